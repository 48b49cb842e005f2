internal import LocatedText

/// Finds the keys a dotted address stands for. Identifiers may hold dots: the longest one that fits is taken.
enum AddressPath {
  /// Where a part of an address leads nowhere.
  struct Failure: Error {
    /// The whole address as it was probably meant.
    let correction: String?
    /// What may stand there.
    let alternatives: [String]
  }

  /// The keys of an address of an existing place: entries of mappings must exist, keys of records must be known to
  /// the schema.
  static func existing(_ address: String, in document: Node) throws(Failure) -> [String] {
    try existing(address, .record(ScenarioSchema.document), document)
  }

  /// The keys of an address by the schema alone, for what is still to be made.
  static func new(_ address: String, of type: ValueType) -> [String]? {
    for shape in type.shapes {
      switch shape {
      case .record(let schema):
        let (head, tail) = split(address)
        guard let key = schema.key(head) else { continue }
        guard let tail else { return [head] }
        if let rest = new(tail, of: key.type) { return [head] + rest }
      case .mapping(_, let value):
        for (head, tail) in splits(address).dropFirst() {
          if let tail, let rest = new(tail, of: value) { return [head] + rest }
        }
        return [address]
      default: continue
      }
    }
    return nil
  }

  private static func existing(_ address: String, _ type: ValueType, _ node: Node?) throws(Failure) -> [String] {
    var failure = Failure(correction: nil, alternatives: [])
    for shape in type.shapes {
      do throws(Failure) {
        switch shape {
        case .record(let schema): return try inRecord(address, schema, node)
        case .mapping(.text("key"), _): return [address]
        case .mapping(_, let value): return try inMapping(address, value, node)
        case .list(let element): return try inList(address, element, node)
        default: continue
        }
      } catch {
        if failure.alternatives.isEmpty { failure = error }
      }
    }
    throw failure
  }

  private static func inRecord(
    _ address: String, _ schema: RecordSchema, _ node: Node?
  ) throws(Failure) -> [String] {
    let (head, tail) = split(address)
    let names = schema.keys.map(\.name)
    guard let key = schema.key(head) else {
      let near = nearest(head, among: names).map { $0 + (tail.map { "." + $0 } ?? "") }
      throw Failure(correction: near, alternatives: names)
    }
    guard let tail else { return [head] }
    return try prefixed(head) { () throws(Failure) in try existing(tail, key.type, node?[head]) }
  }

  private static func inMapping(_ address: String, _ type: ValueType, _ node: Node?) throws(Failure) -> [String] {
    let entries = OrderedEntries(node?.entries ?? [])
    var failure: Failure?
    for (head, tail) in splits(address) {
      guard let entry = entries[head] else { continue }
      guard let tail else { return [head] }
      do throws(Failure) {
        return try prefixed(head) { () throws(Failure) in try existing(tail, type, entry.value) }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    let ids = entries.entries.map(\.key)
    let near = splits(address).lazy.compactMap { head, tail in
      nearest(head, among: ids).map { $0 + (tail.map { "." + $0 } ?? "") }
    }.first
    throw Failure(correction: near, alternatives: ids)
  }

  private static func inList(_ address: String, _ type: ValueType, _ node: Node?) throws(Failure) -> [String] {
    let (head, tail) = split(address)
    let elements = node?.elements ?? []
    guard let place = Int(head), elements.indices.contains(place - 1) else {
      throw Failure(correction: nil, alternatives: elements.indices.map { String($0 + 1) })
    }
    guard let tail else { return [head] }
    return try prefixed(head) { () throws(Failure) in try existing(tail, type, elements[place - 1]) }
  }

  private static func prefixed(
    _ head: String, _ rest: () throws(Failure) -> [String]
  ) throws(Failure) -> [String] {
    do throws(Failure) {
      return try [head] + rest()
    } catch {
      throw Failure(correction: error.correction.map { "\(head).\($0)" }, alternatives: error.alternatives)
    }
  }

  private static func split(_ address: String) -> (head: String, tail: String?) {
    guard let dot = address.utf8.firstIndex(of: UInt8(ascii: ".")) else { return (address, nil) }
    return (String(address[..<dot]), String(address[address.index(after: dot)...]))
  }

  /// Every way to cut an address in two, the longest head first; an address of absurd length is left whole.
  private static func splits(_ address: String) -> [(head: String, tail: String?)] {
    guard address.utf8.count <= 1_000 else { return [(address, nil)] }
    var cuts: [(head: String, tail: String?)] = [(address, nil)]
    for place in address.indices.reversed() where address[place] == "." {
      cuts.append((String(address[..<place]), String(address[address.index(after: place)...])))
    }
    return cuts
  }
}

extension ValueType {
  /// The shapes with parts that may stand here: records, mappings, lists.
  var shapes: [ValueType] {
    switch self {
    case .record, .mapping, .list: [self]
    case .orNo(let type): type.shapes
    case .either(let types): types.flatMap(\.shapes)
    case .series(let measure): [.mapping(.time, .quantity(measure)), .list(.quantity(measure))]
    case .exchangeRate: [.mapping(.time, .exchangeRate)]
    case .source: [.mapping(.text("key"), .text)]
    case .weekdays: [.list(.text)]
    default: []
    }
  }
}
