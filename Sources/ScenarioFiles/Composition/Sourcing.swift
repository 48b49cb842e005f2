internal import LocatedText

/// Keeps `source` honest where an overlay changes a number: the old source does not speak of the new value.
enum Sourcing {
  /// What stands for a number whose source is not stated though the record's is.
  static let unsourced = "unsourced"

  /// Whether a source statement speaks of a key: it is one source for all, or names the key or the others.
  static func covers(_ source: Node, _ key: String) -> Bool {
    source.text != nil || source[key] != nil || source["others"] != nil
  }

  /// A source statement laid over another one.
  static func merged(_ base: Node, over: Node) -> Node {
    guard let overEntries = over.entries, over["others"] == nil else { return over }
    var merged = OrderedEntries(asMapping(base))
    overEntries.forEach { merged.set($0) }
    return Node(.mapping(merged.entries), at: over.location)
  }

  /// A record in which a key that holds numbers has no source any more; unchanged where the record states none.
  static func unsourced(_ record: Node, _ key: String, _ schema: RecordSchema, at location: Location) -> Node {
    guard let type = schema.key(key)?.type, type.holdsNumbers, var entries = record.entries,
      let place = entries.firstIndex(where: { $0.key == "source" })
    else { return record }
    var source = OrderedEntries(asMapping(entries[place].value))
    let value = Node(.scalar(Node.Scalar(text: unsourced, isQuoted: false)), at: location)
    source.set(Node.Entry(key: key, keyLocation: location, value: value))
    entries[place] = Node.Entry(
      key: "source", keyLocation: entries[place].keyLocation,
      value: Node(.mapping(source.entries), at: entries[place].value.location))
    return Node(.mapping(entries), at: record.location)
  }

  /// The entries of a source statement, one source for all written as `others`.
  static func asMapping(_ source: Node) -> [Node.Entry] {
    source.entries ?? [Node.Entry(key: "others", keyLocation: source.location, value: source)]
  }
}

extension ValueType {
  /// Whether numbers may stand in it.
  var holdsNumbers: Bool {
    switch self {
    case .quantity, .series, .delay, .integer, .block, .exchangeRate: true
    case .record(let schema): schema.keys.contains { $0.type.holdsNumbers }
    case .list(let type), .mapping(_, let type), .orNo(let type): type.holdsNumbers
    case .either(let types): types.contains { $0.holdsNumbers }
    default: false
    }
  }
}
