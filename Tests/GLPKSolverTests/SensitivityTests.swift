import GLPKSolver
import LinearProgramming
import Testing

@Suite("Sensitivity against solving again")
struct SensitivityTests {
  private enum Number {
    case cost(ColumnID)
    case limit(RowID, LimitSensitivity.Limit)
  }

  /// The optimum with one number moved; nothing where there is none.
  private func optimum(_ program: LinearProgram, _ number: Number, _ value: Double) throws -> Double? {
    var moved = program
    switch number {
    case .cost(let column): moved.setCost(value, of: column)
    case .limit(let row, let limit):
      let bounds = program.bounds(of: row)
      let new = Bounds(lower: limit == .upper ? bounds.lower : value, upper: limit == .lower ? bounds.upper : value)
      if new.lower > new.upper { return nil }
      moved.setBounds(new, of: row)
    }
    let solution = try GLPKSolver().solve(moved)
    return solution.termination == .optimal ? solution.objective : nil
  }

  private func check(
    _ side: SensitivitySide, _ direction: Double, from value: Double, _ program: LinearProgram, _ number: Number,
    _ present: Double
  ) throws {
    switch side {
    case .holds(let marginal, let until):
      #expect((until - value) * direction > 0)
      let reach = min(1, abs(until - value))
      for part in [0.01, 0.5, 1] {
        let step = direction * reach * part
        let found = try optimum(program, number, value + step)
        let wanted = present + marginal * step
        #expect(found.map { abs($0 - wanted) <= 1e-7 * max(1, abs(wanted)) } == true, "\(number) \(side) \(step)")
      }
    case .ends: #expect(try optimum(program, number, value + direction * 1e-3) == nil, "\(number)")
    case .unknown: Issue.record("\(number) left unknown")
    }
  }

  private func check(_ program: LinearProgram) throws {
    let solution = try GLPKSolver().solve(program)
    guard solution.termination == .optimal else {
      #expect(Sensitivity.of(program, solution: solution) == nil)
      return
    }
    let found = try #require(Sensitivity.of(program, solution: solution))
    #expect(found.costs.count == program.columnCount)
    for entry in found.costs {
      let number = Number.cost(entry.column)
      #expect(entry.cost == program.cost(of: entry.column))
      try check(entry.increase, 1, from: entry.cost, program, number, solution.objective)
      try check(entry.decrease, -1, from: entry.cost, program, number, solution.objective)
    }
    for entry in found.limits {
      let number = Number.limit(entry.row, entry.limit)
      try check(entry.increase, 1, from: entry.value, program, number, solution.objective)
      try check(entry.decrease, -1, from: entry.value, program, number, solution.objective)
    }
  }

  @Test("tiny programs, many of them degenerate", arguments: UInt64(1)...300)
  func tiny(seed: UInt64) throws { try check(TinyProgram.random(seed: seed).program) }

  @Test("a plan, where stocks and late deliveries leave many vertices degenerate", arguments: UInt64(1)...3)
  func plan(seed: UInt64) throws { try check(PlanningProgram.make(items: 4, periods: 3, seed: seed, lines: 2)) }

  @Test("a vertex that three limits meet in: one more unit is worth nothing, one less a lot")
  func degenerate() throws {
    var program = LinearProgram(sense: .maximise)
    let columns = [program.addColumn(.nonNegative, cost: 2), program.addColumn(.nonNegative, cost: 1)]
    for limit in [4.0, 4, 8] {
      let row = program.addRow(.atMost(limit))
      if limit == 8 || row.position == 0 { program.add(1, to: row, at: columns[0]) }
      if limit == 8 || row.position == 1 { program.add(1, to: row, at: columns[1]) }
    }
    let found = try #require(Sensitivity.of(program, solution: try GLPKSolver().solve(program)))
    let sum = try #require(found.limits.last)
    #expect(sum.increase == .holds(marginal: 0, until: .infinity))
    #expect(sum.decrease == .holds(marginal: 1, until: 4))
    let first = try #require(found.limits.first)
    #expect(first.increase == .holds(marginal: 1, until: 8))
    #expect(first.decrease == .holds(marginal: 2, until: 0))
  }

  @Test("whole numbers stay where they are")
  func integers() throws {
    var program = LinearProgram(sense: .maximise)
    let machines = program.addColumn(.between(0, 9), cost: -7, kind: .integer)
    let output = program.addColumn(.nonNegative, cost: 3)
    let capacity = program.addRow(.atMost(0))
    program.add(1, to: capacity, at: output)
    program.add(-4, to: capacity, at: machines)
    let demand = program.addRow(.atMost(9))
    program.add(1, to: demand, at: output)
    let found = try #require(Sensitivity.of(program, solution: try GLPKSolver().solve(program)))
    #expect(found.limits[0].increase == .holds(marginal: 3, until: 1))
    #expect(found.costs[0].increase == .holds(marginal: 2, until: .infinity))
  }
}
