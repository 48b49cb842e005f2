internal import PlantModel

/// A steady market takes the same amount in equal time, whatever that amount is.
///
/// See ``/PlanFormulation/RuleFamilies``, market-level.
enum MarketLevelRules: RuleFormulation {
  static let family = RuleFamily.marketLevel

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    ColumnGroup.sales.identifiers(of: place, in: context)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ColumnGroup.sales.unit(of: place, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, market) in context.model.markets.elements.enumerated() {
      guard let unit = market.steadyUnit, context.periodCount > 1 else { continue }
      let counts = context.intervals.map { unit.count(in: $0) }
      for period in 1..<context.periodCount {
        var terms = RowTerms()
        terms.use(1, builder.column(.sales, row, period))
        terms.grant(counts[period] / counts[period - 1], builder.column(.sales, row, period - 1))
        builder.add(self, row, period, terms, .equal(0))
      }
    }
  }
}
