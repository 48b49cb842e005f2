import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

/// A limit on time ends a solve although GLPK looks at the clock only between iterations, nodes and rounds of cuts.
@Suite("Solves that GLPK would not end in time")
struct LeftBehindTests {
  /// A choice of subsets that cover each of many elements once: rounds of cuts take long from the root on.
  private func partition(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let rows = (0..<200).map { _ in program.addRow(.fixed(1)) }
    for element in rows { program.add(1, to: element, at: program.addColumn(.zeroOrOne, cost: 40, kind: .integer)) }
    for _ in 0..<6000 {
      let column = program.addColumn(.zeroOrOne, cost: Double(Int.random(in: 10...60, using: &random)), kind: .integer)
      var chosen: Set<Int> = []
      while chosen.count < 8 { chosen.insert(Int.random(in: rows.indices, using: &random)) }
      for row in chosen.sorted() { program.add(1, to: rows[row], at: column) }
    }
    return program
  }

  @Test("what was found by then is the answer, and claims nothing more")
  func limit() throws {
    let program = partition(seed: 1)
    for limit in [0.1, 0.5, 1.0] {
      var options = SolverOptions()
      options.timeLimit = limit
      let solution = try GLPKSolver().solve(program, options: options)
      #expect(solution.termination == .timeLimit || solution.termination == .optimal)
      if solution.hasPoint {
        #expect(FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: 1e-6))
        if let bound = solution.bound { #expect(bound <= solution.objective) }
      }
    }
  }

  @Test("a cancelled search ends, whatever GLPK is busy with")
  func cancelled() async throws {
    let program = partition(seed: 2)
    var options = SolverOptions()
    let cancellation = SolveCancellation()
    options.cancellation = cancellation
    let fixed = options
    async let solution = GLPKSolver().solve(program, options: fixed)
    try await Task.sleep(for: .milliseconds(900))
    cancellation.cancel()
    #expect([.cancelled, .optimal].contains(try await solution.termination))
  }

  @Test("a session whose thread was left behind goes on with another")
  func session() throws {
    let large = PlanningProgram.make(items: 60, periods: 40, seed: 3)
    let session = GLPKSolver().session(for: large)
    session.options.timeLimit = 0
    for _ in 0..<3 { #expect(try session.solve().termination == .timeLimit) }
    session.options.timeLimit = nil
    #expect(try session.solve().termination == .optimal)
    session.options.timeLimit = 0
    _ = try session.solve()
    session.options.timeLimit = nil
    #expect(try session.solve().termination == .optimal)
  }
}
