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
      let tiers = readTiers(record, counted, rising: true)
      let price = record.states("tiers") ? tiers?.first?.price ?? .zero : record.price("price", in: counted) ?? .zero
      let limit = record.states("tiers") ? nil : record.rate("at_most", in: counted)
      let minimum = record.rate("at_least", in: counted)
      let orderMinimum = record.rate("at_least_if_any", in: counted)
      let isWhole = record.flag("whole") ?? false
      let lead = record.delay("after") ?? .none
      let payment = record.delay("paid_after") ?? .none
      let name = record.name(or: id)
      guard let item, let site else { return nil }
      offerTiers[id] = expanded(tiers, id: id, name: name, minimum: minimum) { id, name, price, limit, minimum in
        var tier = Offer(
          id: id, name: name, item: item, site: site, price: price, limit: limit, minimum: minimum, leadTime: lead,
          paymentDelay: payment)
        tier.isWhole = isWhole
        return tier
      }
      if tiers != nil { forbid("at_least_if_any", besideTiersOf: record) }
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
      let tiers = readTiers(record, counted, rising: false)
      let price = record.states("tiers") ? tiers?.first?.price ?? .zero : record.price("price", in: counted) ?? .zero
      let limit = record.states("tiers") ? nil : record.rate("at_most", in: counted)
      let minimum = record.rate("at_least", in: counted)
      let payment = record.delay("paid_after") ?? .none
      let steady = record.choice("steady").flatMap(CalendarUnit.init)
      if tiers != nil { forbid("steady", besideTiersOf: record) }
      let name = record.name(or: id)
      guard let item, let site else { return nil }
      marketTiers[id] = expanded(tiers, id: id, name: name, minimum: minimum) { id, name, price, limit, minimum in
        Market(
          id: id, name: name, item: item, site: site, price: price, limit: limit, minimum: minimum,
          paymentDelay: payment)
      }
      return Market(
        id: id, name: name, item: item, site: site, price: price, limit: limit, minimum: minimum,
        paymentDelay: payment, steadyUnit: steady)
    }
  }

  private func readContract(_ id: String, _ record: Record) -> Contract? {
    let item = record.reference("item", to: Item.self)
    let counted = counted(item)
    let sites = readSites(record)
    let framework = record.record("framework").flatMap { readFramework($0, counted) }
    let tranches = readTranches(record, counted)
    let cancellation = record.record("cancel").map { cancel in
      Cancellation(price: cancel.price("price", in: counted) ?? .zero, notice: cancel.delay("notice") ?? .none)
    }
    let price = record.price("price", in: counted) ?? .zero
    let late = readOrNo(record, "late") { record.charge("late", in: counted) }
    let short = readOrNo(record, "short") { record.price("short", in: counted) }
    let fill = record.quantity("fill") ?? 0
    let early = record.delay("early") ?? .none
    let endsLate = record.flag("ends_late") ?? true
    let payment = record.delay("paid_after") ?? .none
    let lateAtStart = record.quantity("late_at_start", in: counted)
    let aheadAtStart = record.quantity("ahead_at_start", in: counted)
    let priority = readPriority(record)
    let customer = record.text("customer") ?? ""
    let name = record.name(or: id)
    guard let item, let tranches else { return nil }
    var contract = Contract(
      id: id, name: name, customer: customer, item: item, sites: sites, tranches: tranches, price: price,
      lateness: late, shortfall: short, minimumFill: fill, early: early, mayEndLate: endsLate, paymentDelay: payment,
      priority: priority, cancellation: cancellation, framework: framework)
    contract.openingBacklog = lateAtStart ?? 0
    contract.openingAhead = aheadAtStart ?? 0
    return contract
  }

  /// What falls due; nothing falls due of a framework.
  private func readTranches(_ record: Record, _ counted: Counted?) -> [Tranche]? {
    if let node = record.stated("demand") {
      if record.states("framework") {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "framework"), "`demand` and `framework` stand side by side",
          suggestion: "write two contracts: one with dates, one with a framework")
      }
      return readDemand(node, record, counted)
    }
    if record.states("framework") { return [] }
    reading.diagnostics.error(
      "missing-value", at: record.place, "`\(record.address)` does not state `demand`",
      suggestion: "demand: what falls due; or `framework`: what is agreed on as a whole")
    return nil
  }

  private func readFramework(_ record: Record, _ counted: Counted?) -> Framework? {
    let minimum = record.quantity("at_least", in: counted) ?? 0
    let maximum = record.quantity("at_most", in: counted)
    let from = record.timeKey("from")
    let to = record.timeKey("to")
    guard let horizon = reading.horizon else { return nil }
    let end = to?.end ?? horizon.end
    let window = DayInterval(start: min(from?.start ?? horizon.start, end), end: end)
    if let maximum, maximum < minimum {
      reading.diagnostics.error(
        "contradiction", at: record.location(of: "at_most"), "the most is less than the least",
        suggestion: "raise `at_most`, or lower `at_least`")
    }
    let isPast = reading.continues && window.end <= horizon.start
    if window.overlap(horizon.interval) == 0, !isPast {
      reading.diagnostics.error(
        "outside-horizon", at: record.place, "the framework has no day within the horizon",
        suggestion: "the horizon goes from \(horizon.start) to \(horizon.end.adding(days: -1))")
    }
    return Framework(minimum: minimum, maximum: maximum, window: window)
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
