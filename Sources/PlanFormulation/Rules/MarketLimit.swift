internal import PlantModel

/// A market takes no more, and must be sold no less, than stated.
///
/// See ``/PlanFormulation/RuleFamilies``, market-limit.
enum MarketLimitRules: RuleFormulation {
  static let family = RuleFamily.marketLimit

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    ColumnGroup.sales.identifiers(of: place, in: context)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ColumnGroup.sales.unit(of: place, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    for (row, market) in builder.context.model.markets.elements.enumerated() {
      builder.bound(family, .sales, row, minimum: market.minimum, maximum: market.limit)
    }
  }
}
