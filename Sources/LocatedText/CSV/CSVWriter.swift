/// A cell to be written.
public enum CSVField: Hashable, Sendable {
  /// A text; one that a spreadsheet would take for a formula is neutralised.
  case text(String)
  /// A number as decimal text with a point: `-12.5`.
  case number(String)
  /// An integer.
  case integer(Int)
  /// Nothing.
  case empty
}

/// Writes a table as text: CR LF after each row, quotes only where they are needed.
public struct CSVWriter: Sendable {
  /// How the table is laid out.
  public let dialect: CSVDialect
  /// The text so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// Starts a table with the names of its columns.
  public init(dialect: CSVDialect = .rfc4180, header: [String]) {
    self.dialect = dialect
    append(row: header.map { .text($0) })
  }

  /// Adds a row.
  public mutating func append(row: [CSVField]) {
  }
}
