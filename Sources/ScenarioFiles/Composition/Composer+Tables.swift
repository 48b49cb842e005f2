internal import LocalFiles
internal import LocatedText

extension Composer {
  /// Adds the rows of a table to a rank, each an entry of the mapping at the table's address.
  mutating func gather(table: Node.Entry, of file: LoadedFile, into rank: inout Rank) {
    guard let path = AddressPath.new(table.key, of: .record(ScenarioSchema.document)),
      let type = ScenarioSchema.mappingType(at: path)
    else {
      let sections = ScenarioSchema.sections.map(\.name.rawValue)
      diagnostics.error(
        "unknown-address", at: table.keyLocation, "`\(table.key)` is no mapping that a table could fill",
        suggestion: nearest(table.key, among: sections).map { "did you mean `\($0)`?" }
          ?? "write a section, such as `stock`, or a mapping in an entry, such as `contracts.x.demand`")
      return
    }
    guard let read = readTable(table.value, of: file) else { return }
    let rows = TableRows(type: type).entries(of: read, into: &diagnostics)
    let section = Node.Entry(key: path[0], keyLocation: table.keyLocation, value: table.value)
    if path.count == 1, ScenarioSchema.section(path[0]) != nil {
      let place = rank.section(section)
      for row in rows { add(row, to: path[0], at: place, of: &rank) }
      return
    }
    guard path.count > 1 else {
      for row in rows { setNested([path[0], row.key], row, at: table, in: &rank.header) }
      return
    }
    let place = rank.section(section)
    for row in rows { setNested(path.dropFirst() + [row.key], row, at: table, in: &rank.sections[place].entries) }
  }

  /// Puts a row at a path below an entry, keeping what stands there beside it.
  private mutating func setNested(
    _ path: [String], _ row: Node.Entry, at table: Node.Entry, in entries: inout OrderedEntries
  ) {
    let former = entries[path[0]]
    var node: Node? = former?.value
    for key in path.dropFirst().dropLast() { node = node?[key] }
    if let same = node?.entry(path[path.count - 1]) {
      reportDuplicate(row, same, "\(table.key).\(row.key)")
      return
    }
    let base = former?.value ?? Node(.mapping([]), at: table.value.location)
    entries.set(
      Node.Entry(
        key: path[0], keyLocation: former?.keyLocation ?? table.keyLocation,
        value: base.setting(path.dropFirst(), to: row.value)))
  }

  private mutating func readTable(_ node: Node, of file: LoadedFile) -> CSVTable? {
    guard let name = node.text, !node.isNull else {
      diagnostics.error("wrong-type", at: node.location, "a table is a CSV file, not \(node.kindName)")
      return nil
    }
    guard let (path, canonical) = located(name, node, of: file),
      let bytes = bytes(path, canonical: canonical, at: node.location)
    else { return nil }
    guard let table = CSVText.read(SourceText(name: path, bytes: bytes), into: &diagnostics) else {
      isUnreadable = true
      return nil
    }
    return table
  }
}

extension ScenarioSchema {
  /// The type of the values of the mapping at a path; nothing where no mapping stands there.
  static func mappingType(at path: [String]) -> ValueType? {
    var type = ValueType.record(document)
    for key in path {
      let next = type.shapes.lazy.compactMap { shape -> ValueType? in
        switch shape {
        case .record(let schema): schema.key(key)?.type
        case .mapping(_, let value): value
        default: nil
        }
      }.first
      guard let next else { return nil }
      type = next
    }
    return type.shapes.lazy.compactMap { shape -> ValueType? in
      if case .mapping(_, let value) = shape { return value }
      return nil
    }.first
  }
}
