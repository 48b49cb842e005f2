internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads stores.
  func readStores() {
    stores = each(.stores) { id, record in
      let site = record.reference("site", to: Site.self)
      let volume = record.quantity("volume")
      let limits = readExplosiveLimits(record)
      let permitted = readAcceptance(record, Set(limits.map(\.division)))
      let itemLimits = readItemLimits(record, permitted)
      let mixing = readMixing(record, limits.map(\.division))
      let apart = readApart(record, permitted)
      let name = record.name(or: id)
      guard let site, let permitted else { return nil }
      var store = Store(
        id: id, name: name, site: site, permittedItems: permitted, volume: volume, explosiveLimits: limits,
        itemLimits: itemLimits, mixing: mixing)
      store.apart = apart
      return store
    }
  }

  private func readExplosiveLimits(_ record: Record) -> [(division: HazardDivision, limit: Double)] {
    readDivisions(record, "neq").map { (division: $0.division, limit: $0.value) }
  }

  /// Numbers by hazard division, in the order of the divisions.
  func readDivisions(_ record: Record, _ key: String) -> [(division: HazardDivision, value: Double)] {
    guard case .quantity(let measure) = record.valueType(of: key) else { return [] }
    let values = record.entries(key).compactMap { entry -> (division: HazardDivision, value: Double)? in
      guard let division = HazardDivision(rawValue: entry.key) else {
        reading.diagnostics.error(
          "unknown-word", at: entry.keyLocation, "`\(entry.key)` is no hazard division",
          suggestion: "write \(Words.choice(ScenarioSchema.hazards))")
        return nil
      }
      return reading.quantity(entry.value, measure, nil, of: key).map { (division, $0) }
    }
    return values.sorted { $0.division < $1.division }
  }

  /// The items a store takes; nothing where that could not be read.
  private func readAcceptance(_ record: Record, _ divisions: Set<HazardDivision>) -> [Reference<Item>]? {
    guard let node = record.stated("accepts") else { return nil }
    func fits(_ item: Item?) -> Bool {
      guard let item, item.isStorable else { return false }
      return item.explosiveQuantityPerUnit == 0 || item.hazardDivision.map(divisions.contains) ?? true
    }
    let permitted: [Reference<Item>]
    if node.entries == nil {
      guard reading.choice(node, ["any"], of: "accepts") != nil else { return nil }
      permitted = items.indices.filter { fits(items[$0]) }.map(Reference.init)
    } else {
      let acceptance = Record(node, ScenarioSchema.acceptance, at: record.address(of: "accepts"), in: reading)
      let named = Set(acceptance.references("items", to: Item.self))
      let kinds = Set(
        acceptance.elements("kinds").compactMap { kind in
          reading.choice(kind, ScenarioSchema.itemKinds, of: "kinds")
        })
      let families = readFamilies(acceptance)
      reportUnfit(named, acceptance, divisions)
      permitted = items.indices.filter { place in
        named.contains(Reference(place))
          || fits(items[place])
            && (items[place].map { kinds.contains($0.kind.rawValue) || families.contains($0.family) } ?? false)
      }.map(Reference.init)
    }
    if permitted.isEmpty, !items.contains(where: { $0 == nil }) {
      reading.diagnostics.error(
        "empty-store", at: node.location, "`\(record.address)` may hold nothing",
        suggestion: "name items, kinds or families that occur and can be stored; explosives need a limit under `neq`")
    }
    return permitted
  }

  /// The families listed in a record; an unknown one is a finding.
  func readFamilies(_ record: Record) -> Set<String> {
    let known = Set(items.compactMap { $0?.family })
    return Set(
      record.elements("families").compactMap { node in
        guard let text = reading.text(node, of: "families") else { return nil }
        if !known.contains(text), !items.contains(where: { $0 == nil }) {
          reading.diagnostics.error(
            "unknown-id", at: node.location, "no item belongs to the family `\(text)`",
            suggestion: nearest(text, among: known).map { "did you mean `\($0)`?" })
        }
        return text
      })
  }

  private func reportUnfit(
    _ named: Set<Reference<Item>>, _ acceptance: Record, _ divisions: Set<HazardDivision>
  ) {
    for node in acceptance.node("items")?.elements ?? [] {
      guard let place = node.text.flatMap({ reading.identifiers[.items]?.positions[$0] }), let item = items[place]
      else { continue }
      if !item.isStorable {
        reading.diagnostics.error(
          "contradiction", at: node.location, "`\(item.id)` cannot be stored", suggestion: "take it out of this list")
      } else if item.explosiveQuantityPerUnit > 0, let division = item.hazardDivision, !divisions.contains(division) {
        reading.diagnostics.error(
          "no-hazard-limit", at: node.location,
          "`\(item.id)` is an explosive of division \(division.rawValue), for which the store has no limit",
          suggestion: "add `neq: {\(division.rawValue): 5 t NEQ}` to the store, or take the item out")
      }
    }
  }

  private func readItemLimits(_ record: Record, _ permitted: [Reference<Item>]?) -> [Store.ItemLimit] {
    let accepted = permitted.map(Set.init)
    return record.referenceEntries("limits", to: Item.self).compactMap { item, entry in
      let address = "\(record.address(of: "limits")).\(entry.key)"
      let limit = Record(entry.value, ScenarioSchema.itemLimit, at: address, place: entry.keyLocation, in: reading)
      let counted = counted(item)
      let minimum = limit.series("at_least", in: counted)
      let maximum = limit.series("at_most", in: counted)
      let closing = limit.quantity("closing_at_least", in: counted)
      let peak = limit.series("peak_at_most", in: counted)
      let holding = limit.charge("holding", in: counted)
      if let accepted, !accepted.contains(item) {
        reading.diagnostics.error(
          "not-accepted", at: entry.keyLocation, "`\(record.address)` does not accept `\(entry.key)`",
          suggestion: "accept the item, or take the limit out")
      }
      guard let minimum, let closing else { return nil }
      return Store.ItemLimit(
        item: item, minimum: minimum, maximum: maximum, closingMinimum: closing, peakMaximum: peak,
        holdingCost: holding)
    }
  }
}
