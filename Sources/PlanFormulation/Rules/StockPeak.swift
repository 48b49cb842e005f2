internal import PlantModel

/// Before anything of a period leaves a store, what lay there and what arrives fits its limit for the item.
///
/// See ``/PlanFormulation/RuleFamilies``, stock-peak. By the item's balance this is what leaves and what stays.
enum StockPeakRules: RuleFormulation {
  static let family = RuleFamily.stockPeak

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    ColumnGroup.stock.identifiers(of: place, in: context)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ColumnGroup.stock.unit(of: place, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (position, store) in context.model.stores.elements.enumerated() {
      for limit in store.itemLimits {
        guard let maximum = limit.peakMaximum,
          let row = context.shape.stockPosition(limit.item, Reference(position))
        else { continue }
        for (period, interval) in context.intervals.enumerated() {
          var terms = uses(of: limit.item, at: store.site, period, builder)
          terms.use(1, builder.column(.stock, row, period))
          // What turns into another item in the period lay there when it began.
          let aged = context.model.items[limit.item].ageing?.share(over: interval) ?? 0
          if period > 0 { terms.use(aged, builder.column(.stock, row, period - 1)) }
          let opening = period == 0 ? aged * context.openingUnits[row] : 0
          let most = maximum.value(on: interval.end.adding(days: -1))
          builder.add(self, row, period, terms, .atMost(most - opening))
        }
      }
    }
  }

  /// What leaves a site of an item in a period.
  private static func uses(
    of item: Reference<Item>, at site: Reference<Site>, _ period: Int, _ builder: ProgramBuilder
  ) -> RowTerms {
    let model = builder.context.model
    let shape = builder.context.shape
    var terms = RowTerms()
    for (row, process) in model.processes.elements.enumerated() where process.site == site {
      for input in process.inputs where input.item == item {
        terms.use(input.quantity, builder.column(.runs, row, period))
      }
    }
    for (row, market) in model.markets.elements.enumerated() where market.item == item && market.site == site {
      terms.use(1, builder.column(.sales, row, period))
    }
    for (row, place) in shape.deliveryPlaces.enumerated()
    where place.site == site && model.contracts[place.contract].item == item {
      terms.use(1, builder.column(.deliveries, row, period))
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      if route.origin == site && route.cargoes[lane.cargo].item == item {
        terms.use(1, builder.column(.shipments, row, period))
      }
    }
    return terms
  }
}
