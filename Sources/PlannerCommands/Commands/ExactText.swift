internal import ExactProof
internal import LocatedText

/// What exact arithmetic said of an optimum, for people and for programs.
enum ExactText {
  /// A fraction longer than this is shown to people by its digits only.
  private static let fractionLimit = 60

  static func isProof(_ outcome: ExactOutcome?) -> Bool {
    guard case .checked(let report) = outcome else { return false }
    return report.isOptimal
  }

  static func rows(_ outcome: ExactOutcome) -> [(String, String)] {
    guard case .checked(let report) = outcome else { return [("exact check", sentence(outcome))] }
    let fraction = report.objective.description
    let objective = fraction.count <= fractionLimit ? fraction : "\(report.objective.decimal)…"
    return [("exact check", sentence(outcome)), ("exact objective", objective)]
  }

  static func json(_ outcome: ExactOutcome) -> JSONValue {
    guard case .checked(let report) = outcome else {
      return .record(["optimal": .boolean(false), "reason": .string(sentence(outcome))])
    }
    return .record([
      "optimal": .boolean(report.isOptimal),
      "pivots": .integer(report.pivots),
      "exactlyInfeasible": .boolean(report.isExactlyInfeasible),
      "objective": .string(report.objective.description),
      "decimal": .string(report.objective.decimal),
      "primalViolations": .integer(report.primalViolations.count),
      "largestPrimalViolation": .number("\(largest(report.primalViolations))"),
      "dualViolations": .integer(report.dualViolations.count),
      "largestDualViolation": .number("\(largest(report.dualViolations))"),
    ])
  }

  private static func sentence(_ outcome: ExactOutcome) -> String {
    switch outcome {
    case .checked(let report) where report.isOptimal:
      "optimal, proven without tolerance" + (report.pivots == 0 ? "" : " after \(report.pivots) exact pivots")
    case .checked(let report):
      [
        (report.primalViolations, "limits are overstepped, by at most"),
        (report.dualViolations, "marginal values have the wrong sign, by at most"),
      ].filter { !$0.0.isEmpty }.map { "\($0.0.count) \($0.1) \(largest($0.0))" }.joined(separator: "; ")
        + (report.isExactlyInfeasible ? "; no point satisfies all limits exactly" : "")
    case .singular: "the final basis is singular"
    case .unusable(let reason): reason
    case .outOfTime: "the limit on time was reached"
    }
  }

  private static func largest(_ violations: [ExactReport.Violation]) -> Double {
    violations.reduce(0) { max($0, $1.amount) }
  }
}
