internal import PlantModel

/// At least the agreed share of a contract is delivered within the horizon.
///
/// See ``/PlanFormulation/RuleFamilies``, contract-fill.
enum ContractFillRules: RuleFormulation {
  static let family = RuleFamily.contractFill

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    ContractBalanceRules.identifiers(of: place, in: context)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ContractBalanceRules.unit(of: place, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, contract) in context.model.contracts.elements.enumerated() where contract.minimumFill > 0 {
      var terms = RowTerms()
      for (delivery, place) in context.shape.deliveryPlaces.enumerated() where place.contract.position == row {
        for period in 0..<context.periodCount { terms.use(1, builder.column(.deliveries, delivery, period)) }
      }
      builder.add(self, row, nil, terms, .atLeast(contract.minimumFill * context.due.total(row: row)))
    }
  }
}
