public import LinearProgramming
public import PlantModel

/// Finds the best plan of a model, or the rules that stand in the way of any.
///
/// The goals are reached one after the other: each stage drives one goal while rows keep what the earlier ones have
/// reached, and starts from the vertex of the stage before. The same model, solver and options give the same record,
/// unless a limit on time cuts a solve short.
public enum Planner {
  /// Plans.
  ///
  /// - Parameters:
  ///   - model: the model; its references and signs must hold what their documentation states.
  ///   - solver: what solves linear programs.
  ///   - options: limits and extras.
  ///   - progress: told what is being done, on the calling thread.
  /// - Returns: a plan, or the report of a conflict between rules.
  /// - Throws: ``PlanningError`` where there is neither.
  public static func plan(
    _ model: PlantModel, solver: any LinearSolver, options: PlanningOptions = PlanningOptions(),
    progress: @escaping (PlanningProgress) -> Void = { _ in }
  ) throws(PlanningError) -> PlanningOutcome {
    if model.projectDates == .open {
      throw .unsuitableModel(message: "days of beginning are open; they must be decided before it can be planned")
    }
    progress(.building)
    let formulation = Formulation(of: model)
    let run = PlanningRun(formulation: formulation, solver: solver, options: options, progress: progress)
    return try run.outcome()
  }
}
