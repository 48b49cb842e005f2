internal import PlantModel

/// A supplier gives no more, and must be given orders for no less, than agreed.
///
/// See ``/PlanFormulation/RuleFamilies``, offer-limit.
enum OfferLimitRules: RuleFormulation {
  static let family = RuleFamily.offerLimit

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    ColumnGroup.purchases.identifiers(of: place, in: context)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    ColumnGroup.purchases.unit(of: place, in: context)
  }

  static func addRules(to builder: inout ProgramBuilder) {
    for (row, offer) in builder.context.model.offers.elements.enumerated() {
      builder.bound(family, .purchases, row, minimum: offer.minimum, maximum: offer.limit)
    }
  }
}
