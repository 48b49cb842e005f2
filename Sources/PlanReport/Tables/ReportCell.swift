internal import PlantModel

/// One cell of a published table, with the rule by which it is written.
enum ReportCell: Sendable {
  /// A name or an identifier.
  case text(String)
  /// A quantity, to a millionth.
  case quantity(PublishedNumber)
  /// Lek, to the qindarka.
  case money(Money)
  /// A value without a natural grain, to six significant digits.
  case significant(Double)
  /// A whole number.
  case count(Int)
  /// A day.
  case date(CivilDate)
  /// Nothing to say.
  case empty

  /// A quantity computed from the plan.
  static func number(_ value: Double) -> ReportCell { .quantity(PublishedNumber(value)) }

  /// A share of a whole, `0.75` for three quarters; empty where there is no whole.
  static func share(of part: Double, in whole: Double) -> ReportCell {
    whole > 0 ? .significant(part / whole) : .empty
  }

  /// The text of the cell, with a decimal point.
  var text: String {
    switch self {
    case .text(let text): text
    case .quantity(let number): number.description
    case .money(let money): money.description
    case .significant(let value): SignificantNumber.text(value)
    case .count(let count): String(count)
    case .date(let date): date.description
    case .empty: ""
    }
  }
}
