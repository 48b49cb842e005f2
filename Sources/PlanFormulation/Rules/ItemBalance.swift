internal import PlantModel

/// What comes to a site of an item is used, sent on or kept.
///
/// See ``/PlanFormulation/RuleFamilies``, item-balance.
enum ItemBalanceRules: RuleFormulation {
  static let family = RuleFamily.itemBalance

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let balance = context.shape.balancePlaces[place]
    return [context.model.items[balance.item].id, context.model.sites[balance.site].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    context.model.items[context.shape.balancePlaces[place].item].unit.unit.symbol
  }

  static func addRules(to builder: inout ProgramBuilder) {
    var draft = BalanceDraft(builder.context, builder.layout)
    draft.addProcesses()
    draft.addTrade()
    draft.addShipments()
    draft.addStock()
    draft.addAgeing()
    draft.addReceipts()
    for place in draft.given.indices {
      for period in draft.given[place].indices {
        builder.add(self, place, period, draft.terms[place][period], .equal(draft.given[place][period]))
      }
    }
  }
}

/// The terms of all item balances, collected activity by activity.
private struct BalanceDraft {
  let context: PlanningContext
  let layout: ColumnLayout
  /// By balance place, then period.
  var terms: [[RowTerms]]
  var given: [[Double]]

  init(_ context: PlanningContext, _ layout: ColumnLayout) {
    self.context = context
    self.layout = layout
    let count = context.shape.balancePlaces.count
    terms = Array(repeating: Array(repeating: RowTerms(), count: context.periodCount), count: count)
    given = Array(repeating: Array(repeating: 0, count: context.periodCount), count: count)
  }

  private mutating func use(_ quantity: Double, _ place: Int, _ period: Int, _ column: Int?) {
    terms[place][period].use(quantity, column)
  }

  private mutating func arrive(_ quantity: Double, _ place: Int, _ delay: Delay, from period: Int, _ column: Int?) {
    for arrival in context.delays.arrivals(after: delay, from: period) {
      terms[place][arrival.period].grant(quantity * arrival.share, column)
    }
  }

  mutating func addProcesses() {
    for (row, process) in context.model.processes.elements.enumerated() {
      for period in 0..<context.periodCount {
        guard let column = layout.position(.runs, row, period) else { continue }
        for input in process.inputs {
          guard let place = context.shape.balancePosition(input.item, process.site) else { continue }
          use(input.quantity, place, period, column)
        }
        for output in process.outputs {
          guard let place = context.shape.balancePosition(output.item, process.site) else { continue }
          arrive(output.quantity, place, output.delay, from: period, column)
        }
      }
    }
  }

  mutating func addTrade() {
    let shape = context.shape
    for (row, offer) in context.model.offers.elements.enumerated() {
      guard let place = shape.balancePosition(offer.item, offer.site) else { continue }
      for period in 0..<context.periodCount {
        arrive(1, place, offer.leadTime, from: period, layout.position(.purchases, row, period))
      }
    }
    for (row, market) in context.model.markets.elements.enumerated() {
      guard let place = shape.balancePosition(market.item, market.site) else { continue }
      for period in 0..<context.periodCount { use(1, place, period, layout.position(.sales, row, period)) }
    }
    for (row, delivery) in shape.deliveryPlaces.enumerated() {
      let item = context.model.contracts[delivery.contract].item
      guard let place = shape.balancePosition(item, delivery.site) else { continue }
      for period in 0..<context.periodCount { use(1, place, period, layout.position(.deliveries, row, period)) }
    }
  }

  mutating func addShipments() {
    let shape = context.shape
    for (row, lane) in shape.lanes.enumerated() {
      let route = context.model.routes[lane.route]
      let item = route.cargoes[lane.cargo].item
      guard let origin = shape.balancePosition(item, route.origin),
        let destination = shape.balancePosition(item, route.destination)
      else { continue }
      for period in 0..<context.periodCount {
        let column = layout.position(.shipments, row, period)
        use(1, origin, period, column)
        arrive(1, destination, route.transit, from: period, column)
      }
    }
  }

  mutating func addStock() {
    for place in context.stockRows.indices {
      for period in 0..<context.periodCount {
        let kept = 1 - agedShare(place, period)
        for row in context.stockRows[place] {
          use(1, place, period, layout.position(.stock, row, period))
          if period > 0 {
            terms[place][period].grant(kept, layout.position(.stock, row, period - 1))
          } else {
            given[place][0] += kept * context.openingUnits[row]
          }
        }
      }
    }
  }

  /// What has turned into another item by age is there as the other one.
  mutating func addAgeing() {
    for (place, rows) in context.stockRows.enumerated() {
      let balance = context.shape.balancePlaces[place]
      guard let ageing = context.model.items[balance.item].ageing,
        let other = context.shape.balancePosition(ageing.item, balance.site)
      else { continue }
      for period in 0..<context.periodCount {
        let units = agedShare(place, period) * ageing.unitsPerUnit
        for row in rows {
          if period > 0 {
            terms[other][period].grant(units, layout.position(.stock, row, period - 1))
          } else {
            given[other][0] += units * context.openingUnits[row]
          }
        }
      }
    }
  }

  /// The share of what lies at a place that turns into another item in a period.
  private func agedShare(_ place: Int, _ period: Int) -> Double {
    let item = context.model.items[context.shape.balancePlaces[place].item]
    return item.ageing?.share(over: context.intervals[period]) ?? 0
  }

  mutating func addReceipts() {
    for receipt in context.model.receipts.elements {
      guard let place = context.shape.balancePosition(receipt.item, receipt.site) else { continue }
      for arrival in context.model.horizon.arrivals(of: receipt.interval) {
        given[place][arrival.period] += receipt.quantity * arrival.share
      }
    }
  }
}
