/// How a table is laid out as text.
public struct CSVDialect: Hashable, Sendable {
  /// The character between cells; an ASCII character.
  public let separator: Character
  /// The character before the decimals of a number.
  public let decimalMark: Character
  /// Whether the file begins with a byte order mark, by which spreadsheets tell UTF-8.
  public let hasByteOrderMark: Bool

  /// Commas and decimal points, as RFC 4180 has it.
  public static let rfc4180 = CSVDialect(separator: ",", decimalMark: ".", hasByteOrderMark: false)
  /// Semicolons and decimal commas, which a spreadsheet in Albania opens with a double click.
  public static let semicolon = CSVDialect(separator: ";", decimalMark: ",", hasByteOrderMark: true)
}
