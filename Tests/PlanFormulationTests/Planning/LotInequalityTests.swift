import GLPKSolver
import LinearProgramming
import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// The inequalities between stock and set-ups cut off fractions and no plan.
@Suite struct LotInequalityTests {
  @Test(arguments: 0..<12) func cutOffNoPlan(seed: UInt64) throws {
    let formulation = Formulation(of: Self.model(seed: seed))
    let stage = StageProgram(formulation, goal: .minimiseCost, keeping: [])
    let plain = try GLPKSolver().solve(stage.program, options: SolverOptions(), startingFrom: nil)
    #expect(plain.termination == .optimal)
    let lots = LotInequalities(formulation)
    #expect(!lots.isEmpty)
    // The best plan obeys all of them, so that none of its places is missed.
    #expect(lots.violated(at: plain.columnValues).isEmpty)
    let planned = try PlannerTests.record(formulation.model)
    let value = try #require(planned.solve.stages.first?.value)
    #expect(abs(value - plain.objective * stage.objectiveScale) <= 1e-6 * (1 + abs(value)))
    let bound = try #require(planned.solve.stages.first?.bound)
    #expect(abs(bound - value) <= 1e-9 * (1 + abs(value)))
    #expect(planned.solve.status == SolveRecord.optimal)
  }

  @Test func bringTheRelaxationCloser() throws {
    var gained = 0
    for seed in 0..<12 as Range<UInt64> {
      let formulation = Formulation(of: Self.model(seed: seed))
      let stage = StageProgram(formulation, goal: .minimiseCost, keeping: [])
      let run = PlanningRun(
        formulation: formulation, solver: GLPKSolver(), options: PlanningOptions(), progress: { _ in })
      let plain = try relaxed(stage.program)
      let strong = try relaxed(try run.strengthened(stage))
      #expect(strong >= plain - 1e-7 * (1 + plain))
      if strong > plain * 1.01 { gained += 1 }
    }
    #expect(gained >= 6)
  }

  /// What can be late, bought or brought from elsewhere is under no such inequality.
  @Test func speakOnlyOfWhatMustBeMadeInTime() {
    var late = Self.model(seed: 1)
    late.contracts = Catalogue(
      late.contracts.elements.map {
        Contract(
          id: $0.id, name: $0.name, customer: $0.customer, item: $0.item, sites: $0.sites, tranches: $0.tranches,
          price: $0.price, lateness: StandingCharge(Rate(1, per: .day)), shortfall: nil)
      })
    #expect(LotInequalities(Formulation(of: late)).isEmpty)
    var bought = Self.model(seed: 1)
    for item in bought.items.references { bought.addOffer("trade \(item.position)", of: item, price: 90) }
    #expect(LotInequalities(Formulation(of: bought)).isEmpty)
    var relaxed = Self.model(seed: 1)
    relaxed.integrality = .relaxed
    #expect(LotInequalities(Formulation(of: relaxed)).isEmpty)
  }

  private func relaxed(_ program: LinearProgram) throws -> Double {
    var relaxed = program
    for column in program.integerColumns { relaxed.setKind(.continuous, of: column) }
    return try GLPKSolver().solve(relaxed, options: SolverOptions(), startingFrom: nil).objective
  }

  /// Three parts made on one machine, with set-ups that cost money and hours, for orders of five months.
  private static func model(seed: UInt64) -> PlantModel {
    var random = SplitMix64(seed: seed &+ 50)
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random).rounded() }
    var model = PlantModel.works(start: "2027-01-01", months: 5, goal: .minimiseCost, charges: .closing)
    let parts = (0..<3).map { model.addItem("part \($0)", unit: "pcs", holding: number(1...4)) }
    let store = model.addStore("store", holding: parts)
    let machine = model.addLine("machine", hoursPerWeek: 60)
    for (row, part) in parts.enumerated() {
      if row == 1 { model.addStock(number(0...40), of: part, in: store) }
      for way in 0..<(row == 2 ? 2 : 1) {
        let process = model.addProcess(
          "make \(row) \(way)", lines: [(machine, 1)], makes: [(part, 1)], cost: number(1...3) * Double(way))
        model.setUp(
          Process.SetUp(
            cost: Price(Series(number(40...300))), lineUse: .init(line: machine, hours: number(0...20))),
          of: process)
      }
      let tranches = model.horizon.periods.map { Tranche(quantity: number(0...60), interval: $0.interval) }
      model.addContract("orders \(row)", of: part, tranches: tranches)
    }
    return model
  }
}
