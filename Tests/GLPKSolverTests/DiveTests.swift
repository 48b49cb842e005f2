import LinearProgramming
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("First points with whole numbers, below the relaxation")
struct DiveTests {
  /// Things of which each must be taken by one of some takers, who have so much room: a generalised assignment.
  private func assignment(things: Int, takers: Int, seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let rooms = (0..<takers).map { _ in program.addRow(.atMost(Double(6 * things / takers))) }
    for _ in 0..<things {
      let once = program.addRow(.fixed(1))
      for room in rooms {
        let column = program.addColumn(
          .between(0, 1), cost: Double(Int.random(in: 1...30, using: &random)), kind: .integer)
        program.add(1, to: once, at: column)
        program.add(Double(Int.random(in: 2...8, using: &random)), to: room, at: column)
      }
    }
    return program
  }

  @Test("a dive ends in a point within all limits", arguments: UInt64(1)...20)
  func point(seed: UInt64) throws {
    let program = assignment(things: 40, takers: 6, seed: seed)
    let relaxation = try GLPKSolver().solve(program.relaxed())
    let basis = try #require(relaxation.basis)
    let options = SolverOptions()
    for rule in IntegerDive.Rule.allCases {
      var dive = IntegerDive(program, options, SolveBudget(options), from: basis, by: rule)
      guard let point = try dive.point(below: relaxation, pivotLimit: 5000) else { continue }
      #expect(FeasibilityReport(of: program, at: point).isFeasible(within: 1e-9))
      #expect(program.objective(at: point) >= relaxation.objective - 1e-6)
      return
    }
    Issue.record("no dive found a point")
  }

  @Test("a search that is cut short has the dive's point and a bound on it")
  func cutShort() throws {
    let program = assignment(things: 120, takers: 12, seed: 5)
    var options = SolverOptions()
    options.relativeGap = 0.9
    let solution = try GLPKSolver().solve(program, options: options)
    #expect(solution.attempts.contains { $0.setting.hasPrefix("diving") && $0.outcome == "found a point" })
    #expect(solution.hasPoint)
    #expect(try #require(solution.bound) <= solution.objective)
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
    let rounding = SafeRounding(program)
    #expect(rounding.isFreeBelow == [true, true] && rounding.isFreeAbove == [false, false])
    // Up is worth more but breaks the row for x; then there is room for y.
    #expect(rounding.point(from: [2.5, 2]) == [2, 2])
    #expect(rounding.point(from: [2, 2.5]) == [2, 3])
    program.setBounds(.fixed(7), of: row)
    #expect(SafeRounding(program).point(from: [2.5, 2]) == nil)
  }

  @Test("what cannot be fixed together is seen without a solve")
  func ranges() {
    var program = LinearProgram()
    let columns = (0..<3).map { _ in program.addColumn(.between(0, 1), kind: .integer) }
    let free = program.addColumn(.free)
    let once = program.addRow(.fixed(1))
    for column in columns { program.add(1, to: once, at: column) }
    let open = program.addRow(.atMost(0))
    program.add(5, to: open, at: columns[0])
    program.add(1, to: open, at: free)
    var ranges = ActivityRanges(program, columns: program.rows().transposed())
    let together = [(0, 1.0), (1, 1), (1, 0), (2, 0)].map { ranges.fix($0.0, at: $0.1) }
    #expect(together == [true, false, true, true])
    var others = ActivityRanges(program, columns: program.rows().transposed())
    let left = [(0, 0.0), (1, 0), (2, 0)].map { others.fix($0.0, at: $0.1) }
    #expect(left == [true, true, false])
  }
}
