internal import LocatedText

extension Composer {
  /// Adds what a file and its includes state to a rank; an entry two of them state is a finding.
  mutating func gather(_ file: LoadedFile, into rank: inout Rank) {
    rank.files.insert(file.canonical)
    guard let entries = file.node.entries else { return }
    if let include = file.node["include"] { gatherIncludes(include, of: file, into: &rank) }
    for entry in entries {
      switch entry.key {
      case "kayo":
        if rank.header["kayo"] == nil { rank.header.set(entry) }
      case "include", "tables": continue
      case "extends": rank.bases += list(entry)
      case "remove": rank.removals += list(entry)
      case "changes":
        if let changes = mapping(entry) { rank.changes += changes }
      default: gather(entry, isTop: rank.owner == file.canonical, into: &rank)
      }
    }
    if let tables = file.node.entry("tables"), let tables = mapping(tables) {
      for table in tables { gather(table: table, of: file, into: &rank) }
    }
  }

  private mutating func gatherIncludes(_ include: Node, of file: LoadedFile, into rank: inout Rank) {
    for node in include.elements ?? [include] {
      guard let loaded = load(node, from: file, keyword: "include") else { continue }
      guard !rank.files.contains(loaded.canonical) else {
        diagnostics.error(
          "duplicate-entry", at: node.location, "`\(node.text ?? "")` is included twice",
          suggestion: "take one of the two out")
        continue
      }
      chain.append(loaded)
      gather(loaded, into: &rank)
      chain.removeLast()
    }
  }

  private mutating func gather(_ entry: Node.Entry, isTop: Bool, into rank: inout Rank) {
    guard ScenarioSchema.section(entry.key) != nil else {
      // Each file may say what it is about; the words of the including one stand for the scenario.
      if !isTop, entry.key == "about" || entry.key == "name" { return }
      guard let former = rank.header[entry.key] else {
        rank.header.set(entry)
        return
      }
      reportDuplicate(entry, former, entry.key)
      return
    }
    if entry.value.isNull { return }
    guard let entries = mapping(entry) else { return }
    let place = rank.section(entry)
    for item in entries { add(item, to: entry.key, at: place, of: &rank) }
  }

  /// Adds an entry to a section of a rank.
  mutating func add(_ entry: Node.Entry, to section: String, at place: Int, of rank: inout Rank) {
    if let former = rank.sections[place].entries[entry.key] {
      reportDuplicate(entry, former, "\(section).\(entry.key)")
    } else {
      rank.sections[place].entries.set(entry)
    }
  }

  /// Reports an entry that two files of one rank state.
  mutating func reportDuplicate(_ entry: Node.Entry, _ former: Node.Entry, _ address: String) {
    diagnostics.error(
      "duplicate-entry", at: entry.keyLocation, "`\(address)` is stated twice at the same rank",
      suggestion: "take one of the two out, or let one file extend the other",
      related: [RelatedPlace(former.keyLocation, "first stated here")])
  }

  private mutating func list(_ entry: Node.Entry) -> [Node] {
    if let elements = entry.value.elements { return elements }
    if entry.value.text != nil, !entry.value.isNull { return [entry.value] }
    diagnostics.error("wrong-type", at: entry.value.location, "`\(entry.key)` is a list, not \(entry.value.kindName)")
    return []
  }

  private mutating func mapping(_ entry: Node.Entry) -> [Node.Entry]? {
    if let entries = entry.value.entries { return entries }
    diagnostics.error(
      "wrong-type", at: entry.value.location, "`\(entry.key)` is a mapping, not \(entry.value.kindName)",
      suggestion: "write its entries as `identifier: value` below it")
    return nil
  }
}
