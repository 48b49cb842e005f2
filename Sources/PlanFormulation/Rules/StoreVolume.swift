internal import PlantModel

/// What lies in a store fits into its room.
///
/// See ``/PlanFormulation/RuleFamilies``, store-volume.
enum StoreVolumeRules: RuleFormulation {
  static let family = RuleFamily.storeVolume

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.stores.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "m3" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (position, store) in context.model.stores.elements.enumerated() {
      guard let volume = store.volume else { continue }
      let rows = context.shape.stockPlaces.indices.filter {
        context.shape.stockPlaces[$0].store.position == position
      }
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for row in rows {
          let item = context.model.items[context.shape.stockPlaces[row].item]
          terms.use(item.volumePerUnit, builder.column(.stock, row, period))
        }
        builder.add(self, position, period, terms, .atMost(volume))
      }
    }
  }
}
