internal import GLPKSolver
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
internal import Testing

/// Choices of the plan: which pits are worked, which are kept, what lies in the store.
@Suite struct ChoiceTests {
  struct Pits: Sendable {
    var most = 2
    var least = 1
    var needs = true
    var rent = 90.0
    var leastHours = 30.0
    var isForGood = true
    var isApart = true
    var integrality = Integrality.whole
    /// Beyond two months, prices fall so low that nothing is worth its rent.
    var prices = [60.0, 40, 55, 9]

    var model: PlantModel {
      var model = PlantModel(horizon: Horizon(start: day("2027-01-01"), blocks: [.init(count: 4, unit: .month)]))
      model.goals = [RankedGoal(goal: .maximiseProfit, tolerance: 0)]
      model.integrality = integrality
      model.calendars = Catalogue([WorkCalendar(id: "week", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8)])
      model.sites = Catalogue([Site(id: "field", name: "", calendar: Reference(0))])
      let unit = ItemUnit(unit: MeasurementUnit("t") ?? .one, tonnesPerPiece: nil)
      model.items = Catalogue(
        ["coal", "lignite", "slate"].map {
          Item(id: $0, name: "", kind: .product, family: "mined", unit: unit, volumePerUnit: 2)
        })
      var store = Store(
        id: "yard", name: "", site: Reference(0), permittedItems: [0, 1, 2].map { Reference($0) }, volume: 100)
      if isApart { store.apart = [[Reference(0)], [Reference(1), Reference(2)]] }
      model.stores = Catalogue([store])
      model.lines = Catalogue(
        (0..<3).map { row in
          var line = Line(
            id: "pit \(row)", name: "", site: Reference(0), calendar: Reference(0), hours: Rate(100, per: .month))
          line.keeping = .init(
            cost: StandingCharge(Rate(rent * Double(row + 1), per: .month)), minimum: Rate(leastHours, per: .month),
            isForGood: isForGood)
          return line
        })
      model.processes = Catalogue(
        (0..<3).map { row in
          var process = Process(
            id: "dig \(row)", name: "", kind: .produce, site: Reference(0),
            lineUses: [.init(line: Reference(row), hours: 2)],
            outputs: [.init(item: Reference(row), quantity: 1, delay: .none)],
            costPerRun: Price(Series(20 - Double(row))))
          process.setUp = .init(
            cost: Price(Series(5)), lineUse: .init(line: Reference(row), hours: 4), minimum: Rate(10, per: .month))
          if row == 2, needs { process.companions = [Reference(1)] }
          return process
        })
      model.choices = Catalogue([
        Choice(
          id: "crews", name: "", processes: [0, 1, 2].map { Reference($0) }, minimum: least, maximum: most)
      ])
      let series = Series(
        steps: zip(model.horizon.periods, prices).map { .init(from: $0.interval.start, value: $1) })
      model.markets = Catalogue(
        (0..<3).map { row in
          Market(
            id: "market \(row)", name: "", item: Reference(row), site: Reference(0),
            price: Price(series.mapValues { $0 + Double(row) }), limit: Rate(30, per: .month))
        })
      return model
    }
  }

  private func plan(_ pits: Pits) throws -> Plan {
    guard case .planned(let record) = try Planner.plan(pits.model, solver: GLPKSolver()) else {
      Issue.record("there is no plan")
      return Plan(model: pits.model, shape: PlanShape(pits.model))
    }
    return record.plan
  }

  private func broken(_ plan: Plan, _ pits: Pits) -> (Set<AuditTopic>, String) {
    let report = PlanAudit.audit(plan, of: pits.model)
    return (Set(report.families.filter(\.isViolated).map(\.topic)), listing(report))
  }

  @Test(arguments: [
    Pits(), Pits(most: 1), Pits(least: 0, rent: 700), Pits(most: 3, leastHours: 60), Pits(isForGood: false),
    Pits(most: 3, isApart: false), Pits(most: 3, integrality: .relaxed), Pits(needs: false, prices: [9, 60, 9, 60]),
  ]) func theAuditorAgrees(pits: Pits) throws {
    let (topics, text) = broken(try plan(pits), pits)
    #expect(topics.isEmpty, "\(text)")
  }

  @Test func aDearPitStandsAndStaysClosed() throws {
    let plan = try plan(Pits(least: 0, needs: false, rent: 300, prices: [90, 9, 90, 90]))
    for row in 0..<3 {
      for period in 1..<4 { #expect(plan.kept[row, period] <= plan.kept[row, period - 1]) }
      for period in 0..<4 where plan.kept[row, period] == 0 { #expect(plan.runs[row, period] == 0) }
    }
    #expect(plan.kept.values.contains(1) && plan.kept.values.contains(0))
  }

  @Test func faultsAreCaughtUnderTheirNames() throws {
    let good = Pits(most: 3)
    let plan = try plan(good)
    #expect(broken(plan, good).0.isEmpty)
    let knobs: [(AuditTopic, (inout Pits) -> Void)] = [
      (
        .rule(.choice),
        {
          $0.most = 0; $0.least = 0
        }
      ),
      (
        .rule(.choice),
        {
          $0.least = 3; $0.most = 3
        }
      ),
      (.rule(.lineKeeping), { $0.leastHours = 99 }), (.account(.keeping), { $0.rent += 0.01 }),
    ]
    for (position, (topic, turn)) in knobs.enumerated() {
      var pits = good
      turn(&pits)
      let (topics, text) = broken(plan, pits)
      #expect(topics.contains(topic), "knob \(position): \(text)")
    }
    let strikes: [(AuditTopic, (inout Plan) -> Void)] = [
      (.rule(.lineKeeping), { $0.kept[0, 0] = 0 }),
      (
        .rule(.lineKeeping),
        {
          $0.kept[2, 0] = 0; $0.kept[2, 1] = 1
        }
      ),
      (.rule(.wholeNumbers), { $0.kept[0, 0] = 0.5 }),
      (
        .rule(.choice),
        {
          $0.setUps[1, 0] = 0; $0.setUps[2, 0] = 1
        }
      ),
      (
        .rule(.storeApart),
        {
          $0.stock[0, 1] = 3; $0.stock[2, 1] = 4
        }
      ),
    ]
    for (position, (topic, strike)) in strikes.enumerated() {
      var struck = plan
      strike(&struck)
      let (topics, text) = broken(struck, good)
      #expect(topics.contains(topic), "strike \(position): \(text)")
    }
  }
}
