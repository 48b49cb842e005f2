internal import LocatedText

/// Makes one document of two: some groups of inputs from the second, all else from the first.
struct MixedDocument {
  let taken: Set<DifferenceGroup>

  /// Sections whose entries are but names and places for others: those of both scenarios stand side by side, since what
  /// one of them holds may be referred to from a group of either.
  private static let definitions: Set<SectionName> = [.shareholders, .calendars, .sites, .items, .skills]

  func mixed(_ first: Node, _ second: Node) -> Node {
    let entries = MixedDocument.keys(first, second).compactMap { key -> Node.Entry? in
      guard let section = SectionName(rawValue: key) else {
        return chosen(key, first, second, DifferenceGroup(header: key)).map(unsourced)
      }
      // What is said of sources is of no use to a scenario that nobody publishes.
      guard section != .sources, let entry = first.entry(key) ?? second.entry(key) else { return nil }
      let empty = Node(.mapping([]), at: entry.value.location)
      let records = mixed(section, first[key] ?? empty, second[key] ?? empty)
      return Node.Entry(key: key, keyLocation: entry.keyLocation, value: records)
    }
    return Node(.mapping(entries), at: first.location)
  }

  private func mixed(_ section: SectionName, _ first: Node, _ second: Node) -> Node {
    let entries = MixedDocument.keys(first, second).compactMap { id -> Node.Entry? in
      switch (first.entry(id), second.entry(id)) {
      case (let old?, let new?):
        return Node.Entry(key: id, keyLocation: old.keyLocation, value: record(section, old.value, new.value))
      case (let entry?, nil): return stands(section, inSecond: false) ? unsourced(entry) : nil
      case (nil, let entry?): return stands(section, inSecond: true) ? unsourced(entry) : nil
      case (nil, nil): return nil
      }
    }
    return Node(.mapping(entries), at: first.location)
  }

  private func stands(_ section: SectionName, inSecond: Bool) -> Bool {
    if MixedDocument.definitions.contains(section) { return true }
    return DifferenceGroup(section: section).map { taken.contains($0) == inSecond } ?? false
  }

  private func record(_ section: SectionName, _ first: Node, _ second: Node) -> Node {
    guard first.entries != nil, second.entries != nil else { return first }
    let entries = MixedDocument.keys(first, second).filter { $0 != "source" }.compactMap { key in
      chosen(key, first, second, DifferenceGroup(section: section, key: key))
    }
    return Node(.mapping(entries.map(unsourced)), at: first.location)
  }

  private func chosen(_ key: String, _ first: Node, _ second: Node, _ group: DifferenceGroup?) -> Node.Entry? {
    guard key != "source" else { return nil }
    return (group.map(taken.contains) ?? false ? second : first).entry(key)
  }

  private func unsourced(_ entry: Node.Entry) -> Node.Entry {
    Node.Entry(key: entry.key, keyLocation: entry.keyLocation, value: MixedDocument.unsourced(entry.value))
  }

  private static func unsourced(_ node: Node) -> Node {
    switch node.content {
    case .scalar: return node
    case .sequence(let elements): return Node(.sequence(elements.map(unsourced)), at: node.location)
    case .mapping(let entries):
      let kept = entries.filter { $0.key != "source" }.map {
        Node.Entry(key: $0.key, keyLocation: $0.keyLocation, value: unsourced($0.value))
      }
      return Node(.mapping(kept), at: node.location)
    }
  }

  private static func keys(_ first: Node, _ second: Node) -> [String] {
    let former = first.entries?.map(\.key) ?? []
    let known = Set(former)
    return former + (second.entries?.map(\.key) ?? []).filter { !known.contains($0) }
  }
}
