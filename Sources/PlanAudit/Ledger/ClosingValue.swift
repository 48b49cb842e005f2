internal import PlantModel

/// What stock and work in progress are worth when the horizon ends.
struct ClosingValue {
  /// Lek, undiscounted.
  private(set) var value = Money.zero
  /// How much rounding may have moved, in lek.
  private(set) var rounding = 0.0

  init(_ evidence: Evidence) {
    let (model, plan, shape) = (evidence.model, evidence.plan, evidence.shape)
    for (place, stock) in shape.stockPlaces.enumerated() {
      add(model.items[stock.item], evidence.stock(place, evidence.periods.count - 1), 1)
    }
    for (row, process) in model.processes.elements.enumerated() {
      for output in process.outputs {
        addOnItsWay(output.item, output.quantity, plan.runs, row, output.delay, evidence)
      }
    }
    for (row, offer) in model.offers.elements.enumerated() {
      addOnItsWay(offer.item, 1, plan.purchases, row, offer.leadTime, evidence)
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      addOnItsWay(route.cargoes[lane.cargo].item, 1, plan.shipments, row, route.transit, evidence)
    }
  }

  /// Adds what a cause sends beyond the horizon.
  private mutating func addOnItsWay(
    _ item: Reference<Item>, _ quantity: Double, _ grid: Grid, _ row: Int, _ delay: Delay, _ evidence: Evidence
  ) {
    if delay.isNone || evidence.model.items[item].closingValue.microlek == 0 { return }
    for (cause, spread) in evidence.arrivals[delay].enumerated() {
      let share = quantity * spread.outside
      if share > 1e-12 { add(evidence.model.items[item], share * grid[row, cause], share) }
    }
  }

  private mutating func add(_ item: Item, _ units: Double, _ coefficient: Double) {
    if item.closingValue.microlek == 0 { return }
    value += item.closingValue.amount(for: PublishedNumber(units))
    rounding += (0.5e-6 * coefficient + 0.5e-6) * abs(item.closingValue.lek) + 0.005
  }
}
