extension CSVField {
  /// A text as it may stand in a cell: one that a spreadsheet would take for a formula gets an apostrophe in front.
  ///
  /// Dangerous are texts that begin with `=`, `+`, `-`, `@` (also in full width), a tab or a line break (OWASP, “CSV
  /// injection”). A text that begins with apostrophes and then one of these gets one more, so that ``original(of:)``
  /// always finds back what was meant.
  public static func neutralised(_ text: String) -> String {
    isDangerous(text) ? "'" + text : text
  }

  /// The text that was meant by a cell written by ``neutralised(_:)``.
  public static func original(of cell: String) -> String {
    cell.hasPrefix("'") && isDangerous(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static func isDangerous(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}
