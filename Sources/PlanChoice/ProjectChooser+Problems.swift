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
    try choose(
      problem, beginningWith: known, inParts: problem.isWorthTakingApart, solver: solver, options: options,
      progress: progress)
  }

  static func choose(
    _ problem: ChoiceProblem, beginningWith known: [ChosenStart]?, inParts: Bool, solver: any LinearSolver,
    options: ChoiceOptions, progress: @escaping (ChoiceProgress) -> Void
  ) throws(PlanningError) -> ChoiceOutcome? {
    if problem.hasFurtherIntegers { return try searchAll(problem, solver, options) }
    let outcome =
      inParts
      ? try search(problem, beginningWith: known, solver: solver, options: options, progress: progress)
      : try searchWhole(problem, beginningWith: known, solver: solver, options: options, progress: progress)
    if let outcome {
      progress(ChoiceProgress(best: outcome.value, bound: outcome.bound, solveCount: outcome.solveCount))
    }
    return outcome
  }

  private static func search(
    _ problem: ChoiceProblem, beginningWith known: [ChosenStart]?, solver: any LinearSolver, options: ChoiceOptions,
    progress: @escaping (ChoiceProgress) -> Void
  ) throws(PlanningError) -> ChoiceOutcome? {
    let suggested = known.map { problem.decision(nearestTo: $0) }
    let budget = SearchBudget(options)
    let decomposed = DecomposedSearch(problem, solver: solver, options: options, budget: budget, progress: progress)
    do throws(SearchStop) {
      if try decomposed.search(beginningWith: suggested.map { [$0] } ?? []) { return decomposed.outcome }
    } catch {
      // What cannot be taken apart, or not to the end, is searched as a whole, from the best plan known.
      if budget.isSpent { return decomposed.outcome }
    }
    var rest = options
    rest.timeLimit = budget.secondsLeft
    return try searchWhole(
      problem, beginningWith: decomposed.best.map { problem.chosen(by: $0.decision) } ?? known, solver: solver,
      options: rest, progress: progress)
  }

  /// Searches the whole program, without taking it apart.
  static func searchWhole(
    _ problem: ChoiceProblem, beginningWith known: [ChosenStart]?, solver: any LinearSolver, options: ChoiceOptions,
    progress: @escaping (ChoiceProgress) -> Void = { _ in }
  ) throws(PlanningError) -> ChoiceOutcome? {
    if problem.hasFurtherIntegers { return try searchAll(problem, solver, options) }
    let search = StartSearch(problem, solver: solver, options: options, progress: progress)
    search.suggested = known.map { problem.decision(nearestTo: $0) }
    if search.suggested == nil {
      search.suggested = try CoarseLook.decision(for: problem, solver: solver, options: options)
    }
    return try search.outcome()
  }
}
