internal import LocatedText

/// Keeps `source` honest where an overlay changes a number: the old source does not speak of the new value.
enum Sourcing {
  /// What stands for a number whose source is not stated though the record's is.
  static let unsourced = "unsourced"

  /// What is said of sources after a record is laid over another one.
  ///
  /// The statement of the upper record speaks of the numbers it states; where it states none, of the whole record. A
  /// number it states without a source has none any more, whatever the lower record says.
  static func merged(
    _ base: Node.Entry?, _ over: Node.Entry?, stated: [Node.Entry], _ schema: RecordSchema
  ) -> Node.Entry? {
    guard let place = base ?? over else { return nil }
    let numbers = stated.filter { schema.key($0.key)?.type.holdsNumbers ?? false }
    if numbers.isEmpty, over?.value.text != nil { return over }
    var merged = OrderedEntries(base.map { asMapping($0.value) } ?? [])
    for entry in over?.value.entries ?? [] where entry.key != "others" || numbers.isEmpty { merged.set(entry) }
    for number in numbers where over?.value[number.key] == nil {
      let value =
        over.flatMap { $0.value.text == nil ? $0.value["others"] : $0.value }
        ?? Node(.scalar(Node.Scalar(text: unsourced, isQuoted: false)), at: number.keyLocation)
      merged.set(Node.Entry(key: number.key, keyLocation: value.location, value: value))
    }
    return Node.Entry(
      key: "source", keyLocation: place.keyLocation, value: Node(.mapping(merged.entries), at: place.value.location))
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
