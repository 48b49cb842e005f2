internal import LocatedText

extension Node {
  /// The document with a value put at a path; records and mappings on the way are made where they are missing.
  func setting(_ path: some Collection<String>, to value: Node) -> Node {
    guard let head = path.first else { return value }
    let rest = path.dropFirst()
    if var elements, let place = Int(head), elements.indices.contains(place - 1) {
      elements[place - 1] = elements[place - 1].setting(rest, to: value)
      return Node(.sequence(elements), at: location)
    }
    var entries = self.entries ?? []
    if let place = entries.firstIndex(where: { $0.key == head }) {
      let former = entries[place]
      entries[place] = Entry(
        key: head, keyLocation: former.keyLocation, value: former.value.setting(rest, to: value))
    } else {
      let empty = Node(.mapping([]), at: value.location)
      entries.append(Entry(key: head, keyLocation: value.location, value: empty.setting(rest, to: value)))
    }
    return Node(.mapping(entries), at: location)
  }

  /// The document without what stands at a path; nothing where nothing stands there.
  func removing(_ path: some Collection<String>) -> Node? {
    guard let head = path.first else { return nil }
    let rest = path.dropFirst()
    if var elements, let place = Int(head), elements.indices.contains(place - 1) {
      if rest.isEmpty {
        elements.remove(at: place - 1)
      } else {
        guard let changed = elements[place - 1].removing(rest) else { return nil }
        elements[place - 1] = changed
      }
      return Node(.sequence(elements), at: location)
    }
    guard var entries, let place = entries.firstIndex(where: { $0.key == head }) else { return nil }
    if rest.isEmpty {
      entries.remove(at: place)
    } else {
      guard let changed = entries[place].value.removing(rest) else { return nil }
      entries[place] = Entry(key: head, keyLocation: entries[place].keyLocation, value: changed)
    }
    return Node(.mapping(entries), at: location)
  }
}
