internal import GLPKSolver
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
internal import TestSupport
internal import Testing

/// A line whose configuration changes by date: plans of the planner, and faults in them.
@Suite struct ConfigurationTests {
  struct Hall: Sendable {
    var change = "2027-02-10"
    var lost = 3
    var cost = 70.0
    var basics = Set<ProcessKind>([.demilitarize, .test])
    var blocks = [Horizon.Block(count: 6, unit: .week), .init(count: 3, unit: .month)]
    var extra: Double? = 5
    var hours: Rate?
    var overhauled = 0

    var model: PlantModel {
      var model = PlantModel(horizon: Horizon(start: day("2027-01-04"), blocks: blocks))
      model.goals = [RankedGoal(goal: .maximiseProfit, tolerance: 0)]
      model.calendars = Catalogue([
        WorkCalendar(id: "week", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8, holidays: [day("2027-02-11")])
      ])
      model.sites = Catalogue([Site(id: "plant", name: "", calendar: Reference(0))])
      let unit = ItemUnit(unit: MeasurementUnit("h") ?? .one, tonnesPerPiece: nil)
      let kinds: [ProcessKind] = [.demilitarize, .repair, .test]
      model.items = Catalogue(
        kinds.map {
          Item(id: $0.rawValue, name: "", kind: .service, family: "work", unit: unit, isStorable: false)
        })
      model.lines = Catalogue([
        Line(
          id: "hall", name: "", site: Reference(0), calendar: Reference(0), hours: hours,
          extraHours: extra.map { .init(limit: Rate($0, per: .week), cost: Price(Series(20))) },
          configurations: [
            .init(start: day("2027-01-01"), kinds: basics), .init(start: day(change), kinds: [.repair, .test]),
            .init(start: day("2027-04-05"), kinds: [.demilitarize]),
          ], changeover: .init(lostDays: lost, cost: Price(Series(cost))))
      ])
      if overhauled > 0 {
        var lines = model.lines.elements
        lines[0].overhauls = [.init(machines: overhauled, window: days("2027-02-01", "2027-02-22"))]
        model.lines = Catalogue(lines)
      }
      model.processes = Catalogue(
        kinds.enumerated().map { row, kind in
          Process(
            id: kind.rawValue, name: "", kind: kind, site: Reference(0),
            lineUses: [.init(line: Reference(0), hours: 1)],
            outputs: [.init(item: Reference(row), quantity: 1, delay: .none)], costPerRun: .zero)
        })
      model.markets = Catalogue(
        [31.0, 40, 35].enumerated().map { row, price in
          Market(
            id: "market \(row)", name: "", item: Reference(row), site: Reference(0), price: Price(Series(price)),
            limit: Rate(30, per: .week))
        })
      return model
    }
  }

  private func plan(_ hall: Hall) throws -> Plan {
    guard case .planned(let record) = try Planner.plan(hall.model, solver: GLPKSolver()) else {
      Issue.record("there is no plan")
      return Plan(model: hall.model, shape: PlanShape(hall.model))
    }
    return record.plan
  }

  private func broken(_ plan: Plan, _ hall: Hall) -> (Set<AuditTopic>, String) {
    let report = PlanAudit.audit(plan, of: hall.model)
    return (Set(report.families.filter(\.isViolated).map(\.topic)), listing(report))
  }

  @Test(arguments: [
    Hall(), Hall(extra: nil), Hall(hours: Rate(200, per: .month)), Hall(blocks: [.init(count: 4, unit: .month)]),
    Hall(change: "2027-01-06", lost: 12), Hall(basics: [.repair, .test]),
    Hall(overhauled: 1),
  ]) func theAuditorAgrees(hall: Hall) throws {
    let (topics, text) = broken(try plan(hall), hall)
    #expect(topics.isEmpty, "\(text)")
  }

  @Test func knobsAreCaughtUnderTheirNames() throws {
    let plan = try plan(Hall())
    let knobs: [(AuditTopic, (inout Hall) -> Void)] = [
      (.rule(.lineConfiguration), { $0.change = "2027-01-27" }),
      (.rule(.lineConfiguration), { $0.basics = [.test] }),
      (.rule(.lineHours), { $0.lost = 8 }),
      (.rule(.maintenance), { $0.overhauled = 1 }),
      (.account(.changeover), { $0.cost += 0.01 }),
      (.account(.changeover), { $0.change = "2027-01-13" }),
    ]
    for (position, (topic, turn)) in knobs.enumerated() {
      var hall = Hall()
      turn(&hall)
      let (topics, text) = broken(plan, hall)
      #expect(topics.contains(topic), "knob \(position): \(text)")
    }
  }

  @Test func hoursOnTheWrongDaysAreCaught() throws {
    var plan = try plan(Hall())
    // The first week is set up for demilitarization and tests; repair waits for February.
    plan.runs[1, 0] += 1
    #expect(broken(plan, Hall()).0.contains(.rule(.lineConfiguration)))
  }

  @Test func aSeriesOfCutsGivesTheSameHours() {
    let model = Hall().model
    let hours = { (interval: DayInterval, kinds: Set<ProcessKind>) in
      model.availableHours(of: Reference(0), in: interval, for: kinds)
    }
    // From 10 February, a Wednesday, three worked days are lost: the 10th, the 12th and, after the weekend, the 15th.
    #expect(hours(days("2027-02-08", "2027-02-22"), [.demilitarize]) == 16)
    #expect(hours(days("2027-02-08", "2027-02-22"), [.repair]) == 32)
    #expect(hours(days("2027-02-08", "2027-02-22"), [.test]) == 48)
    #expect(model.availableHours(of: Reference(0), in: days("2027-02-08", "2027-02-22")) == 48)
    let whole = hours(model.horizon.interval, [.repair])
    let parts = model.horizon.periods.reduce(0) { $0 + hours($1.interval, [.repair]) }
    #expect(abs(whole - parts) < 1e-9)
  }
}
