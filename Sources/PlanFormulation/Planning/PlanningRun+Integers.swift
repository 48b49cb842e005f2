internal import LinearProgramming
internal import PlantModel

extension PlanningRun {
  /// Makes the best of a stage with whole numbers that was solved, or cut short by a limit.
  ///
  /// A stage that found no plan of its own in time keeps the one of the stage before, which obeys every rule and the
  /// order of goals too. Marginal values are those of the linear program in which the whole numbers stay where they are:
  /// what one more unit is worth, given these decisions.
  func settled(
    _ found: LinearSolution, _ stage: StageProgram, after earlier: LinearSolution?
  ) throws(PlanningError) -> LinearSolution {
    var solution = found
    if !solution.hasPoint, let earlier, [.timeLimit, .iterationLimit].contains(solution.termination) {
      solution.vector = .feasiblePoint
      solution.columnValues = earlier.columnValues
      solution.objective = stage.program.objective(at: earlier.columnValues)
    }
    guard solution.hasPoint, solution.rowDuals.isEmpty else { return solution }
    let fixed = try attempt(stage.program.fixingIntegers(at: solution.columnValues), options.solver)
    guard fixed.termination == .optimal else { return solution }
    solution.columnValues = fixed.columnValues
    solution.objective = fixed.objective
    solution.rowActivities = fixed.rowActivities
    solution.rowDuals = fixed.rowDuals
    solution.reducedCosts = fixed.reducedCosts
    solution.duals = .marginalValuesAtFixedIntegers
    solution.basis = fixed.basis
    return solution
  }

  /// The bound of the search over whole numbers, never on the wrong side of what was found.
  func searchBound(_ stage: StageProgram, _ solution: LinearSolution) -> Double? {
    guard let bound = solution.bound else { return nil }
    let safe = stage.goal.isMaximised ? max(bound, solution.objective) : min(bound, solution.objective)
    return safe * stage.objectiveScale
  }
}
