import GLPKSolver
import LinearProgramming
import Testing

/// The ways in which GLPK fails silently or ends the process, each shown to end in an answer or an error of ours.
@Suite("Pitfalls of GLPK")
struct PitfallTests {
  private let solver = GLPKSolver()

  private func program(
    cost: Double = 1, column: Bounds = .nonNegative, row: Bounds = .atLeast(2), coefficient: Double = 1
  ) -> LinearProgram {
    var program = LinearProgram()
    let added = program.addColumn(column, cost: cost)
    program.add(coefficient, to: program.addRow(row), at: added)
    return program
  }

  @Test("numbers that are none are refused, not called optimal", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ value: Double) {
    #expect(throws: SolverError.self) { try solver.solve(program(cost: value)) }
    #expect(throws: SolverError.self) { try solver.solve(program(coefficient: value)) }
    var constant = program()
    constant.objectiveConstant = value
    #expect(throws: SolverError.self) { try solver.solve(constant) }
  }

  @Test("bounds that are none are refused")
  func bounds() {
    for bounds in [
      Bounds(lower: .nan, upper: 1), Bounds(lower: 0, upper: .nan), .atLeast(.infinity), .atMost(-.infinity),
      .between(2, 1),
    ] {
      #expect(throws: SolverError.self) { try solver.solve(program(column: bounds)) }
      #expect(throws: SolverError.self) { try solver.solve(program(row: bounds)) }
    }
  }

  @Test("equal bounds are a fixed value")
  func fixed() throws {
    let solution = try solver.solve(program(column: .between(3, 3), row: .between(6, 6), coefficient: 2))
    #expect(solution.termination == .optimal)
    #expect(solution.columnValues == [3])
  }

  @Test("a huge finite bound is no infinity, and infinities on both sides are free")
  func infinities() throws {
    #expect(try solver.solve(program(column: .between(-1e18, .infinity))).columnValues == [2])
    #expect(try solver.solve(program(column: .free)).columnValues == [2])
    #expect(try solver.solve(program(column: .atMost(7))).columnValues == [2])
  }

  @Test("nothing at all")
  func empty() throws {
    let nothing = try solver.solve(LinearProgram())
    #expect(nothing.termination == .optimal && nothing.objective == 0)
    var onlyRow = LinearProgram()
    onlyRow.objectiveConstant = 4
    onlyRow.addRow(.between(-1, 1))
    #expect(try solver.solve(onlyRow).objective == 4)
    onlyRow.addRow(.atLeast(1))
    let impossible = try solver.solve(onlyRow)
    #expect(impossible.termination == .infeasible)
    #expect(impossible.certificate == .infeasibility(rowMultipliers: [0, 1]))
  }

  @Test("columns without rows")
  func onlyColumns() throws {
    var program = LinearProgram(sense: .maximise)
    program.addColumn(.between(1, 5), cost: 2)
    program.addColumn(.between(1, 5), cost: -1)
    program.addColumn(.free)
    let solution = try solver.solve(program)
    #expect(solution.columnValues == [5, 1, 0])
    #expect(solution.objective == 9)
    #expect(solution.basis?.columnStatuses == [.atUpper, .atLower, .free])
    program.addColumn(.nonNegative, cost: 1)
    let unbounded = try solver.solve(program)
    #expect(unbounded.termination == .unbounded)
    #expect(unbounded.certificate == .unboundedness(direction: [0, 0, 0, 1]))
  }

  @Test("rows whose coefficients cancel")
  func cancelled() throws {
    var program = program()
    program.add(-1, to: RowID(0), at: ColumnID(0))
    let solution = try solver.solve(program)
    #expect(solution.termination == .infeasible)
    #expect(solution.certificate != nil)
  }

  @Test("an empty row among others")
  func emptyRow() throws {
    var program = program()
    program.addRow(.atMost(3))
    #expect(try solver.solve(program).columnValues == [2])
    program.addRow(.atMost(-3))
    let solution = try solver.solve(program)
    #expect(solution.termination == .infeasible)
    #expect(solution.certificate != nil)
  }

  @Test("binary columns keep their bounds, others get whole ones")
  func wholeBounds() throws {
    var program = LinearProgram(sense: .maximise)
    let one = program.addColumn(.fixed(1), cost: -1, kind: .integer)
    let other = program.addColumn(.between(0.5, 3.7), cost: 1, kind: .integer)
    let row = program.addRow(.atMost(100))
    program.add(1, to: row, at: one)
    program.add(1, to: row, at: other)
    #expect(try solver.solve(program).columnValues == [1, 3])
    program.setBounds(.between(0.2, 0.8), of: other)
    #expect(try solver.solve(program).termination == .infeasible)
  }

  @Test("options out of range are errors of ours")
  func options() {
    for change: (inout SolverOptions) -> Void in [
      { $0.timeLimit = -1 }, { $0.timeLimit = .nan }, { $0.iterationLimit = -1 }, { $0.memoryLimit = 0 },
      { $0.feasibilityTolerance = 0 }, { $0.feasibilityTolerance = 1 }, { $0.optimalityTolerance = .nan },
      { $0.relativeGap = -0.1 },
    ] {
      var options = SolverOptions()
      change(&options)
      #expect(throws: SolverError.self) { try solver.solve(program(), options: options) }
    }
  }

  @Test("names that GLPK would end the process for are never given to it")
  func names() throws {
    var program = program()
    program.names.column = { _ in String(repeating: "x", count: 256) + "\u{7}" }
    #expect(try solver.solve(program).termination == .optimal)
  }

  @Test("no memory is an error, and the next solve works")
  func memory() throws {
    var options = SolverOptions()
    options.memoryLimit = 1 << 20
    let large = PlanningProgram.make(items: 40, periods: 30, seed: 1)
    #expect {
      try solver.solve(large, options: options)
    } throws: { error in
      if case SolverError.outOfMemory = error { true } else { false }
    }
    #expect(try solver.solve(program()).termination == .optimal)
  }

  @Test("a basis that does not fit is an error; a singular one is replaced")
  func basis() throws {
    let short = Basis(columnStatuses: [], rowStatuses: [.basic])
    #expect(throws: SolverError.self) {
      try solver.solve(program(), options: SolverOptions(), startingFrom: short)
    }
    var twins = LinearProgram()
    let columns = [twins.addColumn(.nonNegative, cost: 1), twins.addColumn(.nonNegative, cost: 2)]
    for limit in [2.0, 3.0] {
      let row = twins.addRow(.atLeast(limit))
      for column in columns { twins.add(1, to: row, at: column) }
    }
    let singular = Basis(columnStatuses: [.basic, .basic], rowStatuses: [.atLower, .atLower])
    let solution = try solver.solve(twins, options: SolverOptions(), startingFrom: singular)
    #expect(solution.objective == 3)
    #expect(solution.attempts.map(\.isAccepted) == [false, true])
    let unbalanced = Basis(columnStatuses: [.basic, .basic], rowStatuses: [.basic, .basic])
    #expect(try solver.solve(twins, options: SolverOptions(), startingFrom: unbalanced).objective == 3)
  }
}
