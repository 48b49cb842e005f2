internal import LocatedText

extension Composer {
  /// Applies changes `ADDRESS=VALUE` given on the command line, shown as `command line:1:…`.
  mutating func apply(commandLine changes: [String], to document: Node) -> Node {
    guard !changes.isEmpty else { return document }
    let lines = changes.map { change in String(change.map { $0.isNewline ? " " : $0 }) }
    let source = SourceText(name: "command line", text: lines.joined(separator: "\n"))
    diagnostics.register(source)
    let entries = lines.enumerated().compactMap { place, line in entry(line, number: place + 1, of: source) }
    return Changes.apply(entries, [], to: document, into: &diagnostics)
  }

  private mutating func entry(_ line: String, number: Int, of source: SourceText) -> Node.Entry? {
    let whole = Location(source: source, line: number, column: 1, length: line.unicodeScalars.count)
    guard let equals = line.firstIndex(of: "="), equals > line.startIndex else {
      diagnostics.error(
        "bad-change", at: whole, "`\(line)` is no change", suggestion: "write ADDRESS=VALUE: `lines.press.shifts=2`")
      return nil
    }
    let address = String(line[..<equals])
    let value = String(line[line.index(after: equals)...])
    let offset = address.unicodeScalars.count + 1
    // The value is read as YAML of its own; its places are moved to where it stands on the command line.
    let own = SourceText(name: source.name, text: value)
    var findings = Diagnostics()
    let node = YAMLText.read(own, into: &findings)
    guard let node, !findings.hasErrors else {
      diagnostics.error(
        "bad-change", at: whole, findings.entries.first?.message ?? "the change has no value",
        suggestion: "write ADDRESS=VALUE: `lines.press.shifts=2`")
      return nil
    }
    return Node.Entry(
      key: address, keyLocation: Location(source: source, line: number, column: 1, length: offset - 1),
      value: node.moved(to: source, line: number, offset: offset))
  }
}

extension Node {
  /// The same value at places of another text.
  fileprivate func moved(to source: SourceText, line: Int, offset: Int) -> Node {
    func place(_ location: Location) -> Location {
      Location(source: source, line: line, column: location.column + offset, length: location.length)
    }
    switch content {
    case .scalar: return Node(content, at: place(location))
    case .sequence(let elements):
      return Node(.sequence(elements.map { $0.moved(to: source, line: line, offset: offset) }), at: place(location))
    case .mapping(let entries):
      return Node(
        .mapping(
          entries.map { entry in
            Entry(
              key: entry.key, keyLocation: place(entry.keyLocation),
              value: entry.value.moved(to: source, line: line, offset: offset))
          }), at: place(location))
    }
  }
}
