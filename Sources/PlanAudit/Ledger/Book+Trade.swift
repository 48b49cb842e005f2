internal import PlantModel

extension Book {
  /// Deliveries, sales, purchases and transport.
  mutating func bookTrade() {
    let (model, plan, shape) = (evidence.model, evidence.plan, evidence.shape)
    for (row, place) in shape.deliveryPlaces.enumerated() {
      let contract = model.contracts[place.contract]
      bookRow(.contractRevenue, plan.deliveries, row, contract.price, contract.paymentDelay)
    }
    for (row, market) in model.markets.elements.enumerated() {
      bookRow(.marketRevenue, plan.sales, row, market.price, market.paymentDelay)
    }
    for (row, offer) in model.offers.elements.enumerated() {
      bookRow(
        .purchases, plan.purchases, row, offer.price, offer.paymentDelay, spentAt: SpendingPlace(site: offer.site))
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      bookRow(
        .transport, plan.shipments, row, route.cargoes[lane.cargo].cost, spentAt: SpendingPlace(site: route.origin))
    }
    for (row, contract) in model.contracts.elements.enumerated() {
      if let price = contract.shortfall { bookRow(.shortfall, plan.lost, row, price) }
      if let terms = contract.cancellation { bookRow(.cancellation, plan.cancelled, row, terms.price) }
      guard let lateness = contract.lateness else { continue }
      for period in evidence.periods {
        bookByTime(
          .lateness, period,
          from: period.position == 0 ? contract.openingBacklog : plan.backlog[row, period.position - 1],
          to: plan.backlog[row, period.position], at: lateness.unitPrice(over: period.interval))
      }
    }
  }

  /// Books a row of quantities, each at the price of its period.
  mutating func bookRow(
    _ account: LedgerAccount, _ grid: Grid, _ row: Int, _ price: Price, _ delay: Delay = .none,
    spentAt place: SpendingPlace = .none
  ) {
    for period in evidence.periods {
      let unitPrice = price.unitPrice(over: period.interval)
      book(account, period.position, grid[row, period.position], at: unitPrice, paidAfter: delay, spentAt: place)
    }
  }

  /// Books a charge by time on the quantity that the model's basis names.
  mutating func bookByTime(
    _ account: LedgerAccount, _ period: Period, from opening: Double, to closing: Double, at price: UnitPrice,
    spentAt place: SpendingPlace = .none
  ) {
    let from = PublishedNumber(opening)
    let to = PublishedNumber(closing)
    switch evidence.model.chargeBasis {
    case .average:
      let sum = from.millionths.addingReportingOverflow(to.millionths)
      let both = PublishedNumber(millionths: sum.overflow ? .max : sum.partialValue)
      book(account, period.position, price.amount(forHalfOf: both), at: price, spentAt: place)
    case .closing: book(account, period.position, price.amount(for: to), at: price, spentAt: place)
    case .opening: book(account, period.position, price.amount(for: from), at: price, spentAt: place)
    }
  }
}
