internal import LinearProgramming

extension PlanningRun {
  /// How often the relaxation is solved anew before the search begins.
  private static let roundLimit = 12

  /// The program of a stage's search: with the inequalities between stock and set-ups that its relaxation misses, round by
  /// round. The closer the relaxation, the sooner the search ends. No whole plan is lost by them.
  func strengthened(_ stage: StageProgram) throws(PlanningError) -> LinearProgram {
    let lots = LotInequalities(formulation)
    guard stage.program.hasIntegers, !lots.isEmpty else { return stage.program }
    var program = stage.program
    var relaxed = program
    for column in program.integerColumns { relaxed.setKind(.continuous, of: column) }
    var basis: Basis?
    for _ in 0..<Self.roundLimit {
      let solution = try attempt(relaxed, options.solver, basis)
      guard solution.termination == .optimal else { break }
      let violated = lots.violated(at: solution.columnValues)
      if violated.isEmpty { break }
      basis = solver.capabilities.contains(.startingBasis) ? solution.basis : nil
      for inequality in violated {
        Self.add(inequality, to: &program)
        Self.add(inequality, to: &relaxed)
        basis?.rowStatuses.append(.basic)
      }
    }
    let names = stage.program.names
    let count = stage.program.rowCount
    program.names = LinearProgramNames(
      column: names.column, row: { $0 < count ? names.row($0) : "lots(\($0 - count + 1))" })
    return program
  }

  private static func add(_ inequality: LotInequalities.Inequality, to program: inout LinearProgram) {
    let row = program.addRow(.atLeast(inequality.limit))
    for term in inequality.terms { program.add(term.coefficient, to: row, at: ColumnID(term.column)) }
  }
}
