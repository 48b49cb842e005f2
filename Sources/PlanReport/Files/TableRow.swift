internal import LocatedText

/// One row of a table that is read, its cells found by the names of their columns.
struct TableRow: Sendable {
  let cells: [CSVCell]
  /// The place of each column.
  let columns: [String: Int]
  let dialect: CSVDialect

  /// The cell of a column; the header has been checked, so every column of the table has one.
  func cell(_ column: String) -> CSVCell { cells[columns[column] ?? 0] }

  /// The text of a cell as it was before it was kept from looking like a formula.
  func text(_ column: String) -> String { TableRow.plain(cell(column).text) }

  /// The text of a number, with a decimal point.
  func number(_ column: String) -> String { TableRow.pointed(cell(column).text, dialect) }

  /// Takes off the apostrophe that keeps a spreadsheet from reading a text as a formula.
  static func plain(_ text: String) -> String {
    let formulaStarts: [Unicode.Scalar] = ["=", "+", "-", "@", "\t", "\r"]
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, formulaStarts.contains(second) else {
      return text
    }
    return String(String.UnicodeScalarView(scalars.dropFirst()))
  }

  /// Puts a point for the decimal mark of a dialect; a point that stood there already makes the text no number.
  static func pointed(_ text: String, _ dialect: CSVDialect) -> String {
    if dialect.decimalMark == "." { return text }
    return String(text.map { $0 == dialect.decimalMark ? "." : $0 == "." ? "?" : $0 })
  }
}
