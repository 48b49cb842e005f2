internal import PlantModel

/// What comes to each balance place in each period, opening stock included, and what leaves it or stays.
///
/// Every cause is followed forward to the days on which it arrives, and the stock each period opens with is the one
/// the plan published for the end of the period before.
struct ItemFlows {
  /// Opening stock and arrivals, by balance place, then period.
  let incoming: [[Side]]
  /// Uses, departures and closing stock, likewise.
  let outgoing: [[Side]]

  init(_ evidence: Evidence) {
    let (model, plan, shape) = (evidence.model, evidence.plan, evidence.shape)
    let count = evidence.periods.count
    let empty = Array(repeating: Side(), count: count)
    var incoming = Array(repeating: empty, count: shape.balancePlaces.count)
    var outgoing = incoming
    func leave(_ item: Reference<Item>, _ site: Reference<Site>, _ quantity: Double, _ values: Grid, _ row: Int) {
      guard let place = shape.balancePosition(item, site) else { return }
      for period in 0..<count { outgoing[place][period].add(quantity, of: values[row, period]) }
    }
    func arrive(
      _ item: Reference<Item>, _ site: Reference<Site>, _ quantity: Double, _ values: Grid, _ row: Int, _ delay: Delay
    ) {
      guard let place = shape.balancePosition(item, site) else { return }
      for (cause, spread) in evidence.arrivals[delay].enumerated() {
        spread.forEach { incoming[place][$0].add(quantity * $1, of: values[row, cause]) }
      }
    }
    for (row, process) in model.processes.elements.enumerated() {
      for input in process.inputs { leave(input.item, process.site, input.quantity, plan.runs, row) }
      for output in process.outputs {
        arrive(output.item, process.site, output.quantity, plan.runs, row, output.delay)
      }
    }
    for (row, offer) in model.offers.elements.enumerated() {
      arrive(offer.item, offer.site, 1, plan.purchases, row, offer.leadTime)
    }
    for (row, market) in model.markets.elements.enumerated() {
      leave(market.item, market.site, 1, plan.sales, row)
    }
    for (row, place) in shape.deliveryPlaces.enumerated() {
      leave(model.contracts[place.contract].item, place.site, 1, plan.deliveries, row)
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      let item = route.cargoes[lane.cargo].item
      leave(item, route.origin, 1, plan.shipments, row)
      arrive(item, route.destination, 1, plan.shipments, row, route.transit)
    }
    for receipt in model.receipts.elements {
      guard let place = shape.balancePosition(receipt.item, receipt.site) else { continue }
      ArrivalTable.spread(receipt.interval, over: evidence.periods).forEach {
        incoming[place][$0].add(constant: receipt.quantity * $1)
      }
    }
    for (row, stock) in shape.stockPlaces.enumerated() {
      guard let place = shape.balancePosition(stock.item, model.stores[stock.store].site) else { continue }
      for period in 0..<count {
        if period == 0 {
          incoming[place][0].add(constant: evidence.openingUnits[row])
        } else {
          incoming[place][period].add(1, of: plan.stock[row, period - 1])
        }
        outgoing[place][period].add(1, of: plan.stock[row, period])
      }
    }
    for change in Deterioration.all(evidence) {
      if let place = change.from { outgoing[place][change.period].add(1, of: change.units) }
      if let place = change.to { incoming[place][change.period].add(change.factor, of: change.units) }
    }
    self.incoming = incoming
    self.outgoing = outgoing
  }
}
