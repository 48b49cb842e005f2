internal import LocatedText

extension ResolvedScenario {
  /// Every number with its source.
  ///
  /// Quantities, rates, prices, shares, delays and whole numbers count; days, words and identifiers do not.
  public func sourceRegister() -> SourceRegister {
    var kinds: [String: SourceKind] = [:]
    for entry in document["sources"]?.entries ?? [] {
      kinds[entry.key] = entry.value["kind"]?.text.flatMap(SourceKind.init)
    }
    let entries = DocumentLeaf.all(of: document).compactMap { leaf -> SourceRegister.Entry? in
      guard leaf.type.isNumber, let text = leaf.node.text, text.utf8.first.map({ 48...57 ~= $0 || $0 == 45 }) ?? false
      else { return nil }
      return SourceRegister.Entry(
        address: leaf.address, value: text, source: leaf.source,
        kind: leaf.source.flatMap { kinds[$0] } ?? .unsourced, place: leaf.node.location.fileAndLine)
    }
    return SourceRegister(entries: entries)
  }
}
