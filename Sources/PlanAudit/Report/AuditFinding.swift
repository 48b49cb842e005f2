/// One place of a plan that breaks a rule.
public struct AuditFinding: Hashable, Sendable {
  /// The family of rules, the account, or the form of the plan.
  public let topic: AuditTopic
  /// The line, pool, store, contract … by the identifiers of the scenario.
  public let subject: String
  /// The zero-based period; nothing for a rule over more than one.
  public let period: Int?
  /// What is wrong, in a sentence with both numbers.
  public let message: String
  /// By how much, in the unit of the rule; above zero.
  public let residual: Double
  /// By how much a published plan may be off here, in the same unit.
  public let tolerance: Double

  /// Makes a finding.
  public init(
    topic: AuditTopic, subject: String, period: Int?, message: String, residual: Double, tolerance: Double
  ) {
    self.topic = topic
    self.subject = subject
    self.period = period
    self.message = message
    self.residual = residual
    self.tolerance = tolerance
  }
}
