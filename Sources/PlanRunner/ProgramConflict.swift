internal import LinearProgramming

/// The smallest set of a program's rows that contradict each other, by name.
public struct ProgramConflict: Sendable {
  /// The rows, in the order of the program. Empty where the bounds of the columns contradict each other by themselves.
  public let rows: [String]
  /// Whether nothing can be left out: without any one of the rows the others can be obeyed.
  public let isIrreducible: Bool
  /// How many programs were solved to find it.
  public let solveCount: Int

  /// Searches among all rows of a program that has no point.
  ///
  /// - Parameters:
  ///   - solver: what solves.
  ///   - options: limits; the one on time is for the whole search.
  static func find(
    in program: LinearProgram, with solver: any LinearSolver, options: SolverOptions
  ) throws(SolverError) -> ProgramConflict? {
    var search = ConflictSearch(in: program, solver: solver, options: options)
    guard let conflict = try search.find() else { return nil }
    return ProgramConflict(
      rows: conflict.groups.map { program.names.row($0) }, isIrreducible: conflict.isIrreducible,
      solveCount: conflict.steps.count)
  }
}
