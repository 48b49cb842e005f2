internal import LocatedText
internal import PlantModel

/// What comes to which site, and what is wanted where.
///
/// Both are read from the records themselves: an entry with a fault of its own still counts as supply, so that one
/// fault is not reported as many.
struct SupplyCheck {
  /// An item at a site.
  struct Place: Hashable {
    let item: Reference<Item>
    let site: Reference<Site>
  }

  /// Somebody who wants an item at a site.
  struct Want {
    let place: Place
    let what: String
    let location: Location
  }

  private(set) var supplied = Set<Place>()
  private(set) var suppliedSomewhere = Set<Reference<Item>>()
  private(set) var wants: [Want] = []

  mutating func supply(_ item: Reference<Item>?, at site: Reference<Site>?) {
    guard let item else { return }
    if let site { supplied.insert(Place(item: item, site: site)) } else { suppliedSomewhere.insert(item) }
  }

  mutating func want(_ item: Reference<Item>?, at site: Reference<Site>?, _ what: String, _ location: Location) {
    guard let item, let site else { return }
    wants.append(Want(place: Place(item: item, site: site), what: what, location: location))
  }

  /// The wants that nothing meets.
  var unmet: [Want] {
    wants.filter { !supplied.contains($0.place) && !suppliedSomewhere.contains($0.place.item) }
  }
}

extension ModelBuilder {
  /// Reports items that something needs at a site and nothing makes, buys, holds, receives or ships in.
  func checkSupply() {
    var check = SupplyCheck()
    for (place, record) in (records[.processes] ?? []).enumerated() {
      let site = processes[place]?.site
      for (item, _) in quietItems(record, "makes") { check.supply(item, at: site) }
      for (item, entry) in quietItems(record, "uses") {
        check.want(item, at: site, "`\(record.address)` needs", entry.keyLocation)
      }
    }
    for section in [SectionName.stock, .surplus] {
      for record in records[section] ?? [] {
        let store: Reference<Store>? = quietly(record, "store", in: .stores)
        check.supply(quietly(record, "item", in: .items), at: store.flatMap { stores[$0.position]?.site })
      }
    }
    for section in [SectionName.receipts, .offers] {
      for record in records[section] ?? [] {
        check.supply(quietly(record, "item", in: .items), at: quietly(record, "site", in: .sites))
      }
    }
    for record in records[.items] ?? [] { check.supply(quietly(record, "ages", "to", in: .items), at: nil) }
    noteRoutes(&check)
    for record in records[.markets] ?? [] {
      check.want(
        quietly(record, "item", in: .items), at: quietly(record, "site", in: .sites), "`\(record.address)` sells",
        record.location(of: "item"))
    }
    noteContracts(&check)
    for want in check.unmet { report(want, check) }
  }

  private func noteRoutes(_ check: inout SupplyCheck) {
    for record in records[.routes] ?? [] {
      for (item, entry) in quietItems(record, "carries") {
        check.supply(item, at: quietly(record, "to", in: .sites))
        check.want(item, at: quietly(record, "from", in: .sites), "`\(record.address)` carries", entry.keyLocation)
      }
    }
  }

  private func noteContracts(_ check: inout SupplyCheck) {
    for record in records[.contracts] ?? [] {
      let item: Reference<Item>? = quietly(record, "item", in: .items)
      if record.states("sites") {
        for node in record.node("sites")?.elements ?? [] {
          let site = node.text.flatMap { reading.identifiers[.sites]?.positions[$0] }.map(Reference<Site>.init)
          check.want(item, at: site, "`\(record.address)` delivers", node.location)
        }
      } else {
        let site: Reference<Site>? = quietly(record, "site", in: .sites)
        check.want(item, at: site, "`\(record.address)` delivers", record.location(of: "site"))
      }
    }
  }

  private func report(_ want: SupplyCheck.Want, _ check: SupplyCheck) {
    let item = identifier(.items, want.place.item)
    let site = identifier(.sites, want.place.site)
    let elsewhere = check.supplied.filter { $0.item == want.place.item }.map(\.site).sorted()
    let suggestion =
      elsewhere.isEmpty
      ? "add a process that makes it, an offer, stock, a receipt or a route to `\(site)`"
      : "it comes to \(Words.choice(elsewhere.map { "`\(identifier(.sites, $0))`" })): add a route from there"
    reading.diagnostics.error(
      "no-supply", at: want.location,
      "\(want.what) `\(item)` at `\(site)`, where nothing makes, buys, holds, receives or ships it in",
      suggestion: suggestion)
  }
}
