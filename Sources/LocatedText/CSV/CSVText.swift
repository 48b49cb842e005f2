/// Reads tables after RFC 4180 into cells that know their place.
public enum CSVText {
  /// Reads a table with a header; findings are added to the list.
  ///
  /// Lines may end with CR LF, LF or CR. Blank lines count for nothing in a table of several columns. A row with too
  /// few or too many cells is a finding and is left out. The result is nothing where the text holds no header or its
  /// structure is lost (encoding, quotes).
  public static func read(
    _ source: SourceText, dialect: CSVDialect = .rfc4180, into diagnostics: inout Diagnostics
  ) -> CSVTable? {
    guard let records = records(of: source, dialect: dialect, into: &diagnostics) else { return nil }
    guard let header = records.first, !isBlank(header) else {
      diagnostics.error(
        "empty-file", at: .start(of: source), "the table is empty", suggestion: "its first row names the columns")
      return nil
    }
    if header.count == 1, !header[0].isQuoted,
      let other = [";", "\t", ",", "|"].first(where: { header[0].text.contains($0) })
    {
      diagnostics.error(
        "wrong-separator", at: header[0].location,
        "the cells of this table are separated by \(other == "\t" ? "tabs" : "`\(other)`"), not by `\(dialect.separator)`",
        suggestion: "save it with `\(dialect.separator)` between cells, or put the name of the column between quotes")
      return nil
    }
    check(header: header, into: &diagnostics)
    var rows: [[CSVCell]] = []
    rows.reserveCapacity(records.count - 1)
    for record in records.dropFirst() {
      if record.count == header.count {
        rows.append(record)
      } else if !isBlank(record) {
        reportRagged(record, header: header, dialect: dialect, into: &diagnostics)
      }
    }
    return CSVTable(header: header, rows: rows)
  }

  /// Reads every row of cells as it stands, the header like any other, whatever the number of cells.
  ///
  /// The result is nothing where the structure of the text is lost (encoding, quotes).
  public static func records(
    of source: SourceText, dialect: CSVDialect = .rfc4180, into diagnostics: inout Diagnostics
  ) -> [[CSVCell]]? {
    diagnostics.register(source)
    let check = TextCheck(source, rules: .csv, into: &diagnostics)
    guard !check.isForeign else { return nil }
    var scanner = CSVScanner(source: source, text: check.text, separator: dialect.separator.asciiValue ?? 0x2C)
    let records = scanner.records(into: &diagnostics)
    return check.isClean && !scanner.isBroken ? records : nil
  }

  private static func isBlank(_ record: [CSVCell]) -> Bool {
    record.count == 1 && record[0].text.isEmpty && !record[0].isQuoted
  }

  private static func check(header: [CSVCell], into diagnostics: inout Diagnostics) {
    var first: [String: Location] = [:]
    for cell in header where !cell.text.isEmpty {
      if let earlier = first[cell.text] {
        diagnostics.error(
          "duplicate-column", at: cell.location, "the column \(VisibleText.quoted(cell.text)) stands twice",
          related: [RelatedPlace(earlier, "first here")])
      } else {
        first[cell.text] = cell.location
      }
    }
  }

  private static func reportRagged(
    _ record: [CSVCell], header: [CSVCell], dialect: CSVDialect, into diagnostics: inout Diagnostics
  ) {
    let isLong = record.count > header.count
    let place = isLong ? record[header.count].location : record[record.count - 1].location
    diagnostics.error(
      "ragged-row", at: place,
      "the row has \(record.count) cell\(record.count == 1 ? "" : "s"), the header names \(header.count)",
      suggestion: isLong ? "put a cell that holds `\(dialect.separator)` between double quotes" : nil,
      related: [RelatedPlace(header[0].location, "the header")])
  }
}
