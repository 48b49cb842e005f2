internal import PlantModel

/// Over the window of a framework at least, and at most, so much is delivered.
///
/// See ``/PlanFormulation/RuleFamilies``, contract-framework. A contract has two places: its least and its most.
enum ContractFrameworkRules: RuleFormulation {
  static let family = RuleFamily.contractFramework

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.contracts.elements[place / 2].id, place.isMultiple(of: 2) ? "least" : "most"]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ContractBalanceRules.unit(of: place / 2, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, contract) in context.model.contracts.elements.enumerated() {
      guard let framework = contract.framework else { continue }
      var delivered = RowTerms()
      for (delivery, place) in context.shape.deliveryPlaces.enumerated() where place.contract.position == row {
        for period in 0..<context.periodCount { delivered.use(1, builder.column(.deliveries, delivery, period)) }
      }
      if let maximum = framework.maximum { builder.add(self, row * 2 + 1, nil, delivered, .atMost(maximum)) }
      var settled = delivered
      for period in 0..<context.periodCount { settled.use(1, builder.column(.lost, row, period)) }
      let minimum = framework.minimum(within: context.model.horizon.interval)
      if minimum > 0 { builder.add(self, row * 2, nil, settled, .atLeast(minimum)) }
    }
  }
}
