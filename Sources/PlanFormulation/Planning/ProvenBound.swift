internal import LinearProgramming

/// A rigorous bound on a stage's goal.
enum ProvenBound {
  /// The bound from the solver's dual values; nothing where none can be proven.
  ///
  /// A column without a limit, whose reduced cost has the wrong sign by a rounding error, spoils the plain bound. Then
  /// only points at least as good as the one found are looked at: the row that says so limits every column that costs
  /// something, and whatever is proven of these points holds of all, since the others are worse than the one found.
  static func of(_ program: LinearProgram, optimum: LinearSolution) -> Double? {
    if let bound = RigorousBound.of(program, rowDuals: optimum.rowDuals), bound.isFinite { return bound }
    let slack = 1e-6 * (1 + abs(optimum.objective))
    let isMinimised = program.sense == .minimise
    let threshold = isMinimised ? optimum.objective + slack : optimum.objective - slack
    var restricted = program
    let given = threshold - program.objectiveConstant
    let row = restricted.addRow(isMinimised ? .atMost(given) : .atLeast(given))
    for column in program.columnIDs where program.cost(of: column) != 0 {
      restricted.add(program.cost(of: column), to: row, at: column)
    }
    guard let bound = RigorousBound.of(restricted, rowDuals: optimum.rowDuals + [0]), bound.isFinite else {
      return nil
    }
    return isMinimised ? min(bound, threshold) : max(bound, threshold)
  }
}
