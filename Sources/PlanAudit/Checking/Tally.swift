internal import PlantModel

/// The checks of one topic as they are made: how many, how many failed, and the worst of them.
struct Tally {
  /// What a rule compares, in the words of its message.
  struct Words {
    let left: StaticString
    let right: StaticString

    init(_ left: StaticString, _ right: StaticString) {
      self.left = left
      self.right = right
    }
  }

  private struct Place {
    var severity = 0.0
    var residual = 0.0
    var tolerance = 0.0
    var subject = 0
    var period: Int?
  }

  private let topic: AuditTopic
  private let periods: [Period]
  private let name: (Int) -> String
  private var checkedCount = 0
  private var violatedCount = 0
  private var worst = Place()
  private(set) var findings: [AuditFinding] = []

  /// Begins a tally; `name` makes the identifiers of a subject from its number, only where they are printed.
  init(_ topic: AuditTopic, periods: [Period], name: @escaping (Int) -> String) {
    self.topic = topic
    self.periods = periods
    self.name = name
  }

  /// The line of the report.
  var summary: FamilyFinding {
    let start = worst.period.map { ", \(periods[$0].interval.start)" } ?? ""
    return FamilyFinding(
      topic: topic, checkedCount: checkedCount, violatedCount: violatedCount, worstResidual: worst.residual,
      worstTolerance: worst.tolerance, worstPlace: worst.severity > 0 ? name(worst.subject) + start : "")
  }

  /// Requires that two sides are equal to within the tolerance.
  mutating func require(_ left: Side, equals right: Side, at subject: Int, _ period: Int?, _ words: Words) {
    let tolerance = Side.tolerance(left, right)
    record(abs(left.value - right.value), tolerance, at: subject, period) {
      "\(words.left) \(Tally.text(left.value)), \(words.right) \(Tally.text(right.value))"
    }
  }

  /// Requires that the left side is at most the right one, to within the tolerance.
  mutating func require(_ left: Side, isAtMost right: Side, at subject: Int, _ period: Int?, _ words: Words) {
    let tolerance = Side.tolerance(left, right)
    let excess = left.value - right.value
    record(excess <= 0 ? 0 : excess, tolerance, at: subject, period) {
      "\(words.left) \(Tally.text(left.value)), \(words.right) \(Tally.text(right.value))"
    }
  }

  /// Requires that two amounts are the same to the qindarka.
  mutating func require(_ left: Money, equals right: Money, at subject: Int, _ period: Int?, _ words: Words) {
    record(left == right ? 0 : max(0.01, abs(left.lek - right.lek)), 0, at: subject, period) {
      "\(words.left) \(left), \(words.right) \(right) lek"
    }
  }

  /// Records a check that was made elsewhere; a residual that is no number fails.
  mutating func record(
    _ residual: Double, _ tolerance: Double, at subject: Int, _ period: Int?, message: () -> String
  ) {
    checkedCount += 1
    if residual == 0 { return }
    let residual = residual.isNaN ? .infinity : residual
    let severity = residual / max(tolerance, 0.001)
    if severity > worst.severity {
      worst = Place(
        severity: severity, residual: residual, tolerance: tolerance, subject: subject, period: period)
    }
    if residual <= tolerance { return }
    violatedCount += 1
    guard findings.count < AuditReport.findingLimit else { return }
    findings.append(
      AuditFinding(
        topic: topic, subject: name(subject), period: period,
        message: "\(message()): off by \(Tally.text(residual))", residual: residual, tolerance: tolerance))
  }

  /// A number as the published files write it.
  static func text(_ value: Double) -> String {
    value.isFinite && abs(value) < 4e12 ? PublishedNumber(value).description : "\(value)"
  }
}
