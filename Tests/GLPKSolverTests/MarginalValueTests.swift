import GLPKSolver
import LinearProgramming
import Testing

@Suite("Marginal values are derivatives of the objective")
struct MarginalValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sense: ObjectiveSense
    let isUpper: Bool
    var testDescription: String { "\(sense) with \(isUpper ? "≤" : "≥")" }

    /// Two columns, two rows whose limits bind: with ≤ towards more of a good thing, with ≥ against a floor.
    func program(shift: Double = 0, columnShift: Double = 0) -> LinearProgram {
      var program = LinearProgram(sense: sense)
      // A limit binds if the objective pulls against it.
      let pull = (sense == .maximise) == isUpper ? 1.0 : -1.0
      let first = program.addColumn(.between(-100, 100), cost: 3 * pull)
      let second = program.addColumn(.between(-100, 100), cost: 2 * pull)
      let third = program.addColumn(isUpper ? .atMost(5 + columnShift) : .atLeast(5 + columnShift), cost: pull)
      for (one, other, limit) in [(2.0, 1.0, 10 + shift), (1.0, 3.0, 15.0)] {
        let row = program.addRow(isUpper ? .atMost(limit) : .atLeast(limit))
        program.add(one, to: row, at: first)
        program.add(other, to: row, at: second)
        program.add(0.5, to: row, at: third)
      }
      return program
    }
  }

  static let cases = [ObjectiveSense.minimise, .maximise].flatMap { sense in
    [true, false].map { Case(sense: sense, isUpper: $0) }
  }

  @Test("a row's dual", arguments: cases)
  func rows(_ testCase: Case) throws {
    let base = try GLPKSolver().solve(testCase.program())
    let moved = try GLPKSolver().solve(testCase.program(shift: 0.25))
    #expect(base.termination == .optimal)
    #expect(base.rowDuals[0] != 0)
    #expect(abs((moved.objective - base.objective) / 0.25 - base.rowDuals[0]) < 1e-9)
  }

  @Test("a column's reduced cost", arguments: cases)
  func columns(_ testCase: Case) throws {
    let base = try GLPKSolver().solve(testCase.program())
    let moved = try GLPKSolver().solve(testCase.program(columnShift: 0.25))
    #expect(base.reducedCosts[2] != 0)
    #expect(abs((moved.objective - base.objective) / 0.25 - base.reducedCosts[2]) < 1e-9)
  }

  @Test("a scarce resource of a maximised profit has a positive value")
  func sign() throws {
    let solution = try GLPKSolver().solve(Case(sense: .maximise, isUpper: true).program())
    #expect(solution.rowDuals[0] > 0)
  }

  @Test("after a search, of the program with the integers fixed")
  func fixedIntegers() throws {
    func program(_ limit: Double) -> LinearProgram {
      var program = LinearProgram(sense: .maximise)
      let machines = program.addColumn(.between(0, 9), cost: -7, kind: .integer)
      let output = program.addColumn(.nonNegative, cost: 3)
      let capacity = program.addRow(.atMost(0))
      program.add(1, to: capacity, at: output)
      program.add(-4, to: capacity, at: machines)
      let demand = program.addRow(.atMost(limit))
      program.add(1, to: demand, at: output)
      return program
    }
    let base = try GLPKSolver().solve(program(9))
    #expect(base.termination == .optimal)
    #expect(base.duals == .marginalValuesAtFixedIntegers)
    #expect(base.columnValues == [2, 8])
    // Two machines make eight; a third would be idle for the most part. One more unit of capacity would sell for three.
    #expect(base.rowDuals == [3, 0])
  }
}
