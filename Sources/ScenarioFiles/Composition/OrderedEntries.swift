internal import LocatedText

/// The entries of a mapping in their order, found by key in constant time.
struct OrderedEntries {
  private(set) var entries: [Node.Entry] = []
  private var positions: [String: Int] = [:]

  init(_ entries: [Node.Entry] = []) {
    self.entries = entries
    positions = Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a key.
  subscript(key: String) -> Node.Entry? { positions[key].map { entries[$0] } }

  /// Adds an entry, or replaces the one of the same key at its place.
  mutating func set(_ entry: Node.Entry) {
    if let position = positions[entry.key] {
      entries[position] = entry
    } else {
      positions[entry.key] = entries.count
      entries.append(entry)
    }
  }
}
