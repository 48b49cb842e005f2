import GLPKSolver
import LinearProgramming
import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct TieBreakTests {
  private func plan(_ model: PlantModel, breakingTies: Bool = true) throws -> PlanRecord {
    try PlannerTests.record(model, PlanningOptions(breaksTies: breakingTies))
  }

  @Test func disposesAsEarlyAsItCan() throws {
    // Nothing is won or lost by burning early or late; 70 t are to be gone in the end.
    var model = PlantModel.works(weeks: 4, goal: .minimiseCost)
    let shell = model.addItem("shell", kind: .surplus)
    let limit = Store.ItemLimit(item: shell, minimum: Series(0), maximum: nil, closingMinimum: 30)
    let depot = model.addStore("depot", holding: [shell], limits: [limit])
    model.addLot(100, of: shell, in: depot, deadline: "2027-01-25")
    model.surplusPolicy = SurplusPolicy(overdue: StandingCharge(Rate(1, per: .month)))
    model.chargeBasis = .closing
    model.addProcess("burn", kind: .dispose, uses: [(shell, 1)], maximum: Rate(40, per: .week))
    let record = try plan(model)
    #expect((0..<4).map { record.plan.stock[0, $0] } == [60, 30, 30, 30])
  }

  @Test func worksEvenly() throws {
    // 80 pieces are due in the fourth week; the press could make them in any two.
    var model = PlantModel.works(weeks: 4, goal: .minimiseCost)
    let part = model.addItem("part", unit: "pcs")
    let press = model.addLine("press", hoursPerWeek: 40)
    model.addStore("shed", holding: [part])
    model.addProcess("press-parts", lines: [(press, 1)], makes: [(part, 1)], cost: 3)
    let due = Tranche(quantity: 80, interval: days("2027-01-25", "2027-02-01"))
    model.addContract("order", of: part, tranches: [due], mayEndLate: false)
    let record = try plan(model)
    #expect((0..<4).map { record.plan.runs[0, $0] } == [20, 20, 20, 20])
  }

  @Test(arguments: TextbookModels.all)
  func makesNoGoalWorse(textbook: TextbookModels.Textbook) throws {
    let plain = try plan(textbook.model, breakingTies: false)
    let chosen = try plan(textbook.model)
    #expect(plain.solve == chosen.solve)
    let (before, after) = (profit(plain.plan, textbook.model), profit(chosen.plan, textbook.model))
    #expect(abs(before - after) <= 1e-6 * abs(before))
  }

  @Test(arguments: 0..<8)
  func givesOnePlanWhateverTheStart(seed: Int) throws {
    let model = RandomEnterprise(seed: seed).model()
    var dual = PlanningOptions()
    dual.solver.method = .dual
    var primal = PlanningOptions()
    primal.solver.method = .primal
    let left = try PlannerTests.record(model, dual).plan.runs.values
    let right = try PlannerTests.record(model, primal).plan.runs.values
    for (one, other) in zip(left, right) { #expect(abs(one - other) <= 1e-5) }
  }

  @Test func fixesWhatTheOptimumFixesAndNothingElse() throws {
    var program = LinearProgram(sense: .maximise)
    let wanted = program.addColumn(.nonNegative, cost: 1)
    let idle = program.addColumn(.nonNegative)
    let useless = program.addColumn(.between(0, 9), cost: -1)
    let hours = program.addRow(.atMost(4))
    program.add(1, to: hours, at: wanted)
    let loose = program.addRow(.atMost(7))
    program.add(1, to: loose, at: idle)
    let face = OptimalFace.of(program, at: try GLPKSolver().solve(program))
    #expect(face.bounds(of: hours) == .fixed(4))
    #expect(face.bounds(of: loose) == .atMost(7))
    #expect(face.bounds(of: useless) == .fixed(0))
    #expect(face.bounds(of: idle) == .nonNegative)
    #expect(face.costs == [0, 0, 0])
    #expect(throws: Never.self) { try face.check() }
  }

  private func profit(_ plan: Plan, _ model: PlantModel) -> Double {
    let closing = PlanShape(model).stockPlaces.enumerated().reduce(0.0) { total, place in
      total + plan.stock[place.offset, model.horizon.count - 1] * model.items[place.element.item].closingValue.lek
    }
    return plan.ledger.reduce(closing) {
      $0 + ($1.account.effect == .revenue ? $1.accrued.lek : -$1.accrued.lek)
    }
  }
}
