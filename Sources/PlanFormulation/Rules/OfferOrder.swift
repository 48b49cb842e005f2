internal import PlantModel

/// An order of a period comes to nothing, or to something between the least order and the limit.
///
/// See ``/PlanFormulation/RuleFamilies``, offer-order.
enum OfferOrderRules: RuleFormulation {
  static let family = RuleFamily.offerOrder

  /// Two rules for each offer: what an order allows, and the least it demands.
  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let id = context.model.offers.elements[place / 2].id
    return place % 2 == 0 ? [id] : [id, "least"]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ColumnGroup.purchases.unit(of: place / 2, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, offer) in context.model.offers.elements.enumerated() {
      guard let minimum = offer.orderMinimum else { continue }
      for (period, interval) in context.intervals.enumerated() {
        guard let column = builder.column(.orders, row, period) else { continue }
        let purchases = builder.column(.purchases, row, period)
        var allowed = RowTerms()
        allowed.use(1, purchases)
        allowed.grant(offer.limit?.total(over: interval) ?? .infinity, column)
        builder.add(self, 2 * row, period, allowed, .atMost(0))
        var demanded = RowTerms()
        demanded.use(minimum.total(over: interval), column)
        demanded.grant(1, purchases)
        builder.add(self, 2 * row + 1, period, demanded, .atMost(0))
      }
    }
  }
}
