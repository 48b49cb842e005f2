/// What an audit found.
public struct AuditReport: Sendable {
  /// One line for each of ``AuditTopic/all``, in that order.
  public let families: [FamilyFinding]
  /// The places that break a rule, by topic, then as they were met; at most ``findingLimit`` for a topic.
  public let findings: [AuditFinding]
  /// What the plan comes to, recomputed; nothing where the plan has not the form that a computation needs.
  public let indicators: Indicators?

  /// The most findings that are kept for one topic; ``FamilyFinding/violatedCount`` counts all.
  public static let findingLimit = 50

  /// Makes a report.
  public init(families: [FamilyFinding], findings: [AuditFinding], indicators: Indicators?) {
    self.families = families
    self.findings = findings
    self.indicators = indicators
  }

  /// Whether every check was made and none failed.
  public var passed: Bool { indicators != nil && families.allSatisfy { !$0.isViolated } }

  /// The number of checks.
  public var checkedCount: Int { families.reduce(0) { $0 + $1.checkedCount } }

  /// The number of checks that failed.
  public var violatedCount: Int { families.reduce(0) { $0 + $1.violatedCount } }
}
