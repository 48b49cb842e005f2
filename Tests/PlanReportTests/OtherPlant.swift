import PlantModel

/// A second plan on a model that differs from the first: no project, a port more, no order.
enum OtherPlant {
  static let model: PlantModel = {
    var model = SmallPlant.model
    model.name = "With the port"
    let port = Reference<Site>(2)
    model.sites = Catalogue(model.sites.elements + [Site(id: "port", name: "Port", calendar: Reference(0))])
    let repair = Item(
      id: "hull-repair", name: "Hull repair", kind: .service, family: "naval",
      unit: ItemUnit(unit: MeasurementUnit("h") ?? .one, tonnesPerPiece: nil), isStorable: false)
    model.items = Catalogue(model.items.elements + [repair])
    model.lines = Catalogue(
      model.lines.elements + [
        Line(id: "dock", name: "Dock", site: port, calendar: Reference(0), hours: Rate(100, per: .month))
      ])
    model.processes = Catalogue(
      model.processes.elements + [
        Process(
          id: "repair-hull", name: "Repair hulls", kind: .repair, site: port,
          lineUses: [Process.LineUse(line: Reference(1), hours: 1)],
          outputs: [Process.Output(item: Reference(5), quantity: 1, delay: .none)], costPerRun: .zero)
      ])
    model.markets = Catalogue(
      model.markets.elements + [
        Market(
          id: "ship-owners", name: "Ship owners", item: Reference(5), site: port, price: Price(Series(2_500)),
          limit: nil)
      ])
    model.contracts = Catalogue()
    model.projects = Catalogue()
    model.wallets = Catalogue()
    model.loans = Catalogue()
    return model
  }()

  static let record: PlanRecord = {
    var plan = Plan(model: model, shape: PlanShape(model))
    let values: [(WritableKeyPath<Plan, Grid>, Int, [Double])] = [
      (\.runs, 1, [10, 10, 30, 30, 20]), (\.runs, 3, [20, 20, 40, 90, 250]), (\.stock, 2, [90, 80, 50, 20, 0]),
      (\.headcount, 0, [12, 12, 11, 11, 11]), (\.sales, 1, [20, 20, 40, 90, 250]),
    ]
    for (grid, row, numbers) in values {
      for (period, number) in numbers.enumerated() { plan[keyPath: grid][row, period] = number }
    }
    plan.ledger = [20.0, 20, 40, 90, 250].enumerated().map { period, hours in
      let amount = Money(lek: 2_500 * hours)
      return LedgerEntry(account: .marketRevenue, period: period, accrued: amount, paid: amount)
    }
    plan.ledger += [10.0, 10, 30, 30, 20].enumerated().map { period, runs in
      let amount = Money(lek: 25_000 * runs)
      return LedgerEntry(account: .demilitarization, period: period, accrued: amount, paid: amount)
    }
    let stage = SolveRecord.Stage(goal: .maximiseNetPresentValue, value: -1_400_000, bound: -1_400_000, iterations: 9)
    let solve = SolveRecord(
      solver: "GLPK 5.0", status: "optimal", stages: [stage], rowCount: 100, columnCount: 90, coefficientCount: 300)
    return PlanRecord(plan: plan, readings: [], solve: solve)
  }()
}
