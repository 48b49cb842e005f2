public import PlantModel

/// What the checks of one topic came to.
public struct FamilyFinding: Hashable, Sendable {
  /// The family of rules, the account, or the form of the plan.
  public let topic: AuditTopic
  /// How many checks were made.
  public let checkedCount: Int
  /// How many failed.
  public let violatedCount: Int
  /// The distance from the rule at the worst place, in the unit of the rule; zero where nothing is off.
  public let worstResidual: Double
  /// What may be off at the worst place, in the same unit.
  public let worstTolerance: Double
  /// The worst place: identifiers and the first day of the period. Empty where nothing is off at all.
  public let worstPlace: String

  /// Makes a finding.
  public init(
    topic: AuditTopic, checkedCount: Int, violatedCount: Int, worstResidual: Double, worstTolerance: Double,
    worstPlace: String
  ) {
    self.topic = topic
    self.checkedCount = checkedCount
    self.violatedCount = violatedCount
    self.worstResidual = worstResidual
    self.worstTolerance = worstTolerance
    self.worstPlace = worstPlace
  }

  /// The family of rules; nothing for the ledger and the form.
  public var family: RuleFamily? { topic.family }

  /// Whether any check failed.
  public var isViolated: Bool { violatedCount > 0 }
}
