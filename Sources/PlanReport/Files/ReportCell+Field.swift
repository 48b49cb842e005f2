internal import LocatedText

extension ReportCell {
  /// The cell as a writer of tables takes it.
  var field: CSVField {
    switch self {
    case .text(let text): text.isEmpty ? .empty : .text(text)
    case .date: .text(text)
    case .quantity, .money, .significant: .number(text)
    case .count(let count): .integer(count)
    case .empty: .empty
    }
  }

  /// Whether the cell holds a number, so that its text depends on the decimal mark.
  var isNumber: Bool {
    switch self {
    case .text, .date, .empty: false
    case .quantity, .money, .significant, .count: true
    }
  }
}
