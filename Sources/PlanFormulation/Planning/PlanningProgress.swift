public import PlantModel

/// What a planner is doing, for a person who waits.
public enum PlanningProgress: Hashable, Sendable {
  /// The linear program is being written.
  case building
  /// A goal's stage is being solved; `stage` counts from 1.
  case solving(goal: Goal, stage: Int, stageCount: Int, rows: Int, columns: Int)
  /// A proven bound on a goal is being computed.
  case proving(goal: Goal)
  /// Among plans that are equal in the goals one is being chosen.
  case breakingTies
  /// No plan obeys every rule: the least set of rules that must give is sought.
  case explaining
  /// The solution is being turned into published numbers and money.
  case publishing
}
