import LinearProgramming
import Testing

@testable import GLPKSolver

/// No program is known on which GLPK's claim that nothing is possible has to be refuted and every former attempt fails; so the
/// claim is made here in its place.
@Suite("Claims that no point exists")
struct RefutationTests {
  /// What GLPK would say: no point, and nothing that shows it.
  private func claim(_ program: LinearProgram) -> GLPKAnswer {
    GLPKAnswer(
      statuses: [], columnValues: Array(repeating: 0, count: program.columnCount),
      reducedCosts: Array(repeating: 0, count: program.columnCount),
      rowDuals: Array(repeating: 0, count: program.rowCount), evidence: .none, simplexCode: 0, primal: .nonexistent,
      dual: .undefined, usedPrimal: true, hasBasis: false, iterations: 0, searchCode: 0, search: .undefined,
      searchNodes: 0, searchBound: nil, message: "", wasCancelled: false)
  }

  private func solve(_ program: LinearProgram) -> ContinuousSolve {
    let options = SolverOptions()
    return ContinuousSolve(program, FlatProgram(program), options, SolveBudget(options))
  }

  @Test("are refuted by a vertex that obeys every limit, from which the optimum is reached", arguments: UInt64(1)...8)
  func refuted(seed: UInt64) throws {
    let program = PlanningProgram.make(items: 6, periods: 5, seed: seed)
    var solve = solve(program)
    #expect(try solve.infeasibilityCertificate(claim(program)) == nil)
    let refutation = try #require(solve.refutation)
    #expect(refutation.fits(program) && refutation.basicCount == program.rowCount)
    #expect(solve.attempts.contains { $0.outcome == "found a point within all limits" })
    // With the primal method from there, no attempt can take the program for impossible.
    var options = SolverOptions()
    options.method = .primal
    options.mayRetry = false
    let resumed = try GLPKSolver().solve(program, options: options, startingFrom: refutation)
    let fresh = try GLPKSolver().solve(program)
    #expect(resumed.termination == .optimal)
    #expect(abs(resumed.objective - fresh.objective) <= 1e-9 * max(1, abs(fresh.objective)))
  }

  @Test("are proven where they are true")
  func proven() throws {
    var program = PlanningProgram.make(items: 6, periods: 5, seed: 1)
    let columns = Array(program.columnIDs)
    let row = program.addRow(.atMost(-1))
    for column in columns { program.add(1, to: row, at: column) }
    var solve = solve(program)
    #expect(try solve.infeasibilityCertificate(claim(program)) != nil)
    #expect(solve.refutation == nil)
  }
}
