internal import LocatedText
internal import PlantModel

/// Reads the files of a plan: first the decisions, then a comparison of all files with those the decisions give.
struct PlanFilesReader {
  let files: [String: [UInt8]]
  let model: PlantModel
  var draft: PlanDraft
  private(set) var tables: [String: ReadTable] = [:]

  /// A table that was read: its rows, and how their numbers are written.
  struct ReadTable {
    let source: SourceText
    let rows: [TableRow]
  }

  init(_ files: [String: [UInt8]], model: PlantModel) {
    self.files = files
    self.model = model
    draft = PlanDraft(model)
  }

  mutating func read() -> PlanRecord? {
    for table in ReportTable.all { readTable(table) }
    let solve = readSolve()
    guard !draft.diagnostics.hasErrors, let solve else { return nil }
    let record = PlanRecord(plan: draft.plan, readings: draft.readings, solve: solve)
    compare(with: PlanFigures(record, of: model))
    return record
  }

  private mutating func readTable(_ table: ReportTable) {
    guard let bytes = files[table.fileName] else {
      draft.diagnostics.error("plan-file-missing", at: nil, "the result has no file `\(table.fileName)`")
      return
    }
    let source = SourceText(name: table.fileName, bytes: bytes)
    let dialect = PlanFilesReader.dialect(of: source)
    guard let text = CSVText.read(source, dialect: dialect, into: &draft.diagnostics) else {
      if !draft.diagnostics.hasErrors {
        draft.diagnostics.error("plan-file-empty", at: .start(of: source), "the table has no header")
      }
      return
    }
    guard hasHeader(of: table, text, source) else { return }
    let columns = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = text.rows.map { TableRow(cells: $0, columns: columns, dialect: dialect) }
    tables[table.fileName] = ReadTable(source: source, rows: rows)
    let keys = table.columns.filter(\.isKey).map(\.name)
    var seen: [[String]: Location] = [:]
    for row in rows {
      let key = keys.map { row.cell($0).text }
      if let first = seen[key], let column = keys.first {
        draft.diagnostics.error(
          "plan-file-duplicate", at: row.cell(column).location, "this row says again what another one says",
          related: [RelatedPlace(first, "first said here")])
        continue
      }
      if let column = keys.first { seen[key] = row.cell(column).location }
      table.take(row, &draft)
    }
  }

  private mutating func hasHeader(of table: ReportTable, _ text: CSVTable, _ source: SourceText) -> Bool {
    let expected = table.columns.map(\.header)
    for (place, cell) in text.header.enumerated() where place >= expected.count || cell.text != expected[place] {
      let message =
        place < expected.count
        ? "this column must be `\(expected[place])`" : "the table has only \(expected.count) columns"
      draft.diagnostics.error("plan-file-header", at: cell.location, message)
      return false
    }
    if text.header.count < expected.count {
      draft.diagnostics.error(
        "plan-file-header", at: text.header.last?.location ?? .start(of: source),
        "the column `\(expected[text.header.count])` must follow here")
      return false
    }
    return true
  }

  /// The dialect whose separator the first line holds; no header of ours holds the other one.
  private static func dialect(of source: SourceText) -> CSVDialect {
    source.line(1).contains(";") ? .semicolon : .rfc4180
  }
}
