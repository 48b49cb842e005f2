internal import LocatedText

/// Lays one document over another: mappings merge by key, all else replaces.
enum Merging {
  /// The document with another one laid over it.
  static func document(_ base: Node, over: Node) -> Node {
    guard let overEntries = over.entries else { return base }
    var merged = OrderedEntries(base.entries ?? [])
    for entry in overEntries {
      guard let former = merged[entry.key] else {
        merged.set(entry)
        continue
      }
      let record = ScenarioSchema.section(entry.key)?.record
      merged.set(replacing(former, by: record.map { section(former.value, entry.value, $0) } ?? plain(former, entry)))
    }
    return Node(.mapping(merged.entries), at: base.location)
  }

  /// A section with another one laid over it; numbers that change lose their source where none is stated anew.
  private static func section(_ base: Node, _ over: Node, _ schema: RecordSchema) -> Node {
    guard let baseEntries = base.entries, let overEntries = over.entries else { return over.isNull ? base : over }
    var merged = OrderedEntries(baseEntries)
    for entry in overEntries {
      guard let former = merged[entry.key] else {
        merged.set(entry)
        continue
      }
      var record = plain(former, entry)
      if let changed = entry.value.entries {
        let stated = entry.value["source"]
        for key in changed where stated.map({ !Sourcing.covers($0, key.key) }) ?? true {
          record = Sourcing.unsourced(record, key.key, schema, at: key.keyLocation)
        }
      }
      merged.set(replacing(former, by: record))
    }
    return Node(.mapping(merged.entries), at: base.location)
  }

  private static func plain(_ base: Node.Entry, _ over: Node.Entry) -> Node {
    guard let baseEntries = base.value.entries, let overEntries = over.value.entries else { return over.value }
    var merged = OrderedEntries(baseEntries)
    for entry in overEntries {
      guard let former = merged[entry.key] else {
        merged.set(entry)
        continue
      }
      let value = entry.key == "source" ? Sourcing.merged(former.value, over: entry.value) : plain(former, entry)
      merged.set(replacing(former, by: value))
    }
    return Node(.mapping(merged.entries), at: base.value.location)
  }

  private static func replacing(_ entry: Node.Entry, by value: Node) -> Node.Entry {
    Node.Entry(key: entry.key, keyLocation: entry.keyLocation, value: value)
  }
}
