internal import PlantModel

extension PlanFigures {
  /// The present value of the plan: every payment at the discount factor of the days it is made on, whether or not
  /// they lie within the horizon, policy charges at their period, closing stock at the last day.
  var netPresentValue: Money {
    var value = 0.0
    for entry in plan.ledger {
      let factor = model.discountFactor(over: periods[entry.period].interval)
      switch entry.account {
      case .contractRevenue, .marketRevenue, .purchases: continue
      case .interestIncome: value += entry.accrued.lek * factor
      case .tax:
        let days = (model.tax?.paymentDelay ?? .none).moved(periods[entry.period].interval)
        value -= entry.accrued.lek * model.discountFactor(over: days)
      default: value -= entry.accrued.lek * factor
      }
    }
    for period in periods {
      func factor(_ delay: Delay) -> Double { model.discountFactor(over: delay.moved(period.interval)) }
      for (row, place) in shape.deliveryPlaces.enumerated() {
        let delay = model.contracts[place.contract].paymentDelay
        value += contractRevenue(row, period.position).lek * factor(delay)
      }
      for (row, market) in model.markets.elements.enumerated() {
        value += marketRevenue(row, period.position).lek * factor(market.paymentDelay)
      }
      for (row, offer) in model.offers.elements.enumerated() {
        value -= purchaseCost(row, period.position).lek * factor(offer.paymentDelay)
      }
    }
    return Money(lek: value + closingValue.lek * model.closingDiscountFactor)
  }

  /// What stock at the end of the horizon, and what is still on its way, is worth.
  var closingValue: Money {
    var value = Money.zero
    let last = periods.count - 1
    guard last >= 0 else { return value }
    func add(_ item: Reference<Item>, _ quantity: Double) {
      value += model.items[item].closingValue.amount(for: PublishedNumber(quantity))
    }
    for (row, place) in shape.stockPlaces.enumerated() { add(place.item, plan.stock[row, last]) }
    for period in periods {
      for (row, process) in model.processes.elements.enumerated() {
        for output in process.outputs {
          add(output.item, output.quantity * plan.runs[row, period.position] * shareLeft(period, output.delay))
        }
      }
      for (row, offer) in model.offers.elements.enumerated() {
        add(offer.item, plan.purchases[row, period.position] * shareLeft(period, offer.leadTime))
      }
      for (row, lane) in shape.lanes.enumerated() {
        let route = model.routes[lane.route]
        add(route.cargoes[lane.cargo].item, plan.shipments[row, period.position] * shareLeft(period, route.transit))
      }
    }
    return value
  }

  /// The share of something spread over a period that arrives after the horizon.
  func shareLeft(_ period: Period, _ delay: Delay) -> Double {
    if delay.isNone { return 0 }
    let arrived = model.horizon.arrivals(from: period, after: delay).reduce(0) { $0 + $1.share }
    return max(0, 1 - arrived)
  }
}
