internal import LocatedText

/// What a file and the files it includes state together: one rank of the composition.
struct Rank {
  /// Where the document begins.
  let location: Location
  /// Everything but sections, by key.
  var header = OrderedEntries()
  /// The sections in the order in which they were met, and their entries.
  var sections: [(key: Node.Entry, entries: OrderedEntries)] = []
  /// What the files extend.
  var bases: [Node] = []
  /// Address → value.
  var changes: [Node.Entry] = []
  /// Addresses to take out.
  var removals: [Node] = []
  /// The files already gathered, by canonical path.
  var files: Set<String> = []

  /// The file whose rank it is, by canonical path; the others are included.
  let owner: String

  init(of file: LoadedFile) {
    location = file.node.location
    owner = file.canonical
  }

  /// The place of a section, made where it is new.
  mutating func section(_ entry: Node.Entry) -> Int {
    if let place = sections.firstIndex(where: { $0.key.key == entry.key }) { return place }
    sections.append((entry, OrderedEntries()))
    return sections.count - 1
  }

  /// The whole rank as one document.
  var document: Node {
    Node(
      .mapping(
        header.entries
          + sections.map { section in
            Node.Entry(
              key: section.key.key, keyLocation: section.key.keyLocation,
              value: Node(.mapping(section.entries.entries), at: section.key.value.location))
          }), at: location)
  }
}
