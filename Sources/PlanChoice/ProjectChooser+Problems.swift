public import LinearProgramming
public import PlanFormulation
internal import PlantModel

extension ProjectChooser {
  /// Searches for the best decision of a problem that is already written.
  ///
  /// - Parameters:
  ///   - problem: The problem; its goal need not be the model's first.
  ///   - known: A decision to try first.
  ///   - solver: What solves linear programs.
  ///   - options: Limits, the wanted gap, and plans to begin with.
  ///   - progress: Is told how far the search is.
  /// - Returns: The decision with a bound on all others; nothing where no decision obeys every rule, or none was found
  ///   in time.
  public static func choose(
    _ problem: ChoiceProblem, beginningWith known: [ChosenStart]?, solver: any LinearSolver,
    options: ChoiceOptions = ChoiceOptions(), progress: @escaping (ChoiceProgress) -> Void = { _ in }
  ) throws(PlanningError) -> ChoiceOutcome? {
    if problem.hasFurtherIntegers { return try searchAll(problem, solver, options) }
    let search = StartSearch(problem, solver: solver, options: options, progress: progress)
    search.suggested = known.map { problem.decision(nearestTo: $0) }
    return try search.outcome()
  }
}
