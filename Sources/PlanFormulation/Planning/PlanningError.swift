public import PlantModel

/// Why there is neither a plan nor a proof that there is none.
public enum PlanningError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The goal can be improved without end; `activities` are what would grow for ever, by the scenario's identifiers.
  case unbounded(goal: Goal, activities: [String])
  /// The solver stopped at a limit of time or iterations before the goal was reached.
  case limitReached(goal: Goal, message: String)
  /// The solver ran into numerical trouble; the message is its own.
  case numericalTrouble(goal: Goal, message: String)
  /// The linear program cannot be given to a solver: a number of the model is not finite, or a limit contradicts itself.
  case unsuitableModel(message: String)
  /// The solver itself failed.
  case solverFailed(message: String)

  /// A sentence for people.
  public var description: String {
    switch self {
    case .unbounded(let goal, let activities):
      "'\(goal.words)' can be improved without end by \(activities.joined(separator: ", ")): "
        + "some of these need a limit."
    case .limitReached(let goal, let message):
      "The solver stopped before '\(goal.words)' was reached: \(message)"
    case .numericalTrouble(let goal, let message):
      "The solver met numerical trouble on '\(goal.words)': \(message)"
    case .unsuitableModel(let message):
      "The model gives no sound linear program: \(message)"
    case .solverFailed(let message):
      "The solver failed: \(message)"
    }
  }
}
