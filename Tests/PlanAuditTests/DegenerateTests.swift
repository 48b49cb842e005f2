internal import GLPKSolver
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
internal import Testing

/// Random enterprises with something missing that a planner would take for granted.
@Suite struct DegenerateTests {
  enum Kind: CaseIterable {
    case onePeriod, oneDay, noDemand, noCapacity, nobody, everythingLate
  }

  @Test(arguments: Kind.allCases, 0..<5) func isPlannedAndPasses(kind: Kind, seed: UInt64) throws {
    var model = Conglomerate.model(seed: seed)
    let start = model.horizon.start
    switch kind {
    case .onePeriod: model.horizon = Horizon(start: start, blocks: [.init(count: 1, unit: .month)])
    case .oneDay: model.horizon = Horizon(start: start, blocks: [.init(count: 1, unit: .day)])
    case .noDemand:
      model.contracts = Catalogue([])
      model.markets = Catalogue(model.markets.elements.filter { $0.id.hasPrefix("dump") })
    case .noCapacity:
      model.lines = Catalogue(
        model.lines.elements.map {
          Line(id: $0.id, name: $0.name, site: $0.site, calendar: $0.calendar, hours: Rate(0, per: .month))
        })
    case .nobody:
      model.pools = Catalogue(
        model.pools.elements.map {
          Pool(id: $0.id, name: $0.name, site: $0.site, skill: $0.skill, openingHeadcount: 0, wage: $0.wage)
        })
    case .everythingLate:
      let day = DayInterval(start: start, end: start.adding(days: 1))
      model.contracts = Catalogue(
        model.contracts.elements.map {
          Contract(
            id: $0.id, name: $0.name, customer: $0.customer, item: $0.item, sites: $0.sites,
            tranches: [Tranche(quantity: 500, interval: day)], price: $0.price,
            lateness: StandingCharge(Rate(2, per: .day)), shortfall: Price(Series(100_000)), mayEndLate: true)
        })
    }
    // What lay there at the opening counts toward a target within the first period, whatever is done: such a one may be
    // out of reach where that period is the only one, and then needs its price.
    if model.horizon.count == 1 {
      model.surplusTargets = Catalogue(model.surplusTargets.elements.filter { $0.missPrice != nil })
    }
    guard case .planned(let record) = try Planner.plan(model, solver: GLPKSolver()) else {
      Issue.record("there is no plan")
      return
    }
    let claims = record.solve.stages.map { GoalClaim(goal: $0.goal, value: $0.value) }
    let report = PlanAudit.audit(record.plan, of: model, claiming: claims)
    #expect(report.passed, "\(listing(report))")
    if kind == .noCapacity {
      for (row, process) in model.processes.elements.enumerated() where !process.lineUses.isEmpty {
        #expect(record.plan.runs.total(row: row) == 0)
      }
    }
  }
}
