/// Reads tables after RFC 4180 into cells that know their place.
public enum CSVText {
  /// Reads a table with a header; findings are added to the list.
  ///
  /// Lines may end with CR LF, LF or CR. A row with too few or too many cells is a finding and is left out. The result
  /// is nothing where the text holds no header or its structure is lost (encoding, an unclosed quote).
  public static func read(
    _ source: SourceText, dialect: CSVDialect = .rfc4180, into diagnostics: inout Diagnostics
  ) -> CSVTable? {
    diagnostics.register(source)
    return nil
  }
}
