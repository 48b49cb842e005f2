internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads lots, targets and the policy of surplus.
  func readSurplus() {
    lots = each(.surplus) { id, record in readLot(id, record) }
    targets = each(.surplusTargets) { id, record in readTarget(id, record) }
    guard let record = document.record("surplus_policy") else { return }
    let overdue = readOrNo(record, "overdue") { record.charge("overdue") }
    let risk = record.charge("risk") ?? .zero
    policy = SurplusPolicy(overdue: overdue, holdingRisk: risk)
  }

  private func readLot(_ id: String, _ record: Record) -> SurplusLot? {
    _ = record.text("name")
    let item = record.reference("item", to: Item.self)
    let store = record.reference("store", to: Store.self)
    checkAccepted(item, store, record)
    checkSurplus(item, record, at: record.location(of: "item"))
    let quantity = record.quantity("quantity", in: counted(item))
    let condition = record.choice("condition").flatMap(SurplusCondition.init)
    let year = record.integer("year")
    if let year, !(1900...2100).contains(year) {
      reading.diagnostics.error("not-a-date", at: record.location(of: "year"), "`\(year)` is no likely year")
    }
    let deadline = record.date("deadline")
    guard let item, let store, let quantity, let condition else { return nil }
    return SurplusLot(
      id: id, item: item, store: store, quantity: quantity, condition: condition, yearMade: year, deadline: deadline)
  }

  private func checkSurplus(_ item: Reference<Item>?, _ record: Record, at location: Location) {
    guard let item, let element = items[item.position], element.kind != .surplus else { return }
    reading.diagnostics.error(
      "not-surplus", at: location, "`\(element.id)` is of kind \(element.kind.rawValue), not surplus",
      suggestion: "make it `kind: surplus`, or list the quantity under `stock`")
  }

  private func readTarget(_ id: String, _ record: Record) -> SurplusTarget? {
    let counted = readTargetItems(record)
    let date = record.date("by")
    if let date, let horizon = reading.horizon, !horizon.interval.contains(date) {
      reading.diagnostics.error(
        "outside-horizon", at: record.location(of: "by"), "\(date) lies outside the horizon",
        suggestion: "the horizon goes from \(horizon.start) to \(horizon.end.adding(days: -1))")
    }
    let left = record.quantity("left")
    let missed = readOrNo(record, "missed") { record.price("missed") }
    let name = record.name(or: id)
    guard let date, let left else { return nil }
    return SurplusTarget(id: id, name: name, items: counted, date: date, tonnesLeft: left, missPrice: missed)
  }

  private func readTargetItems(_ record: Record) -> [Reference<Item>] {
    guard record.states("items") || record.states("families") else {
      _ = record.held("items")
      return weighed(items.indices.filter { items[$0]?.kind == .surplus }.map(Reference.init), record)
    }
    var chosen = Set<Reference<Item>>()
    if record.states("items") {
      chosen.formUnion(record.references("items", to: Item.self))
      for node in record.node("items")?.elements ?? [] {
        let place = node.text.flatMap { reading.identifiers[.items]?.positions[$0] }
        checkSurplus(place.map(Reference.init), record, at: node.location)
      }
    }
    if record.states("families") {
      let families = readFamilies(record)
      chosen.formUnion(
        items.indices.filter { place in
          items[place].map { $0.kind == .surplus && families.contains($0.family) } ?? false
        }.map(Reference.init))
    }
    return weighed(chosen.sorted(), record)
  }

  /// Reports items of a target that cannot be weighed.
  private func weighed(_ chosen: [Reference<Item>], _ record: Record) -> [Reference<Item>] {
    for reference in chosen {
      guard let item = items[reference.position], item.unit.tonnesPerUnit == nil else { continue }
      reading.diagnostics.error(
        "missing-mass", at: record.place, "`\(record.address)` counts tonnes, but the mass of `\(item.id)` is unknown",
        suggestion: "add `mass: 1 kg/pcs` to `items.\(item.id)`")
    }
    return chosen
  }
}
