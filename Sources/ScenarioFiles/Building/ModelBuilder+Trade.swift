internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads contracts, offers and markets.
  func readTrade() {
    contracts = each(.contracts) { id, record in readContract(id, record) }
    offers = each(.offers) { id, record in
      let item = record.reference("item", to: Item.self)
      let site = record.reference("site", to: Site.self)
      let counted = counted(item)
      let price = record.price("price", in: counted) ?? .zero
      let limit = record.rate("at_most", in: counted)
      let minimum = record.rate("at_least", in: counted)
      let orderMinimum = record.rate("at_least_if_any", in: counted)
      let isWhole = record.flag("whole") ?? false
      let lead = record.delay("after") ?? .none
      let payment = record.delay("paid_after") ?? .none
      let name = record.name(or: id)
      guard let item, let site else { return nil }
      var offer = Offer(
        id: id, name: name, item: item, site: site, price: price, limit: limit, minimum: minimum, leadTime: lead,
        paymentDelay: payment)
      offer.orderMinimum = orderMinimum
      offer.isWhole = isWhole
      return offer
    }
    markets = each(.markets) { id, record in
      let item = record.reference("item", to: Item.self)
      let site = record.reference("site", to: Site.self)
      let counted = counted(item)
      let price = record.price("price", in: counted) ?? .zero
      let limit = record.rate("at_most", in: counted)
      let minimum = record.rate("at_least", in: counted)
      let payment = record.delay("paid_after") ?? .none
      let steady = record.choice("steady").flatMap(CalendarUnit.init)
      let name = record.name(or: id)
      guard let item, let site else { return nil }
      return Market(
        id: id, name: name, item: item, site: site, price: price, limit: limit, minimum: minimum,
        paymentDelay: payment, steadyUnit: steady)
    }
  }

  private func readContract(_ id: String, _ record: Record) -> Contract? {
    let item = record.reference("item", to: Item.self)
    let counted = counted(item)
    let sites = readSites(record)
    let tranches = record.stated("demand").flatMap { readDemand($0, record, counted) }
    let price = record.price("price", in: counted) ?? .zero
    let late = readOrNo(record, "late") { record.charge("late", in: counted) }
    let short = readOrNo(record, "short") { record.price("short", in: counted) }
    let fill = record.quantity("fill") ?? 0
    let early = record.delay("early") ?? .none
    let endsLate = record.flag("ends_late") ?? true
    let payment = record.delay("paid_after") ?? .none
    let priority = readPriority(record)
    let customer = record.text("customer") ?? ""
    let name = record.name(or: id)
    guard let item, let tranches else { return nil }
    return Contract(
      id: id, name: name, customer: customer, item: item, sites: sites, tranches: tranches, price: price,
      lateness: late, shortfall: short, minimumFill: fill, early: early, mayEndLate: endsLate, paymentDelay: payment,
      priority: priority)
  }

  private func readPriority(_ record: Record) -> Int {
    guard let priority = record.integer("priority") else { return 5 }
    if !(1...9).contains(priority) {
      reading.diagnostics.error(
        "wrong-type", at: record.location(of: "priority"), "`\(priority)` is no class of priority",
        suggestion: "write 1 for the first to 9 for the last; 5 is the middle")
    }
    return priority
  }

  /// What stands after a key, or nothing where that is `no`.
  func readOrNo<Value>(_ record: Record, _ key: String, _ read: () -> Value?) -> Value? {
    if record.isNo(key) {
      _ = record.held(key)
      return nil
    }
    return read()
  }

  private func readSites(_ record: Record) -> [Reference<Site>] {
    switch (record.states("site"), record.states("sites")) {
    case (true, false): return [record.reference("site", to: Site.self)].compactMap { $0 }
    case (false, true): return record.references("sites", to: Site.self)
    case (true, true):
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "sites"), "`site` and `sites` stand side by side",
        suggestion: "name all sites under `sites`")
    case (false, false):
      reading.diagnostics.error(
        "missing-value", at: record.place, "`\(record.address)` does not state `site`",
        suggestion: "site: the site that delivers; or `sites`: those that may")
    }
    return []
  }
}
