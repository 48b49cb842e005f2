internal import LinearProgramming
public import PlanChoice
public import PlanFormulation
public import PlantModel
public import ScenarioFiles

/// What of one goal must be given up for another in a scenario.
public enum FrontierRun {
  /// Why there is no frontier.
  public enum Failure: Error, Sendable {
    /// A goal's search failed.
    case unplanned(PlanningError)
    /// No plan obeys every rule, or none was found in time.
    case undecided
  }

  /// Finds the points of a frontier. Projects that may be chosen are chosen anew at each point; all others begin as stated.
  ///
  /// - Parameters:
  ///   - scenario: A scenario, with or without choices.
  ///   - goals: The goal whose best values are told, and the one that is held to limits.
  ///   - count: How many points are wanted.
  ///   - timeLimit: Seconds for all points together; nothing for no limit.
  ///   - relativeGap: The relative distance to the bound at which a search stops.
  ///   - progress: Is told what is being done.
  public static func perform(
    _ scenario: ResolvedScenario, between goals: (first: Goal, second: Goal), count: Int, timeLimit: Double?,
    relativeGap: Double, progress: @escaping (String) -> Void
  ) throws(Failure) -> [GoalFrontier.Point] {
    var options = ChoiceOptions()
    options.timeLimit = timeLimit
    options.relativeGap = relativeGap
    let solver: any LinearSolver
    do throws(SolverError) {
      solver = try SolverChoice.glpk.solver()
    } catch {
      throw .unplanned(.solverFailed(message: error.description))
    }
    let points: [GoalFrontier.Point]?
    do throws(PlanningError) {
      points = try GoalFrontier.points(
        of: scenario.model, between: goals.first, and: goals.second, count: count, solver: solver,
        options: options
      ) { number, step in
        progress("point \(number) of \(count)" + (step.map { ", \(ScenarioChoice.words(for: $0))" } ?? ""))
      }
    } catch {
      throw .unplanned(error)
    }
    guard let points else { throw .undecided }
    return points
  }
}
