internal import PlantModel

extension SiteBook {
  /// What stock at the end of the horizon, and what is still on its way, is worth at each site: the closing value of the
  /// plan, told by site. What is on a route belongs to where it goes.
  var closingValues: [Money] {
    var values = Array(repeating: Money.zero, count: common + 1)
    let last = figures.periods.count - 1
    guard last >= 0 else { return values }
    let model = model
    func add(_ item: Reference<Item>, _ quantity: Double, _ site: Reference<Site>) {
      values[site.position] += model.items[item].closingValue.amount(for: PublishedNumber(quantity))
    }
    for (row, place) in figures.shape.stockPlaces.enumerated() {
      add(place.item, plan.stock[row, last], model.stores[place.store].site)
    }
    for period in figures.periods {
      for (row, process) in model.processes.elements.enumerated() {
        for output in process.outputs {
          let quantity = output.quantity * plan.runs[row, period.position] * figures.shareLeft(period, output.delay)
          add(output.item, quantity, process.site)
        }
      }
      for (row, offer) in model.offers.elements.enumerated() {
        add(
          offer.item, plan.purchases[row, period.position] * figures.shareLeft(period, offer.leadTime), offer.site)
      }
      for (row, lane) in figures.shape.lanes.enumerated() {
        let route = model.routes[lane.route]
        let quantity = plan.shipments[row, period.position] * figures.shareLeft(period, route.transit)
        add(route.cargoes[lane.cargo].item, quantity, route.destination)
      }
    }
    return values
  }

  /// What a site gets, less what it gives, for goods on routes between sites in a period, at their closing value: what one
  /// company owes another where the plan moves goods between them. All sites sum to zero.
  func settlements(in period: Int) -> [Money] {
    var amounts = Array(repeating: Money.zero, count: common + 1)
    for (row, lane) in figures.shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      let quantity = PublishedNumber(plan.shipments[row, period])
      let amount = model.items[route.cargoes[lane.cargo].item].closingValue.amount(for: quantity)
      amounts[route.origin.position] += amount
      amounts[route.destination.position] = amounts[route.destination.position] - amount
    }
    return amounts
  }
}
