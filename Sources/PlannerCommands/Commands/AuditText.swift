internal import PlanAudit
internal import PlantModel

/// An audit, for people.
enum AuditText {
  /// Lays out an audit: a line for each topic that was checked, then each place that failed.
  static func text(_ report: AuditReport) -> String {
    let checked = report.families.filter { $0.checkedCount > 0 }
    let width = checked.map(\.topic.title.count).max() ?? 0
    var lines = checked.map { family in
      let verdict = family.isViolated ? "\(family.violatedCount) FAILED" : "passed"
      let worst = family.worstPlace.isEmpty ? "" : ", worst \(short(family.worstResidual)) at \(family.worstPlace)"
      let padding = String(repeating: " ", count: width - family.topic.title.count)
      return "  \(family.topic.title)\(padding)  \(family.checkedCount) checks, \(verdict)\(worst)"
    }
    lines += report.findings.map { "  \($0.topic.identifier) \($0.subject): \($0.message)" }
    lines.append("  \(report.checkedCount) checks, \(report.violatedCount) failed.")
    return lines.joined(separator: "\n")
  }

  private static func short(_ residual: Double) -> String {
    if abs(residual) < 1e-6 { return "below 0.000001" }
    return PublishedNumber(residual).description
  }
}
