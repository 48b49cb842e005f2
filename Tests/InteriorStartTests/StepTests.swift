import CInteriorStart
import LinearProgramming
import Testing

@testable import InteriorStart

/// The interior point method alone, stopped after each step.
@Suite("The steps of the interior point method")
struct StepTests {
  private let program = PlanningNetwork(seed: 11).program()

  private func kernel(stoppedAfter steps: Int32) -> InteriorKernel {
    var kernel = InteriorKernel(ComputationalForm(program), StopCondition(SolverOptions()))
    kernel.stepLimit = steps
    _ = kernel.solve()
    return kernel
  }

  /// A Newton step of length α leaves the share 1 − α of the residuals of linear equations (Wright 1997, § 6.1).
  @Test("each leaves the share of the residuals that its length says")
  func residuals() {
    var former = kernel(stoppedAfter: 0).record
    #expect(former.primal_residual > 1e-3)
    #expect(former.dual_residual > 1e-3)
    for step in 1...12 {
      let record = kernel(stoppedAfter: Int32(step)).record
      #expect(Int(record.step_count) == step)
      let primal = (1 - record.primal_length) * former.primal_residual
      let dual = (1 - record.dual_length) * former.dual_residual
      #expect(abs(record.primal_residual - primal) <= 1e-6 * former.primal_residual + 1e-7, "step \(step)")
      #expect(abs(record.dual_residual - dual) <= 1e-6 * former.dual_residual + 1e-7, "step \(step)")
      former = record
    }
  }

  @Test("the last iterate lies within the bounds, and primal and dual objectives meet")
  func end() {
    let form = ComputationalForm(program)
    let kernel = kernel(stoppedAfter: 200)
    #expect(max(kernel.record.primal_residual, kernel.record.dual_residual, kernel.record.gap) <= 1e-8)
    // The steps behind the tolerance: the products of distances and reduced costs are next to nothing.
    #expect(kernel.record.gap <= 1e-10)
    for column in 0..<form.columnCount {
      let value = kernel.x[column]
      #expect(value > form.lower[column] - 1e-6 && value < form.upper[column] + 1e-6)
    }
  }

  @Test("a long column stays out of the normal equations, and the answer is the same")
  func denseColumn() throws {
    var program = LinearProgram()
    // Each row takes from two columns of its own, or from one that serves all rows.
    let shared = program.addColumn(.atMost(3), cost: 200)
    program.setBounds(.between(0, 3), of: shared)
    for row in 0..<600 {
      let own = program.addColumn(.nonNegative, cost: 1 + Double(row % 7) / 10)
      let need = program.addRow(.atLeast(1 + Double(row % 5)))
      let spare = program.addColumn(.nonNegative, cost: 2)
      program.add(1, to: need, at: own)
      program.add(1, to: need, at: spare)
      program.add(1 + Double(row % 3) / 4, to: need, at: shared)
    }
    guard case .found(let vertex) = InteriorStart.find(for: program) else {
      Issue.record("no vertex")
      return
    }
    #expect(vertex.work.denseColumns == 1)
    #expect(vertex.work.factorSize == 600)
    let bound = try #require(RigorousBound.of(program, rowDuals: vertex.rowDuals))
    let objective = program.objective(at: vertex.columnValues)
    #expect(abs(objective - bound) <= 1e-7 * abs(objective))
  }
}
