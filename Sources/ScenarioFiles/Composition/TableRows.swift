internal import LocatedText

/// Turns the rows of a table into entries of a mapping.
struct TableRows {
  /// The type of an entry.
  let type: ValueType

  private struct Column {
    let path: [String]
    let unit: String?
    let header: CSVCell
  }

  /// The entries, one for each row with an identifier.
  func entries(of table: CSVTable, into diagnostics: inout Diagnostics) -> [Node.Entry] {
    guard let identifier = table.column("id") else {
      diagnostics.error(
        "missing-column", at: table.header.first?.location, "the table has no column `id`",
        suggestion: "name the column of the identifiers `id`")
      return []
    }
    let columns = table.header.enumerated().map { place, cell in
      place == identifier ? nil : column(cell, into: &diagnostics)
    }
    var seen: [String: CSVCell] = [:]
    return table.rows.compactMap { row in
      let id = row[identifier]
      guard !id.text.isEmpty else {
        diagnostics.error("missing-value", at: id.location, "the row has no `id`")
        return nil
      }
      if let former = seen.updateValue(id, forKey: id.text) {
        diagnostics.error(
          "duplicate-key", at: id.location, "`\(id.text)` stands in two rows",
          suggestion: "give each row an `id` of its own",
          related: [RelatedPlace(former.location, "first stated here")])
        return nil
      }
      return Node.Entry(key: id.text, keyLocation: id.location, value: value(of: row, id, columns))
    }
  }

  private func value(of row: [CSVCell], _ id: CSVCell, _ columns: [Column?]) -> Node {
    var record = Node(.mapping([]), at: id.location)
    for (cell, column) in zip(row, columns) {
      guard let column, !cell.text.isEmpty else { continue }
      let node = TableRows.node(cell, unit: column.unit)
      if column.path.isEmpty { return node }
      record = record.setting(column.path, to: node)
    }
    return record
  }

  /// The column of a header cell `demand.2027-01 [t]`; nothing, and a finding, where the schema does not know it.
  private func column(_ cell: CSVCell, into diagnostics: inout Diagnostics) -> Column? {
    var name = cell.text[...]
    var unit: String?
    if name.hasSuffix("]"), let open = name.lastIndex(of: "[") {
      unit = String(name[name.index(after: open)...].dropLast())
      name = name[..<open]
      while name.last == " " { name.removeLast() }
    }
    if name == "value" { return Column(path: [], unit: unit, header: cell) }
    if let path = AddressPath.new(String(name), of: type) { return Column(path: path, unit: unit, header: cell) }
    let keys = type.shapes.flatMap { shape -> [String] in
      if case .record(let schema) = shape { return schema.keys.map(\.name) }
      return []
    }
    diagnostics.error(
      "unknown-key", at: cell.location, "unknown column `\(name)`",
      suggestion: nearest(String(name), among: keys).map { "did you mean `\($0)`?" }
        ?? "the columns are: \(Words.list(["id"] + (keys.isEmpty ? ["value"] : keys), limit: 16))")
    return nil
  }

  /// A cell as a value; a number without a unit takes the column's.
  private static func node(_ cell: CSVCell, unit: String?) -> Node {
    var text = cell.text
    if let unit, DecimalNumber.value(of: text) != nil { text += " \(unit)" }
    return Node(.scalar(Node.Scalar(text: text, isQuoted: cell.isQuoted)), at: cell.location)
  }
}
