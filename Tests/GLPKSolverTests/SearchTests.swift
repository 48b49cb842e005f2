import GLPKSolver
import LinearProgramming
import TestSupport
import Testing

@Suite("Branch and cut")
struct SearchTests {
  /// Equal knapsacks over numbers close to each other: hard to prove, easy to guess.
  private func knapsacks(sense: ObjectiveSense) -> LinearProgram {
    var random = SplitMix64(seed: 5)
    var program = LinearProgram(sense: sense)
    for _ in 0..<40 {
      program.addColumn(.zeroOrOne, cost: sense == .maximise ? 1 : -1, kind: .integer)
    }
    for _ in 0..<4 {
      let row = program.addRow(.atMost(1000))
      for column in program.columnIDs {
        program.add(Double.random(in: 40...99, using: &random).rounded(), to: row, at: column)
      }
    }
    for column in program.columnIDs { program.addCost(Double.random(in: -0.3...0.3, using: &random), of: column) }
    return program
  }

  @Test(
    "a limit gives point, bound and gap, and is not called optimal", arguments: [ObjectiveSense.minimise, .maximise])
  func limit(_ sense: ObjectiveSense) throws {
    let program = knapsacks(sense: sense)
    var options = SolverOptions()
    options.timeLimit = 0.4
    let solution = try GLPKSolver().solve(program, options: options)
    guard solution.termination == .timeLimit else {
      #expect(solution.termination == .optimal)
      return
    }
    let bound = try #require(solution.bound)
    if solution.hasPoint {
      #expect(solution.vector == .feasiblePoint)
      #expect(sense == .minimise ? bound <= solution.objective : bound >= solution.objective)
      #expect(solution.relativeGap != nil)
    }
  }

  @Test("a wanted gap ends the search with its own word")
  func gap() throws {
    let program = knapsacks(sense: .maximise)
    var options = SolverOptions()
    options.relativeGap = 0.2
    let solution = try GLPKSolver().solve(program, options: options)
    #expect(solution.termination == .gapReached || solution.termination == .optimal)
    #expect(try #require(solution.relativeGap) <= 0.2)
    #expect(try #require(solution.bound) >= solution.objective)
  }

  @Test("an infeasible relaxation comes with its certificate, infeasible integers without")
  func infeasible() throws {
    var program = LinearProgram()
    let column = program.addColumn(.between(0, 10), kind: .integer)
    let row = program.addRow(.between(0.5, 0.75))
    program.add(0.25, to: row, at: column)
    #expect(try GLPKSolver().solve(program).columnValues.first.map { (2...3).contains($0) } == true)
    program.setBounds(.between(0.3, 0.4), of: row)
    let integers = try GLPKSolver().solve(program)
    #expect(integers.termination == .infeasible && integers.certificate == nil)
    program.setBounds(.between(3, 4), of: row)
    let relaxation = try GLPKSolver().solve(program)
    #expect(relaxation.termination == .infeasible && relaxation.certificate != nil)
  }

  @Test("a relaxation without limit is not called unbounded before a whole point is known")
  func unbounded() throws {
    var program = LinearProgram(sense: .maximise)
    let column = program.addColumn(.nonNegative, cost: 1, kind: .integer)
    let other = program.addColumn(.nonNegative, kind: .integer)
    let row = program.addRow(.fixed(0))
    program.add(1, to: row, at: column)
    program.add(-1, to: row, at: other)
    let solution = try GLPKSolver().solve(program)
    #expect(solution.termination == .infeasibleOrUnbounded)
  }
}
