import LocatedText

func source(_ text: String, name: String = "file") -> SourceText { SourceText(name: name, text: text) }

/// Reads YAML that has no faults.
func readYAML(_ text: String) -> (node: Node?, codes: [String]) {
  var diagnostics = Diagnostics()
  let node = YAMLText.read(source(text), into: &diagnostics)
  return (node, diagnostics.entries.map(\.code))
}

/// What is found in YAML, as it is shown.
func yamlFindings(_ bytes: [UInt8], limits: YAMLText.Limits = .init()) -> String {
  var diagnostics = Diagnostics()
  _ = YAMLText.read(SourceText(name: "file.yaml", bytes: bytes), limits: limits, into: &diagnostics)
  return diagnostics.rendered()
}

func yamlFindings(_ text: String, limits: YAMLText.Limits = .init()) -> String {
  yamlFindings(Array(text.utf8), limits: limits)
}

/// The cells of a table row by row, and the codes of what was found.
func readCSV(_ text: String, dialect: CSVDialect = .rfc4180) -> (rows: [[String]]?, codes: [String]) {
  var diagnostics = Diagnostics()
  let table = CSVText.read(source(text), dialect: dialect, into: &diagnostics)
  let rows = table.map { table in ([table.header] + table.rows).map { $0.map(\.text) } }
  return (rows, diagnostics.entries.map(\.code))
}

extension Location {
  /// The place as `line:column+length`.
  var short: String { "\(line):\(column)+\(length)" }
}

extension Node {
  /// The value on one line with the place of each part.
  var outline: String {
    switch content {
    case .scalar(let scalar): "\(scalar.isQuoted ? scalar.text.debugDescription : scalar.text)@\(location.short)"
    case .sequence(let elements): "[\(elements.map(\.outline).joined(separator: ", "))]@\(location.short)"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key)@\($0.keyLocation.short): \($0.value.outline)" }.joined(separator: ", ")
        + "}@\(location.short)"
    }
  }
}
