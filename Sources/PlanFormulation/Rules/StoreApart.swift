internal import PlantModel

/// Items that must not lie together lie in a store one group at a time.
///
/// See ``/PlanFormulation/RuleFamilies``, store-apart. Places are those of stocks, then those of stores.
enum StoreApartRules: RuleFormulation {
  static let family = RuleFamily.storeApart

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let stocks = context.shape.stockPlaces.count
    return place < stocks
      ? ColumnGroup.stock.identifiers(of: place, in: context) : [context.model.stores.elements[place - stocks].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    place < context.shape.stockPlaces.count ? ColumnGroup.stock.unit(of: place, in: context) : "groups"
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for period in context.intervals.indices {
      for (row, place) in context.apartPlaces.enumerated() {
        for item in place.items {
          guard let stock = context.shape.stockPosition(item, place.store),
            let most = context.model.mostUnits(of: item, in: place.store)
          else { continue }
          var terms = RowTerms()
          terms.use(1, builder.column(.stock, stock, period))
          terms.grant(most, builder.column(.apart, row, period))
          builder.add(self, stock, period, terms, .atMost(0))
        }
      }
      for store in context.model.stores.references where !context.model.stores[store].apart.isEmpty {
        var terms = RowTerms()
        for (row, place) in context.apartPlaces.enumerated() where place.store == store {
          terms.use(1, builder.column(.apart, row, period))
        }
        builder.add(self, context.shape.stockPlaces.count + store.position, period, terms, .atMost(1))
      }
    }
  }
}
