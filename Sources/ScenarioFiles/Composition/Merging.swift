internal import LocatedText

/// Lays one document over another: mappings merge by key, all else replaces.
enum Merging {
  /// The document with another one laid over it.
  static func document(_ base: Node, over: Node) -> Node {
    record(base, over, ScenarioSchema.document) { key, former, value in
      ScenarioSchema.section(key).map { section(former, value, $0.record) } ?? plain(former, value)
    }
  }

  private static func section(_ base: Node, _ over: Node, _ schema: RecordSchema) -> Node {
    guard let baseEntries = base.entries, let overEntries = over.entries else { return over.isNull ? base : over }
    var merged = OrderedEntries(baseEntries)
    for entry in overEntries {
      merged.lay(entry) { former in record(former, entry.value, schema) { plain($1, $2) } }
    }
    return Node(.mapping(merged.entries), at: base.location)
  }

  /// A record with another one laid over it; what is said of sources goes with the numbers it was said of.
  private static func record(
    _ base: Node, _ over: Node, _ schema: RecordSchema, _ merge: (String, Node, Node) -> Node
  ) -> Node {
    guard let baseEntries = base.entries, let overEntries = over.entries else { return over }
    var merged = OrderedEntries(baseEntries)
    for entry in overEntries where entry.key != "source" {
      merged.lay(entry) { former in merge(entry.key, former, entry.value) }
    }
    let stated = overEntries.filter { schema !== ScenarioSchema.document || ScenarioSchema.section($0.key) == nil }
    if let source = Sourcing.merged(base.entry("source"), over.entry("source"), stated: stated, schema) {
      merged.set(source)
    }
    return Node(.mapping(merged.entries), at: base.location)
  }

  private static func plain(_ base: Node, _ over: Node) -> Node {
    guard let baseEntries = base.entries, let overEntries = over.entries else { return over }
    var merged = OrderedEntries(baseEntries)
    for entry in overEntries { merged.lay(entry) { former in plain(former, entry.value) } }
    return Node(.mapping(merged.entries), at: over.location)
  }
}

extension OrderedEntries {
  /// Lays an entry over the one of the same key, which keeps its place.
  fileprivate mutating func lay(_ entry: Node.Entry, _ merge: (Node) -> Node) {
    guard let former = self[entry.key] else {
      set(entry)
      return
    }
    set(Node.Entry(key: former.key, keyLocation: former.keyLocation, value: merge(former.value)))
  }
}
