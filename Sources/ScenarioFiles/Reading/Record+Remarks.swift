internal import LocatedText

extension Record {
  /// Checks what every record may state: a remark, and where its numbers come from.
  func checkRemarks() {
    reading.trace?.read.formUnion(["\(schema.name).about", "\(schema.name).source"])
    if let about = node("about") { _ = reading.text(about, of: "about") }
    guard let source = node("source"), !isSourceText else { return }
    guard let entries = source.entries else {
      checkSource(source)
      return
    }
    for entry in entries {
      if entry.key != "others", schema.key(entry.key) == nil {
        let names = schema.keys.map(\.name) + ["others"]
        reading.diagnostics.error(
          "unknown-key", at: entry.keyLocation, "`\(address)` has no key `\(entry.key)` that could have a source",
          suggestion: nearest(entry.key, among: names).map { "did you mean `\($0)`?" }
            ?? "name a key of the record, or `others`")
      }
      checkSource(entry.value)
    }
  }

  /// Whether the record is itself a source.
  private var isSourceText: Bool { schema.name == SectionName.sources.rawValue }

  private func checkSource(_ node: Node) {
    guard let text = reading.text(node, of: "source", expecting: "the identifier of a source"),
      text != Sourcing.unsourced
    else { return }
    _ = reading.position(text, in: .sources, at: node.location)
  }
}
