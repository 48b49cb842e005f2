internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads what items become by age, once every item is known.
  func readAgeing() {
    for (place, record) in (records[.items] ?? []).enumerated() {
      guard let ages = record.record("ages") else { continue }
      let target = ages.reference("to", to: Item.self)
      let share = ages.quantity("share")
      guard let item = items[place], let target, let share, let other = items[target.position] else { continue }
      guard let units = units(of: other, in: item, ages) else { continue }
      items[place]?.ageing = Ageing(item: target, sharePerYear: share, unitsPerUnit: units)
    }
    checkAgeingCycles()
  }

  /// How many units of what an item becomes one unit of it is: by their own units, or by mass.
  private func units(of other: Item, in item: Item, _ record: Record) -> Double? {
    for (element, key) in [(item, "share"), (other, "to")] where !element.isStorable {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: key), "`\(element.id)` cannot be stored, so none of it lies and ages",
        suggestion: "take `ages` or `storable: no` out")
      return nil
    }
    if let tonnes = item.unit.tonnesPerUnit, let others = other.unit.tonnesPerUnit, others > 0 {
      return tonnes / others
    }
    if let units = other.unit.count(of: item.unit.unit) { return units }
    reading.diagnostics.error(
      "unit-mismatch", at: record.location(of: "to"),
      "`\(item.id)` is counted in \(item.unit.unit.symbol), `\(other.id)` in \(other.unit.unit.symbol)",
      suggestion: "count both in one unit, or give the one in pieces a `mass`")
    return nil
  }

  /// Reports each circle of items that become each other, once.
  private func checkAgeingCycles() {
    var settled = Set<Int>()
    for start in items.indices where !settled.contains(start) {
      var way: [Int] = []
      var place: Int? = start
      while let here = place, settled.insert(here).inserted {
        way.append(here)
        place = items[here]?.ageing?.item.position
      }
      guard let place, let first = way.firstIndex(of: place) else { continue }
      let names = (way[first...] + [place]).map { "`\(identifier(.items, Reference<Item>($0)))`" }
      reading.diagnostics.error(
        "cycle", at: record(.items, Reference<Item>(place)).location(of: "ages"),
        "items become each other by age: \(names.joined(separator: " → "))", suggestion: "take one `ages` out")
    }
  }

  /// Reports stores that accept an item but not what it becomes there.
  func checkAgedStock() {
    for (place, store) in stores.enumerated() {
      guard let store else { continue }
      let permitted = Set(store.permittedItems)
      for item in store.permittedItems {
        guard let ageing = items[item.position]?.ageing, !permitted.contains(ageing.item) else { continue }
        let record = self.record(.items, item)
        reading.diagnostics.error(
          "not-accepted", at: self.record(.stores, Reference<Store>(place)).location(of: "accepts"),
          "`\(store.id)` accepts `\(identifier(.items, item))`, but not `\(identifier(.items, ageing.item))`, which it "
            + "becomes by age",
          suggestion: "let the store accept both, or neither",
          related: [RelatedPlace(record.location(of: "ages"), "what it becomes")])
      }
    }
  }
}
