public import PlantModel

/// The value a planner says it reached in the stage of one goal.
public struct GoalClaim: Hashable, Sendable {
  /// The goal.
  public let goal: Goal
  /// The best value of the goal's own stage: lek, or tonne-months.
  public let value: Double

  /// Makes a claim.
  public init(goal: Goal, value: Double) {
    self.goal = goal
    self.value = value
  }
}
