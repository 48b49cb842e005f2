internal import PlantModel

/// What lies in a store of a hazard division stays within the store's licence, in net explosive quantity.
///
/// See ``/PlanFormulation/RuleFamilies``, store-hazard. Rows are counted in tonnes.
enum StoreHazardRules: RuleFormulation {
  static let family = RuleFamily.storeHazard
  static let scale = 1_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let hazard = context.hazardPlaces[place]
    return [context.model.stores.elements[hazard.store].id, hazard.division.rawValue]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "kg NEQ" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (place, hazard) in context.hazardPlaces.enumerated() {
      let rows = context.shape.stockPlaces.indices.filter {
        let stock = context.shape.stockPlaces[$0]
        return stock.store.position == hazard.store
          && context.model.items[stock.item].hazardDivision == hazard.division
      }
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for row in rows {
          let item = context.model.items[context.shape.stockPlaces[row].item]
          terms.use(item.explosiveQuantityPerUnit, builder.column(.stock, row, period))
        }
        builder.add(self, place, period, terms, .atMost(hazard.limit))
      }
    }
  }
}
