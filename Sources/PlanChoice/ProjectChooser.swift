public import LinearProgramming
public import PlanFormulation
public import PlantModel

/// Decides which projects are done, when and in which variant.
public enum ProjectChooser {
  /// Searches for the decision that is best in the model's first goal.
  ///
  /// The same model and options give the same outcome, unless a limit on time cuts the search short. Where beside days
  /// of beginning other decisions must be whole numbers, the solver's own search does all of them together.
  ///
  /// - Parameters:
  ///   - model: A model with choices.
  ///   - solver: What solves linear programs.
  ///   - options: Limits, the wanted gap, and plans to begin with.
  ///   - progress: Is told how far the search is.
  /// - Returns: The decision with a bound on all others; nothing where no decision obeys every rule, or none was found
  ///   in time.
  /// - Throws: `PlanningError` where the solver fails.
  public static func choose(
    _ model: PlantModel, solver: any LinearSolver, options: ChoiceOptions = ChoiceOptions(),
    progress: @escaping (ChoiceProgress) -> Void = { _ in }
  ) throws(PlanningError) -> ChoiceOutcome? {
    try choose(
      ChoiceProblem(model), beginningWith: nil, inParts: true, solver: solver, options: options, progress: progress)
  }

  static func searchAll(
    _ problem: ChoiceProblem, _ solver: any LinearSolver, _ options: ChoiceOptions
  ) throws(PlanningError) -> ChoiceOutcome? {
    var solverOptions = options.solver
    solverOptions.timeLimit = options.timeLimit
    solverOptions.relativeGap = options.relativeGap
    let solution: LinearSolution
    do {
      solution = try solver.solve(problem.program, options: solverOptions)
    } catch {
      throw .solverFailed(message: error.description)
    }
    guard solution.hasPoint else { return nil }
    let picks = problem.groups.map { group in group.first { solution.value(of: problem.starts[$0].column) > 0.5 } }
    let unit = problem.objectiveUnit
    let isClosed = [.optimal, .gapReached].contains(solution.termination)
    return ChoiceOutcome(
      starts: problem.chosen(by: Decision(picks: picks)), value: solution.objective * unit,
      bound: (solution.bound ?? (problem.goal.isMaximised ? .infinity : -.infinity)) * unit,
      ending: isClosed ? .gapReached : .timeLimit, solveCount: 1, nodeCount: 0, iterationCount: solution.iterations,
      candidateCount: problem.starts.count)
  }
}
