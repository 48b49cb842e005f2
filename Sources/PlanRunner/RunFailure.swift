public import PlanAudit
public import PlanFormulation

/// Why a run leaves no result.
public enum RunFailure: Error, Sendable {
  /// No plan obeys every rule; the report names the rules that would have to give.
  case impossible(ConflictReport)
  /// The auditor refused the plan; it is not published.
  case refused(AuditReport)
  /// The planner could not come to an answer.
  case unplanned(PlanningError)
}
