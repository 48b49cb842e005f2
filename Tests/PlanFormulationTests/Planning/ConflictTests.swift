import GLPKSolver
import LinearProgramming
import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct ConflictTests {
  private func conflict(_ model: PlantModel, solver: any LinearSolver = GLPKSolver()) throws -> ConflictReport {
    switch try Planner.plan(model, solver: solver) {
    case .planned:
      Issue.record("there is a plan")
      return ConflictReport(concessions: [])
    case .impossible(let report): return report
    }
  }

  /// A line of 40 hours a week with an order for more than it makes.
  private func overbooked(open: Double = 1) -> PlantModel {
    var model = PlantModel.works(start: "2027-02-01", months: 1)
    let cartridge = model.addItem("cartridge", unit: "kpcs")
    let press = model.addLine("polican.press", hoursPerWeek: 40, open: open)
    model.addProcess("draw", lines: [(press, 1)], makes: [(cartridge, 1)])
    model.addContract(
      "army", of: cartridge, tranches: [Tranche(quantity: 200, interval: days("2027-02-01", "2027-03-01"))], price: 10,
      mayEndLate: false)
    return model
  }

  @Test func namesTheOrderThatCannotBeKept() throws {
    let report = try conflict(overbooked())
    #expect(report.lines == ["contract-balance army 2027-02: 40 kpcs below what is demanded"])
    #expect(report.suggestions == report.concessions)
    #expect(report.needLines == ["line-hours polican.press 2027-02: 40 h short"])
  }

  @Test func namesTheHoursThatAreMissingWhereOnlyTheyCanGive() throws {
    var model = overbooked()
    model.contracts = Catalogue([])
    model.addMarket("sales", of: Reference(0), price: .zero, minimum: Rate(200, per: .month))
    model.processes = Catalogue([])
    model.addProcess(
      "draw", lines: [(Reference(0), 1)], makes: [(Reference(0), 1)], minimum: Rate(200, per: .month))
    let report = try conflict(model)
    #expect(report.lines.contains { $0.hasPrefix("line-hours polican.press 2027-02: 40 h short") })
  }

  /// A solver whose starts from the interior find nothing and are given up.
  private struct GivingUp: LinearSolver {
    let inner = GLPKSolver()
    var name: String { inner.name }
    var capabilities: SolverCapabilities { inner.capabilities.union(.interiorStart) }

    func startsFromInterior(_ program: LinearProgram, options: SolverOptions) -> Bool { true }

    func solve(
      _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
    ) throws(SolverError) -> LinearSolution {
      if options.startMethod == .interior { return LinearSolution(termination: .iterationLimit) }
      return try inner.solve(program, options: options, startingFrom: basis)
    }
  }

  @Test func saysTheSameWhereAStartFromTheInteriorWasGivenUp() throws {
    for open in [0.0, 1] {
      #expect(try conflict(overbooked(open: open), solver: GivingUp()) == conflict(overbooked(open: open)))
    }
  }

  @Test func plansAllTheSameWhereAStartFromTheInteriorWasGivenUp() throws {
    var model = overbooked()
    model.contracts = Catalogue([])
    model.addMarket("sales", of: Reference(0), price: .zero, minimum: Rate(20, per: .month))
    guard case .planned(let record) = try Planner.plan(model, solver: GivingUp()),
      case .planned(let plain) = try Planner.plan(model, solver: GLPKSolver())
    else {
      Issue.record("there is a plan")
      return
    }
    #expect(record.solve.stages.map(\.value) == plain.solve.stages.map(\.value))
  }

  @Test func seesWhatAClosedLineWouldNeed() throws {
    let report = try conflict(overbooked(open: 0))
    #expect(report.lines == ["contract-balance army 2027-02: 200 kpcs below what is demanded"])
    #expect(report.needLines == ["line-hours polican.press 2027-02: 200 h short"])
  }

  @Test func seesAMinimumAboveItsMaximum() throws {
    var model = GoldenModels.model(of: .processLimit)
    model.processes = Catalogue([])
    model.addProcess(
      "turn", makes: [(Reference(0), 1)], maximum: Rate(3, per: .week), minimum: Rate(7, per: .week))
    let report = try conflict(model)
    #expect(report.concessions.map(\.family) == [.processLimit, .processLimit])
    #expect(report.concessions.map(\.period) == [0, 1])
    #expect(abs((report.concessions.first { $0.period == 0 }?.amount ?? 0) - 4) < 1e-6)
  }

  @Test func tellsOneMatterOfSeveralPeriodsInOneLine() throws {
    var model = overbooked()
    model.horizon = Horizon(start: days("2027-02-01", "2027-02-02").start, blocks: [.init(count: 4, unit: .week)])
    let report = try conflict(model)
    #expect(report.concessions.map(\.period) == [0, 1, 2, 3])
    #expect(
      report.lines == [
        "contract-balance army 2027-02-01 … 2027-02-22: 40 kpcs below what is demanded, in 4 periods"
      ])
  }

  @Test func neverAsksACustomerToTakeMore() throws {
    // The wallet could be filled by selling to the army what it has not ordered.
    var model = GoldenModels.model(of: .walletBalance)
    model.sites = Catalogue([
      Site(
        id: "works", name: "works", calendar: Reference(0), fixedCost: StandingCharge(Rate(9_000_000, per: .month)))
    ])
    let due = Tranche(quantity: 5, interval: days("2027-01-25", "2027-02-01"))
    model.addContract("army", of: Reference(0), tranches: [due], price: 90_000, early: Delay(months: 1))
    let report = try conflict(model)
    #expect(report.concessions.contains { $0.family == .walletBalance })
    #expect(!report.concessions.contains { $0.family == .contractBalance })
  }

  @Test func asksMatterLast() throws {
    // A delivery that nothing stores and nobody takes.
    var model = PlantModel.works(start: "2027-02-01", months: 1)
    let waste = model.addItem("waste", kind: .waste)
    model.addReceipt(3, of: waste, from: "2027-02-01", to: "2027-03-01")
    let report = try conflict(model)
    #expect(report.lines == ["item-balance waste/works 2027-02: 3 t too much"])
  }

  @Test func namesTheWalletThatRunsDry() throws {
    var model = PlantModel.works(start: "2027-02-01", months: 1)
    model.sites = Catalogue([
      Site(
        id: "works", name: "works", calendar: Reference(0), fixedCost: StandingCharge(Rate(5_000_000, per: .month)))
    ])
    model.addWallet("treasury", opening: 2_000_000, pays: [.operations])
    let report = try conflict(model)
    #expect(report.lines == ["wallet-balance treasury 2027-02: 3000000 lek short"])
  }

  @Test func namesTheActivitiesThatGrowForEver() {
    var model = PlantModel.works(weeks: 1, months: 1)
    let scrap = model.addItem("scrap")
    model.addOffer("anyone", of: scrap, price: 10)
    model.addMarket("everyone", of: scrap, price: Price(Series(11)))
    let expected = PlanningError.unbounded(
      goal: .maximiseProfit, activities: ["purchases anyone", "sales everyone"])
    #expect(throws: expected) { try Planner.plan(model, solver: GLPKSolver()) }
  }

  @Test func passesTheSolversLimitOn() {
    var options = PlanningOptions()
    options.solver.iterationLimit = 1
    #expect(throws: PlanningError.self) {
      try Planner.plan(TextbookModels.redTomato(), solver: GLPKSolver(), options: options)
    }
  }
}
