internal import PlantModel

/// What happens to one recovered item or waste in one period, over all sites, in the item's unit.
struct MaterialFlow: Sendable {
  /// What processes made and that arrived.
  var recovered = 0.0
  /// What arrived from suppliers and by scheduled receipts.
  var received = 0.0
  /// What processes used that do not dispose of it.
  var reused = 0.0
  /// What processes used that dispose of it.
  var disposed = 0.0
  /// What customers and markets took.
  var sold = 0.0
  /// What was loaded less what arrived: the growth of what is under way between sites.
  var underWay = 0.0
  /// What was earned; below zero where taking off was paid for.
  var income = Money.zero
}

extension PlanFigures {
  /// The items the material ledger follows: recovered items and wastes.
  var recoveryItems: [Reference<Item>] {
    model.items.references.filter { [.recovered, .waste].contains(model.items[$0].kind) }
  }

  /// The flows of an item, one a period.
  func flows(of item: Reference<Item>) -> [MaterialFlow] {
    var flows = Array(repeating: MaterialFlow(), count: periods.count)
    func spread(_ quantity: Double, from period: Period, after delay: Delay, _ add: (Int, Double) -> Void) {
      guard quantity != 0 else { return }
      for arrival in model.horizon.arrivals(from: period, after: delay) {
        add(arrival.period, quantity * arrival.share)
      }
    }
    for (row, process) in model.processes.elements.enumerated() {
      for output in process.outputs where output.item == item {
        for period in periods {
          spread(output.quantity * plan.runs[row, period.position], from: period, after: output.delay) {
            flows[$0].recovered += $1
          }
        }
      }
      for input in process.inputs where input.item == item {
        for period in periods.indices {
          let used = input.quantity * plan.runs[row, period]
          if process.kind == .dispose { flows[period].disposed += used } else { flows[period].reused += used }
        }
      }
    }
    for (row, offer) in model.offers.elements.enumerated() where offer.item == item {
      for period in periods {
        spread(plan.purchases[row, period.position], from: period, after: offer.leadTime) { flows[$0].received += $1 }
      }
    }
    for receipt in model.receipts.elements where receipt.item == item {
      for arrival in model.horizon.arrivals(of: receipt.interval) {
        flows[arrival.period].received += receipt.quantity * arrival.share
      }
    }
    addTrade(of: item, to: &flows)
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      guard route.cargoes[lane.cargo].item == item else { continue }
      for period in periods {
        let loaded = plan.shipments[row, period.position]
        flows[period.position].underWay += loaded
        spread(loaded, from: period, after: route.transit) { flows[$0].underWay -= $1 }
      }
    }
    return flows
  }

  private func addTrade(of item: Reference<Item>, to flows: inout [MaterialFlow]) {
    for (row, market) in model.markets.elements.enumerated() where market.item == item {
      for period in periods.indices {
        flows[period].sold += plan.sales[row, period]
        flows[period].income += marketRevenue(row, period)
      }
    }
    for (row, place) in shape.deliveryPlaces.enumerated() where model.contracts[place.contract].item == item {
      for period in periods.indices {
        flows[period].sold += plan.deliveries[row, period]
        flows[period].income += contractRevenue(row, period)
      }
    }
  }
}
