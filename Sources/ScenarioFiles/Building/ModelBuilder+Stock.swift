internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads opening stock and scheduled receipts.
  func readStock() {
    stocks = each(.stock) { id, record in
      _ = record.text("name")
      let item = record.reference("item", to: Item.self)
      let store = record.reference("store", to: Store.self)
      checkAccepted(item, store, record)
      let quantity = record.quantity("quantity", in: counted(item))
      guard let item, let store, let quantity else { return nil }
      return OpeningStock(id: id, item: item, store: store, quantity: quantity)
    }
    receipts = each(.receipts) { id, record in
      _ = record.text("name")
      let item = record.reference("item", to: Item.self)
      let site = record.reference("site", to: Site.self)
      let quantity = record.quantity("quantity", in: counted(item))
      let interval = timeInterval(record)
      if let interval { checkWithin(interval, record, "from", "to", what: "arrives") }
      guard let item, let site, let quantity, let interval else { return nil }
      return ScheduledReceipt(id: id, item: item, site: site, quantity: quantity, interval: interval)
    }
  }

  /// Reports what lies in a store that does not accept it.
  func checkAccepted(_ item: Reference<Item>?, _ store: Reference<Store>?, _ record: Record) {
    guard let item, let store, let element = stores[store.position], items[item.position] != nil else { return }
    if acceptedItems(store).contains(item) { return }
    reading.diagnostics.error(
      "not-accepted", at: record.location(of: "store"),
      "`\(element.id)` does not accept `\(items[item.position]?.id ?? "")`",
      suggestion: "name another store, or let `stores.\(element.id)` accept the item",
      related: [RelatedPlace(self.record(.stores, store).location(of: "accepts"), "what it accepts")])
  }

  private func acceptedItems(_ store: Reference<Store>) -> Set<Reference<Item>> {
    if let known = acceptedByStore[store] { return known }
    let accepted = Set(stores[store.position]?.permittedItems ?? [])
    acceptedByStore[store] = accepted
    return accepted
  }

  /// Reports an interval that lies outside the horizon: before it an error, after it a warning.
  func checkWithin(_ interval: DayInterval, _ record: Record, _ from: String, _ to: String, what: String) {
    guard let horizon = reading.horizon, horizon.interval.overlap(interval) == 0 else { return }
    let days = "\(horizon.start) to \(horizon.end.adding(days: -1))"
    if interval.end <= horizon.start {
      if reading.continues { return }
      reading.diagnostics.error(
        "outside-horizon", at: record.location(of: to), "it \(what) before the horizon begins",
        suggestion: "the horizon goes from \(days)")
    } else {
      reading.diagnostics.warning(
        "outside-horizon", at: record.location(of: from), "it \(what) after the horizon ends, and has no effect",
        suggestion: "the horizon goes from \(days)")
    }
  }
}
