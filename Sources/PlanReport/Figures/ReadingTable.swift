internal import PlantModel

/// The marginal values of a record, found by family, subject and period.
struct ReadingTable: Sendable {
  private struct Key: Hashable {
    let family: RuleFamily
    let subject: String
    let period: Int?
  }

  private let values: [Key: Double]

  init(_ readings: [RuleReading]) {
    values = Dictionary(
      readings.map { (Key(family: $0.family, subject: $0.subject, period: $0.period), $0.marginalValue) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What one more unit of a rule's limit is worth; zero where the rule does not bind.
  func value(_ family: RuleFamily, _ subject: String, _ period: Int?) -> Double {
    values[Key(family: family, subject: subject, period: period)] ?? 0
  }
}
