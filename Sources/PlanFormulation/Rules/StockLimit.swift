internal import PlantModel

/// A store must, and may, hold so much of an item at the end of a period.
///
/// See ``/PlanFormulation/RuleFamilies``, stock-limit.
enum StockLimitRules: RuleFormulation {
  static let family = RuleFamily.stockLimit

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
        guard let row = context.shape.stockPosition(limit.item, Reference(position)) else { continue }
        for period in 0..<context.periodCount {
          let column = builder.column(.stock, row, period)
          let lastDay = context.intervals[period].end.adding(days: -1)
          let isLast = period == context.periodCount - 1
          builder.demand(
            family, column,
            atLeast: max(limit.minimum.value(on: lastDay), isLast ? limit.closingMinimum : 0))
          if let maximum = limit.maximum { builder.limit(family, column, atMost: maximum.value(on: lastDay)) }
        }
      }
    }
  }
}
