import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

@Suite("Rigorous bounds where the duals alone leave none")
struct BoundRefinementTests {
  /// Transport without any limit on what is carried, and equal costs in plenty: many optimal bases, and reduced costs of
  /// zero with a rounding error of either sign.
  private func transport(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let size = 12
    let sources = (0..<size).map { _ in program.addRow(.fixed(0.7)) }
    let targets = (0..<size).map { _ in program.addRow(.fixed(0.7)) }
    for source in sources {
      for target in targets {
        let column = program.addColumn(.nonNegative, cost: 0.1 * Double(Int.random(in: 1...4, using: &random)))
        program.add(0.1, to: source, at: column)
        program.add(0.1, to: target, at: column)
      }
    }
    return program
  }

  @Test("a bound within a billionth", arguments: UInt64(1)...8)
  func degenerate(_ seed: UInt64) throws {
    let program = transport(seed: seed)
    let solution = try GLPKSolver().solve(program)
    let bound = try #require(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver()))
    // The objective itself is a sum of rounded products.
    #expect(bound <= solution.objective * (1 + 1e-14))
    #expect(bound >= solution.objective * (1 - 1e-9))
  }

  @Test("with a variable split in two halves beside them, which have no margin", arguments: UInt64(1)...8)
  func halves(_ seed: UInt64) throws {
    var program = transport(seed: seed)
    let range = program.addRow(.between(-5, 5))
    for sign in [1.0, -1.0] {
      let half = program.addColumn(.nonNegative, cost: sign * 0.3)
      program.add(sign * 0.1, to: RowID(0), at: half)
      program.add(sign * 0.1, to: RowID(12), at: half)
      program.add(sign, to: range, at: half)
    }
    let solution = try GLPKSolver().solve(program)
    #expect(solution.termination == .optimal)
    let bound = try #require(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver()))
    #expect(bound <= solution.objective + 1e-12 * abs(solution.objective))
    #expect(bound >= solution.objective - 1e-8 * abs(solution.objective))
  }

  @Test("no time gives no bound")
  func time() throws {
    let program = transport(seed: 1)
    let solution = try GLPKSolver().solve(program)
    guard RigorousBound.of(program, rowDuals: solution.rowDuals) == nil else { return }
    var options = SolverOptions()
    options.timeLimit = 0
    #expect(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver(), options: options) == nil)
  }
}
