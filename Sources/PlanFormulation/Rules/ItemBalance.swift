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
    let (terms, starts) = draft.terms.sorted()
    for row in draft.given.indices {
      let (place, period) = row.quotientAndRemainder(dividingBy: draft.periodCount)
      builder.add(self, place, period, terms[starts[row]..<starts[row + 1]], .equal(draft.given[row]))
    }
  }
}

/// The terms of all item balances, collected activity by activity.
private struct BalanceDraft {
  let context: PlanningContext
  let layout: ColumnLayout
  let periodCount: Int
  /// Rows are counted by balance place, then period.
  var terms: RowTermTable
  var given: [Double]

  init(_ context: PlanningContext, _ layout: ColumnLayout) {
    self.context = context
    self.layout = layout
    periodCount = context.periodCount
    let rowCount = context.shape.balancePlaces.count * periodCount
    terms = RowTermTable(rowCount: rowCount, termCount: 3 * layout.columns.count)
    given = Array(repeating: 0, count: rowCount)
  }

  private mutating func use(_ quantity: Double, _ place: Int, _ period: Int, _ column: Int?) {
    terms.use(quantity, column, in: place * periodCount + period)
  }

  /// What arrives after a delay, by its place in the table of delays.
  private mutating func arrive(_ quantity: Double, _ place: Int, _ delay: Int, from period: Int, _ column: Int?) {
    for arrival in context.delays.arrivals[delay][period] {
      terms.grant(quantity * arrival.share, column, in: place * periodCount + arrival.period)
    }
  }

  mutating func addProcesses() {
    for (row, process) in context.model.processes.elements.enumerated() {
      let inputs = process.inputs.compactMap { input in
        context.shape.balancePosition(input.item, process.site).map { (place: $0, quantity: input.quantity) }
      }
      let outputs = process.outputs.compactMap { output in
        context.shape.balancePosition(output.item, process.site).map {
          (place: $0, quantity: output.quantity, delay: context.delays.position(of: output.delay))
        }
      }
      for period in 0..<periodCount {
        guard let column = layout.position(.runs, row, period) else { continue }
        for input in inputs { use(input.quantity, input.place, period, column) }
        for output in outputs { arrive(output.quantity, output.place, output.delay, from: period, column) }
      }
    }
  }

  mutating func addTrade() {
    let shape = context.shape
    for (row, offer) in context.model.offers.elements.enumerated() {
      guard let place = shape.balancePosition(offer.item, offer.site) else { continue }
      let leadTime = context.delays.position(of: offer.leadTime)
      for period in 0..<periodCount {
        arrive(1, place, leadTime, from: period, layout.position(.purchases, row, period))
      }
    }
    for (row, market) in context.model.markets.elements.enumerated() {
      guard let place = shape.balancePosition(market.item, market.site) else { continue }
      for period in 0..<periodCount { use(1, place, period, layout.position(.sales, row, period)) }
    }
    for (row, delivery) in shape.deliveryPlaces.enumerated() {
      let item = context.model.contracts[delivery.contract].item
      guard let place = shape.balancePosition(item, delivery.site) else { continue }
      for period in 0..<periodCount { use(1, place, period, layout.position(.deliveries, row, period)) }
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
      let transit = context.delays.position(of: route.transit)
      for period in 0..<periodCount {
        let column = layout.position(.shipments, row, period)
        use(1, origin, period, column)
        arrive(1, destination, transit, from: period, column)
      }
    }
  }

  mutating func addStock() {
    for place in context.stockRows.indices {
      for period in 0..<periodCount {
        let kept = 1 - agedShare(place, period)
        for row in context.stockRows[place] {
          use(1, place, period, layout.position(.stock, row, period))
          if period > 0 {
            use(-kept, place, period, layout.position(.stock, row, period - 1))
          } else {
            given[place * periodCount] += kept * context.openingUnits[row]
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
      for period in 0..<periodCount {
        let units = agedShare(place, period) * ageing.unitsPerUnit
        for row in rows {
          if period > 0 {
            use(-units, other, period, layout.position(.stock, row, period - 1))
          } else {
            given[other * periodCount] += units * context.openingUnits[row]
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
        given[place * periodCount + arrival.period] += receipt.quantity * arrival.share
      }
    }
  }
}
