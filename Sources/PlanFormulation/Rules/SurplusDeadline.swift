internal import PlantModel

/// At the end of a period no more of an item is held than its lots' deadlines still allow.
///
/// See ``/PlanFormulation/RuleFamilies``, surplus-deadline.
enum SurplusDeadlineRules: RuleFormulation {
  static let family = RuleFamily.surplusDeadline

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.items[context.deadlineItems[place]].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    context.model.items[context.deadlineItems[place]].unit.unit.symbol
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, item) in context.deadlineItems.enumerated() {
      let stocks = context.shape.stockPlaces.indices.filter { context.shape.stockPlaces[$0].item == item }
      var granted = context.model.openingStocks.elements.filter { $0.item == item }.reduce(0) { $0 + $1.quantity }
      var received = Array(repeating: 0.0, count: context.periodCount)
      for receipt in context.model.receipts.elements where receipt.item == item {
        for arrival in context.model.horizon.arrivals(of: receipt.interval) {
          received[arrival.period] += receipt.quantity * arrival.share
        }
      }
      let whole = context.model.lots.elements.filter { $0.item == item }.reduce(0) { $0 + $1.quantity }
      let canGrow = canGrow(item, context.model)
      for (period, interval) in context.intervals.enumerated() {
        granted += received[period]
        var terms = RowTerms()
        for stock in stocks { terms.use(1, builder.column(.stock, stock, period)) }
        terms.grant(1, builder.column(.overdue, row, period))
        granted += grantAged(item, period, builder, &terms)
        let permitted = context.model.unitsPermitted(of: item, atEndOf: interval.end.adding(days: -1))
        if permitted == whole && !canGrow { continue }
        builder.add(self, row, period, terms, .atMost(permitted + granted))
      }
    }
  }

  /// Whether more of an item can come to be than opening and receipts hold. Where none can, the rule says nothing
  /// until the first deadline has passed, since the balances say it already.
  private static func canGrow(_ item: Reference<Item>, _ model: PlantModel) -> Bool {
    model.processes.elements.contains { $0.outputs.contains { $0.item == item } }
      || model.offers.elements.contains { $0.item == item }
      || model.items.elements.contains { $0.ageing?.item == item }
  }

  /// Grants what has become the item by age up to a period; answers what is known of it, the rest are terms.
  private static func grantAged(
    _ item: Reference<Item>, _ period: Int, _ builder: ProgramBuilder, _ terms: inout RowTerms
  ) -> Double {
    let context = builder.context
    var known = 0.0
    for (stock, place) in context.shape.stockPlaces.enumerated() {
      guard let ageing = context.model.items[place.item].ageing, ageing.item == item else { continue }
      if period == 0 {
        known += context.openingUnits[stock] * ageing.share(over: context.intervals[0]) * ageing.unitsPerUnit
      }
      for earlier in stride(from: 1, through: period, by: 1) {
        let units = ageing.share(over: context.intervals[earlier]) * ageing.unitsPerUnit
        terms.grant(units, builder.column(.stock, stock, earlier - 1))
      }
    }
    return known
  }
}
