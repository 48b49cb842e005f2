internal import PlantModel

/// What lies in a store of all hazard divisions, each with its weight, stays within the limit for mixed explosives.
///
/// See ``/PlanFormulation/RuleFamilies``, store-mixing. Rows are counted in tonnes.
enum StoreMixingRules: RuleFormulation {
  static let family = RuleFamily.storeMixing
  static let scale = 1_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.stores.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "kg NEQ" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (position, store) in context.model.stores.elements.enumerated() {
      guard let mixing = store.mixing else { continue }
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for (row, place) in context.shape.stockPlaces.enumerated() where place.store.position == position {
          let item = context.model.items[place.item]
          let weight = mixing.weight(of: item.hazardDivision)
          terms.use(weight * item.explosiveQuantityPerUnit, builder.column(.stock, row, period))
        }
        builder.add(self, position, period, terms, .atMost(mixing.limit))
      }
    }
  }
}
