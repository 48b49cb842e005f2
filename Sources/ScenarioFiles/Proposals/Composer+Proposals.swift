internal import LocalFiles
internal import LocatedText

extension Composer {
  /// Lays proposals over a scenario: each adds entries, and none may change one that is there.
  mutating func lay(_ proposals: [Proposal], over document: Node) -> Node {
    var document = document
    for proposal in proposals {
      diagnostics.register(proposal.location.source)
      inputs.append(
        ScenarioInput(
          path: proposal.location.source.name, sha256: SHA256.hexadecimal(of: proposal.bytes),
          byteCount: proposal.bytes.count, bytes: proposal.bytes))
      checkProduct(proposal, document)
      let overlay = proposal.overlay(on: document)
      for section in overlay.entries ?? [] {
        for entry in section.value.entries ?? [] where document[section.key]?[entry.key] != nil {
          isIncomplete = true
          diagnostics.error(
            "duplicate-entry", at: proposal.location,
            "the scenario has an entry `\(section.key).\(entry.key)` already",
            suggestion: "give the proposal another identifier")
        }
      }
      document = Merging.document(document, over: overlay)
    }
    return document
  }

  private mutating func checkProduct(_ proposal: Proposal, _ document: Node) {
    guard let product = proposal.product, let items = document["items"]?.entries,
      !items.contains(where: { $0.key == product })
    else { return }
    isIncomplete = true
    diagnostics.error(
      "unknown-id", at: proposal.node["product"]?.location ?? proposal.location, "there is no item `\(product)`",
      suggestion: nearest(product, among: items.map(\.key)).map { "did you mean `\($0)`?" })
  }
}
