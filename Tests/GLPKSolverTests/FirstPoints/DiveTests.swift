import LinearProgramming
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("First points with whole numbers, below the relaxation")
struct DiveTests {
  @Test("a dive ends in a point within all limits", arguments: UInt64(1)...20)
  func point(seed: UInt64) throws {
    let program = Assignment.program(things: 40, takers: 6, seed: seed)
    let relaxation = try GLPKSolver().solve(program.relaxed())
    let basis = try #require(relaxation.basis)
    let options = SolverOptions()
    for rule in IntegerDive.Rule.allCases {
      let rows = program.rows()
      let columns = rows.transposed()
      var dive = IntegerDive(
        program, options, SolveBudget(options), from: basis, by: rule,
        domains: Domains(program, rows: rows, columns: columns), rows: rows, columns: columns)
      guard let point = try dive.point(below: relaxation, pivotLimit: 5000) else { continue }
      #expect(FeasibilityReport(of: program, at: point).isFeasible(within: 1e-9))
      #expect(program.objective(at: point) >= relaxation.objective - 1e-6)
      return
    }
    Issue.record("no dive found a point")
  }

  @Test("a search that is cut short has the dive's point and a bound on it")
  func cutShort() throws {
    let program = Assignment.program(things: 120, takers: 12, seed: 5)
    var options = SolverOptions()
    options.relativeGap = 0.9
    let solution = try GLPKSolver().solve(program, options: options)
    #expect(solution.attempts.contains { $0.setting.hasPrefix("diving") && $0.outcome == "found a point" })
    #expect(solution.hasPoint)
    #expect(try #require(solution.bound) <= solution.objective)
  }

  private func rounding(_ program: LinearProgram) -> SafeRounding {
    let rows = program.rows()
    return SafeRounding(program, rows: rows, columns: rows.transposed())
  }

  @Test("columns that no row holds on a side are rounded there, the others where no row breaks")
  func rounding() throws {
    var program = LinearProgram(sense: .maximise)
    let (x, y) = (
      program.addColumn(.between(0, 9), cost: 2, kind: .integer),
      program.addColumn(.between(0, 9), cost: 1, kind: .integer)
    )
    let row = program.addRow(.atMost(7))
    program.add(2, to: row, at: x)
    program.add(1, to: row, at: y)
    let rounding = rounding(program)
    #expect(rounding.isFreeBelow == [true, true] && rounding.isFreeAbove == [false, false])
    // Up is worth more but breaks the row for x; then there is room for y.
    #expect(rounding.point(from: [2.5, 2]) == [2, 2])
    #expect(rounding.point(from: [2, 2.5]) == [2, 3])
    program.setBounds(.fixed(7), of: row)
    #expect(self.rounding(program).point(from: [2.5, 2]) == nil)
  }
}
