internal import PlantModel

extension PlantModel {
  @discardableResult
  mutating func addOffer(
    _ id: String, of item: Reference<Item>, price: Double, limit: Rate? = nil, minimum: Rate? = nil,
    after leadTime: Delay = .none, paidAfter: Delay = .none
  ) -> Reference<Offer> {
    let offer = Offer(
      id: id, name: id, item: item, site: works, price: Price(Series(price)), limit: limit, minimum: minimum,
      leadTime: leadTime, paymentDelay: paidAfter)
    offers = Catalogue(offers.elements + [offer])
    return Reference(offers.count - 1)
  }

  @discardableResult
  mutating func addMarket(
    _ id: String, of item: Reference<Item>, at site: Reference<Site>? = nil, price: Price, limit: Rate? = nil,
    minimum: Rate? = nil, paidAfter: Delay = .none, steady: CalendarUnit? = nil
  ) -> Reference<Market> {
    let market = Market(
      id: id, name: id, item: item, site: site ?? works, price: price, limit: limit, minimum: minimum,
      paymentDelay: paidAfter, steadyUnit: steady)
    markets = Catalogue(markets.elements + [market])
    return Reference(markets.count - 1)
  }

  @discardableResult
  mutating func addContract(
    _ id: String, of item: Reference<Item>, tranches: [Tranche], price: Double = 0, lateness: Double? = nil,
    shortfall: Double? = nil, fill: Double = 0, early: Delay = .none, mayEndLate: Bool = true,
    paidAfter: Delay = .none
  ) -> Reference<Contract> {
    let contract = Contract(
      id: id, name: id, customer: "customer", item: item, sites: [works], tranches: tranches,
      price: Price(Series(price)), lateness: lateness.map { StandingCharge(Rate($0, per: .day)) },
      shortfall: shortfall.map { Price(Series($0)) }, minimumFill: fill, early: early, mayEndLate: mayEndLate,
      paymentDelay: paidAfter)
    contracts = Catalogue(contracts.elements + [contract])
    return Reference(contracts.count - 1)
  }

  /// Gives the last contract a right to cancel.
  mutating func setCancellation(_ cancellation: Cancellation) {
    guard let last = contracts.elements.last else { return }
    let changed = Contract(
      id: last.id, name: last.name, customer: last.customer, item: last.item, sites: last.sites,
      tranches: last.tranches, price: last.price, lateness: last.lateness, shortfall: last.shortfall,
      minimumFill: last.minimumFill, early: last.early, mayEndLate: last.mayEndLate,
      paymentDelay: last.paymentDelay, priority: last.priority, cancellation: cancellation)
    contracts = Catalogue(contracts.elements.dropLast() + [changed])
  }

  @discardableResult
  mutating func addRoute(
    _ id: String, from origin: Reference<Site>, to destination: Reference<Site>, carrying item: Reference<Item>,
    cost: Double = 0, load: Double = 1, transit: Delay = .none, limit: Rate? = nil
  ) -> Reference<Route> {
    let route = Route(
      id: id, name: id, origin: origin, destination: destination,
      cargoes: [.init(item: item, cost: Price(Series(cost)), loadPerUnit: load)], transit: transit, limit: limit,
      loadUnit: MeasurementUnit("t") ?? .one)
    routes = Catalogue(routes.elements + [route])
    return Reference(routes.count - 1)
  }

  @discardableResult
  mutating func addPermit(_ id: String, limit: Rate) -> Reference<Permit> {
    permits = Catalogue(permits.elements + [Permit(id: id, name: id, limit: limit, unit: MeasurementUnit("t") ?? .one)])
    return Reference(permits.count - 1)
  }

  @discardableResult
  mutating func addWallet(
    _ id: String, opening: Double, inflows: [Wallet.Inflow] = [], pays purposes: [SpendingPurpose],
    receivesRevenue: Bool = false, minimum: Double = 0
  ) -> Reference<Wallet> {
    let wallet = Wallet(
      id: id, name: id, openingBalance: Money(lek: opening), inflows: inflows, purposes: purposes,
      receivesRevenue: receivesRevenue, minimumBalance: Money(lek: minimum))
    wallets = Catalogue(wallets.elements + [wallet])
    return Reference(wallets.count - 1)
  }

  mutating func addMixture(
    _ id: String, of components: [(Reference<Process>, Double)], from minimum: Double? = nil, to maximum: Double? = nil
  ) {
    let mixture = Mixture(
      id: id, name: id, components: components.map { .init(process: $0.0, value: $0.1) },
      minimum: minimum.map { Series($0) }, maximum: maximum.map { Series($0) })
    mixtures = Catalogue(mixtures.elements + [mixture])
  }

  mutating func addReceipt(_ quantity: Double, of item: Reference<Item>, from: String, to end: String) {
    let receipt = ScheduledReceipt(
      id: "receipt-\(receipts.count + 1)", item: item, site: works, quantity: quantity,
      interval: days(from, end))
    receipts = Catalogue(receipts.elements + [receipt])
  }

  /// A price that changes with each period.
  func prices(_ values: [Double]) -> Price {
    Price(Series(steps: zip(horizon.periods, values).map { .init(from: $0.interval.start, value: $1) }))
  }

  /// An amount per month that changes with each period.
  func perMonth(_ values: [Double]) -> Rate {
    Rate(Series(steps: zip(horizon.periods, values).map { .init(from: $0.interval.start, value: $1) }), per: .month)
  }

  /// An amount per week that changes with each period.
  func perWeek(_ values: [Double]) -> Rate {
    Rate(Series(steps: zip(horizon.periods, values).map { .init(from: $0.interval.start, value: $1) }), per: .week)
  }
}

/// The days from one up to, and without, another.
func days(_ start: String, _ end: String) -> DayInterval {
  DayInterval(start: CivilDate(start) ?? CivilDate(dayNumber: 0), end: CivilDate(end) ?? CivilDate(dayNumber: 0))
}
