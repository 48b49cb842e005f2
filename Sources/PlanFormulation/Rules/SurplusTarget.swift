internal import PlantModel

/// By a day no more than so many tonnes of some items are left.
///
/// See ``/PlanFormulation/RuleFamilies``, surplus-target.
enum SurplusTargetRules: RuleFormulation {
  static let family = RuleFamily.surplusTarget

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.surplusTargets.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "t" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, target) in context.model.surplusTargets.elements.enumerated() {
      guard let place = context.targetPlaces[row] else { continue }
      var terms = RowTerms()
      var opened = 0.0
      for (stock, stockPlace) in context.shape.stockPlaces.enumerated() where target.items.contains(stockPlace.item) {
        let tonnes = context.model.items[stockPlace.item].unit.tonnesPerUnit ?? 0
        terms.use(tonnes * place.share, builder.column(.stock, stock, place.period))
        let before = tonnes * (1 - place.share)
        if place.period > 0 {
          terms.use(before, builder.column(.stock, stock, place.period - 1))
        } else {
          opened += before * context.openingUnits[stock]
        }
      }
      terms.grant(1, builder.column(.targetMisses, row, place.period))
      builder.add(self, row, place.period, terms, .atMost(target.tonnesLeft - opened))
    }
  }
}
