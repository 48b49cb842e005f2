public import LocatedText

/// Several plans side by side: indicators with their differences against the first.
///
/// The plans may belong to different models; sites and families are matched by their identifiers.
public struct PlanComparison: Sendable {
  /// The plans, the one the others are held against first.
  public let results: [NamedResult]

  /// Compares plans.
  public init(_ results: [NamedResult]) {
    self.results = results
  }

  /// The table for a terminal: units, thousands in groups, aligned.
  public func table(width: Int = 100) -> String { "" }

  /// The table as CSV, with exact numbers.
  public func csv(dialect: CSVDialect = .rfc4180) -> [UInt8] { [] }

  /// The main differences against the first plan, in words.
  public var differences: [String] { [] }
}
