internal import LocatedText

/// Applies changes and removals, addressed by identifier, to a merged document.
enum Changes {
  /// The document after changes and removals; an address that leads nowhere is a finding.
  static func apply(
    _ changes: [Node.Entry], _ removals: [Node], to document: Node, into diagnostics: inout Diagnostics
  ) -> Node {
    var document = document
    var sources: [(path: [String], change: Node.Entry)] = []
    for change in changes {
      guard let path = path(change.key, at: change.keyLocation, in: document, into: &diagnostics) else { continue }
      // What is said of sources comes last: a changed number has lost its source by then, and gets the new one.
      if path.contains("source"), path.first != "sources" {
        sources.append((path, change))
      } else {
        document = set(path, change, in: document)
      }
    }
    for (path, change) in sources { document = setSource(path, change, in: document) }
    for removal in removals {
      let address = removal.text ?? ""
      guard let path = path(address, at: removal.location, in: document, into: &diagnostics) else { continue }
      guard let remaining = document.removing(path) else {
        diagnostics.error(
          "unknown-address", at: removal.location, "nothing is stated at `\(address)`", suggestion: "take this line out"
        )
        continue
      }
      document = remaining
    }
    return document
  }

  private static func path(
    _ address: String, at location: Location, in document: Node, into diagnostics: inout Diagnostics
  ) -> [String]? {
    do throws(AddressPath.Failure) {
      let path = try AddressPath.existing(address, in: document)
      if path.count > 1 || ScenarioSchema.section(address) == nil { return path }
      diagnostics.error(
        "unknown-address", at: location, "`\(address)` is a whole section",
        suggestion: "name an entry of it: `\(address).…`")
    } catch {
      let words = Words.list(error.alternatives, limit: 8)
      diagnostics.error(
        "unknown-address", at: location, "there is nothing at the address `\(address)`",
        suggestion: error.correction.map { "did you mean `\($0)`?" } ?? (words.isEmpty ? nil : "known here: \(words)"))
    }
    return nil
  }

  private static func set(_ path: [String], _ change: Node.Entry, in document: Node) -> Node {
    var document = document.setting(path, to: change.value)
    if ScenarioSchema.section(path[0]) == nil {
      return Sourcing.unsourced(document, path[0], ScenarioSchema.document, at: change.keyLocation)
    }
    if path.count > 2, let schema = ScenarioSchema.section(path[0])?.record, let record = document[path[0]]?[path[1]] {
      let changed = Sourcing.unsourced(record, path[2], schema, at: change.keyLocation)
      document = document.setting(path.prefix(2), to: changed)
    }
    return document
  }

  private static func setSource(_ path: [String], _ change: Node.Entry, in document: Node) -> Node {
    guard path.last != "source" else { return document.setting(path, to: change.value) }
    var node: Node? = document
    for key in path.dropLast() { node = node?[key] }
    var document = document
    if let node, node.text != nil {
      document = document.setting(path.dropLast(), to: Node(.mapping(Sourcing.asMapping(node)), at: node.location))
    }
    return document.setting(path, to: change.value)
  }
}
