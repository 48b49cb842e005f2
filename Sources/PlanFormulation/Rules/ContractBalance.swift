internal import PlantModel

/// What falls due of a contract is delivered: before, in time, late, or never.
///
/// See ``/PlanFormulation/RuleFamilies``, contract-balance.
enum ContractBalanceRules: RuleFormulation {
  static let family = RuleFamily.contractBalance

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.contracts.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    context.model.items[context.model.contracts.elements[place].item].unit.unit.symbol
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    var deliveryRows: [[Int]] = Array(repeating: [], count: context.model.contracts.count)
    for (row, place) in context.shape.deliveryPlaces.enumerated() { deliveryRows[place.contract.position].append(row) }
    for row in context.model.contracts.elements.indices where context.model.contracts.elements[row].framework == nil {
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for delivery in deliveryRows[row] { terms.use(1, builder.column(.deliveries, delivery, period)) }
        terms.use(1, builder.column(.lost, row, period))
        terms.use(1, builder.column(.cancelled, row, period))
        terms.use(1, builder.column(.backlog, row, period))
        terms.grant(1, builder.column(.ahead, row, period))
        if period > 0 {
          terms.use(1, builder.column(.ahead, row, period - 1))
          terms.grant(1, builder.column(.backlog, row, period - 1))
        }
        let contract = context.model.contracts.elements[row]
        let opened = period == 0 ? contract.openingBacklog - contract.openingAhead : 0
        builder.add(self, row, period, terms, .equal(context.due[row, period] + opened))
        builder.limit(
          family, builder.column(.cancelled, row, period), atMost: context.cancellable[row, period])
        builder.limit(family, builder.column(.ahead, row, period), atMost: context.aheadLimits[row, period])
      }
    }
  }
}
