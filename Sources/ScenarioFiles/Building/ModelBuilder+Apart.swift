internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Groups of items that do not lie together in a store.
  func readApart(_ record: Record, _ permitted: [Reference<Item>]?) -> [[Reference<Item>]] {
    guard case .list(.list(.reference(let section))) = record.type(of: "apart"), record.states("apart") else {
      return []
    }
    let groups = record.elements("apart")
    if groups.count < 2 {
      reading.diagnostics.error(
        "missing-value", at: record.location(of: "apart"), "one group alone is apart from nothing",
        suggestion: "write the groups as lists: `apart: [[fuzes], [shells, charges]]`")
    }
    var seen: [Reference<Item>: Node] = [:]
    return groups.map { group in
      reading.elements(group, of: "apart").compactMap { node -> Reference<Item>? in
        guard let item: Reference<Item> = reading.reference(node, in: section, of: "apart") else { return nil }
        if let former = seen.updateValue(node, forKey: item) {
          reading.diagnostics.error(
            "duplicate-entry", at: node.location, "`\(node.text ?? "")` is in two groups, or twice in one",
            related: [RelatedPlace(former.location, "first listed here")])
          return nil
        }
        if let permitted, !permitted.contains(item) {
          reading.diagnostics.error(
            "not-accepted", at: node.location, "`\(record.address)` does not accept `\(node.text ?? "")`",
            suggestion: "accept the item, or take it out of the group")
        }
        return item
      }
    }
  }

  /// What lies apart needs to be known at its most: else no number says when the store is full of it.
  func checkApart() {
    for (place, store) in stores.enumerated() {
      guard let store, let record = records[.stores]?[place] else { continue }
      for reference in store.apart.joined() {
        guard let item = items[reference.position] else { continue }
        let isLimited =
          store.volume != nil && item.volumePerUnit > 0 || item.explosiveQuantityPerUnit > 0
          || store.itemLimits.contains { $0.item == reference && $0.maximum != nil }
        if isLimited { continue }
        reading.diagnostics.error(
          "unlimited-apart", at: record.location(of: "apart"),
          "nothing limits how much of `\(item.id)` the store holds",
          suggestion: "write `limits: {\(item.id): {at_most: …}}`, or the `volume` of store and item")
      }
    }
  }
}
