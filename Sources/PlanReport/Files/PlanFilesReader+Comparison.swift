internal import LocatedText
internal import PlantModel

extension PlanFilesReader {
  /// How many contradictions of one table are told; more of them tell no more.
  private static let toldAtMost = 5

  /// Compares every table and the summary with what the decisions give.
  ///
  /// Rows come first: where one is missing, what depends on it differs everywhere, and saying so would bury the cause.
  mutating func compare(with figures: PlanFigures) {
    var pairs: [(table: ReportTable, row: TableRow, expected: [ReportCell])] = []
    for table in ReportTable.all {
      guard let read = tables[table.fileName] else { continue }
      pairs += match(table, read, with: table.rows(figures)).map { (table, $0.row, $0.expected) }
    }
    if draft.diagnostics.hasErrors { return }
    var told: [String: Int] = [:]
    for pair in pairs where told[pair.table.fileName, default: 0] < PlanFilesReader.toldAtMost {
      if !compare(pair.table, pair.row, with: pair.expected) { told[pair.table.fileName, default: 0] += 1 }
    }
    if !draft.diagnostics.hasErrors { compareSummary(with: figures) }
  }

  /// The rows of a table with those the plan gives; what has no counterpart is told.
  private mutating func match(
    _ table: ReportTable, _ read: ReadTable, with expected: [[ReportCell]]
  ) -> [(row: TableRow, expected: [ReportCell])] {
    let keys = table.columns.indices.filter { table.columns[$0].isKey }
    var places: [[String]: Int] = [:]
    for (place, row) in read.rows.enumerated() {
      places[keys.isEmpty ? [String(place)] : keys.map { CSVField.original(of: row.cells[$0].text) }] = place
    }
    var told = 0
    var matched = Set<Int>()
    var pairs: [(row: TableRow, expected: [ReportCell])] = []
    for (place, cells) in expected.enumerated() {
      let key = keys.isEmpty ? [String(place)] : keys.map { cells[$0].text }
      if let found = places[key] {
        matched.insert(found)
        pairs.append((read.rows[found], cells))
      } else if told < PlanFilesReader.toldAtMost {
        let name = key.map { VisibleText.of($0) }.joined(separator: ", ")
        draft.diagnostics.error(
          "plan-file-row-missing", at: .start(of: read.source), "the row of \(name) is missing")
        told += 1
      }
    }
    for (place, row) in read.rows.enumerated() where !matched.contains(place) && told < PlanFilesReader.toldAtMost {
      draft.diagnostics.error("plan-file-row-unknown", at: row.cells.first?.location, "the plan gives no such row")
      told += 1
    }
    return pairs
  }

  private mutating func compare(_ table: ReportTable, _ row: TableRow, with expected: [ReportCell]) -> Bool {
    for (place, cell) in expected.enumerated() {
      let read = row.cells[place]
      let text = cell.isNumber ? row.dialect.number(of: read.text) : CSVField.original(of: read.text)
      if text == cell.text { continue }
      draft.diagnostics.error(
        "plan-file-contradiction", at: read.location,
        "\(table.columns[place].name): the plan gives `\(VisibleText.of(cell.text))`")
      return false
    }
    return true
  }

  private mutating func compareSummary(with figures: PlanFigures) {
    guard let bytes = files[PlanFiles.summaryName] else { return }
    let source = SourceText(name: PlanFiles.summaryName, bytes: bytes)
    let expected = JSONWriter.bytes(of: SummaryDocument.value(of: figures))
    if bytes == expected { return }
    let other = SourceText(name: PlanFiles.summaryName, bytes: expected)
    let line = (1...max(1, other.lineCount)).first { source.line($0) != other.line($0) } ?? 1
    let given = other.line(line).drop { $0 == " " }
    draft.diagnostics.error(
      "plan-file-contradiction", at: Location(source: source, line: line, column: 1),
      "the plan gives `\(VisibleText.of(String(given)))`")
  }
}
