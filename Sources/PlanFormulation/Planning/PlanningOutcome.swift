public import PlantModel

/// What planning ends in when nothing went wrong: a plan, or the proof that there is none with the way out.
public enum PlanningOutcome: Sendable {
  /// A plan that obeys every rule and is best in the goals.
  case planned(PlanRecord)
  /// No plan obeys every rule; the report names rules that would have to give.
  case impossible(ConflictReport)
}
