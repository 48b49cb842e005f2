internal import LocatedText
internal import PlantModel

/// One figure of a comparison.
enum ComparisonValue: Hashable, Sendable {
  case money(Money)
  case quantity(PublishedNumber)
  /// A share of a whole: 0.5 for 50 %.
  case share(Double)
  case count(Int)
  case date(CivilDate)
  /// What stands in place of a figure that there is none of.
  case word(String)

  /// By how much it lies above another figure of its kind; nothing for one of another kind.
  func difference(from other: ComparisonValue) -> ComparisonValue? {
    switch (self, other) {
    case (.money(let left), .money(let right)): .money(left - right)
    case (.quantity(let left), .quantity(let right)):
      .quantity(PublishedNumber(millionths: Int64(clamping: Int128(left.millionths) - Int128(right.millionths))))
    case (.share(let left), .share(let right)): .share(left - right)
    case (.count(let left), .count(let right)): .count(left - right)
    case (.date(let left), .date(let right)): .count(left.dayNumber - right.dayNumber)
    default: nil
    }
  }

  /// The figure as a plain number, to weigh how much two differ.
  var size: Double {
    switch self {
    case .money(let money): money.lek
    case .quantity(let number): number.value
    case .share(let share): share
    case .count(let count): Double(count)
    case .date(let date): Double(date.dayNumber)
    case .word: 0
    }
  }

  /// The figure as a cell of a table, exactly.
  var field: CSVField {
    switch self {
    case .money(let money): .number(money.description)
    case .quantity(let number): .number(number.description)
    case .share(let share): .number(SignificantNumber.text(share))
    case .count(let count): .integer(count)
    case .date(let date): .text(date.description)
    case .word(let word): .text(word)
    }
  }
}
