/// Writes a table as text: CR LF after each row, quotes only where they are needed.
///
/// What it writes, ``CSVText`` reads back cell by cell; texts come back through ``CSVField/original(of:)``.
public struct CSVWriter: Sendable {
  /// How the table is laid out.
  public let dialect: CSVDialect
  /// The text so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8

  /// Starts a table with the names of its columns.
  public init(dialect: CSVDialect = .rfc4180, header: [String]) {
    self.dialect = dialect
    separator = dialect.separator.asciiValue ?? UInt8(ascii: ",")
    if dialect.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    append(row: header.map { .text($0) })
  }

  /// Adds a row.
  public mutating func append(row: [CSVField]) {
    for (position, field) in row.enumerated() {
      if position > 0 { bytes.append(separator) }
      // A lone empty cell is quoted, for a blank line could be taken for no row at all.
      append(text(of: field), isAlone: row.count == 1)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private func text(of field: CSVField) -> String {
    switch field {
    case .text(let text): CSVField.neutralised(text)
    case .number(let number):
      DecimalNumber.value(of: number) == nil ? CSVField.neutralised(number) : dialect.written(number)
    case .integer(let value): String(value)
    case .empty: ""
    }
  }

  private mutating func append(_ text: String, isAlone: Bool) {
    let quote = UInt8(ascii: "\"")
    let utf8 = text.utf8
    let needsQuotes =
      utf8.isEmpty
      ? isAlone
      : utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
        || utf8.contains { $0 == separator || $0 == quote || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
    guard needsQuotes else {
      bytes += utf8
      return
    }
    bytes.append(quote)
    for byte in utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
