internal import PlantModel

extension MoneyDraft {
  /// Holding cost of stock.
  mutating func addCharges() {
    for (row, place) in context.shape.stockPlaces.enumerated() {
      let cost = context.model.holdingCost(of: place.item, in: place.store)
      if cost.isZero { continue }
      let site = context.model.stores[place.store].site
      charge(.holding, .stock, row, opening: context.openingUnits[row], at: SpendingPlace(site: site)) {
        cost.unitPrice(over: $0)
      }
    }
  }

  /// Lateness and shortfall of contracts.
  mutating func addContractCharges() {
    for (row, contract) in context.model.contracts.elements.enumerated() {
      if let lateness = contract.lateness {
        charge(.lateness, .backlog, row, opening: contract.openingBacklog) { lateness.unitPrice(over: $0) }
      }
      if let shortfall = contract.shortfall { add(.shortfall, .lost, row) { shortfall.unitPrice(over: $0) } }
      if let cancellation = contract.cancellation {
        add(.cancellation, .cancelled, row) { cancellation.price.unitPrice(over: $0) }
      }
    }
  }

  /// The price of risk, of missed deadlines and of missed targets.
  mutating func addSurplusCharges() {
    let model = context.model
    for (row, place) in context.shape.stockPlaces.enumerated() where model.items[place.item].kind == .surplus {
      if model.surplusPolicy.holdingRisk.isZero { break }
      let item = model.items[place.item]
      charge(.surplusRisk, .stock, row, opening: context.openingUnits[row]) {
        model.surplusPolicy.holdingRisk.unitPrice(of: item, over: $0)
      }
    }
    if let overdue = model.surplusPolicy.overdue {
      for (row, item) in context.deadlineItems.enumerated() {
        charge(.overdueSurplus, .overdue, row, opening: 0) { overdue.unitPrice(of: model.items[item], over: $0) }
      }
    }
    for (row, target) in model.surplusTargets.elements.enumerated() {
      if let price = target.missPrice { add(.missedTarget, .targetMisses, row) { price.unitPrice(over: $0) } }
    }
  }

  /// What stock and work in progress are worth at the end of the horizon.
  mutating func addClosingValue() {
    let model = context.model
    let last = context.periodCount - 1
    func value(_ item: Reference<Item>) -> Double { model.items[item].closingValue.lek }
    for (row, place) in context.shape.stockPlaces.enumerated() where last >= 0 {
      close(layout.position(.stock, row, last), value(place.item))
    }
    for period in context.intervals.indices {
      for (row, process) in model.processes.elements.enumerated() {
        let lek = process.outputs.reduce(0) { total, output in
          total + value(output.item) * output.quantity * context.delays.shareBeyond(after: output.delay, from: period)
        }
        close(layout.position(.runs, row, period), lek)
      }
      for (row, offer) in model.offers.elements.enumerated() {
        let share = context.delays.shareBeyond(after: offer.leadTime, from: period)
        close(layout.position(.purchases, row, period), value(offer.item) * share)
      }
      for (row, lane) in context.shape.lanes.enumerated() {
        let route = model.routes[lane.route]
        let share = context.delays.shareBeyond(after: route.transit, from: period)
        close(layout.position(.shipments, row, period), value(route.cargoes[lane.cargo].item) * share)
      }
    }
  }

  private mutating func close(_ column: Int?, _ lek: Double) {
    guard let column, lek != 0 else { return }
    closing.append(MoneyTerms.ClosingTerm(column: column, lek: lek))
  }
}

extension StandingCharge {
  /// A charge per tonne as one price per unit of an item; zero for an item without a mass.
  func unitPrice(of item: Item, over interval: DayInterval) -> UnitPrice {
    UnitPrice(lek: unitPrice(over: interval).lek * (item.unit.tonnesPerUnit ?? 0))
  }
}
