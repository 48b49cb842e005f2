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
  func text(_ column: String) -> String { CSVField.original(of: cell(column).text) }

  /// The text of a number, with a decimal point; nothing where the cell holds no number.
  func number(_ column: String) -> String? { dialect.number(of: cell(column).text) }
}
