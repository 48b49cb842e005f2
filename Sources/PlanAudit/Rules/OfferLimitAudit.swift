internal import PlantModel

/// Suppliers' limits: orders of each offer by the period of ordering.
enum OfferLimitAudit {
  static func check(_ evidence: Evidence) -> Tally {
    var tally = evidence.tally(.offerLimit, naming: evidence.model.offers)
    for (row, offer) in evidence.model.offers.elements.enumerated() {
      tally.requireRates(evidence.plan.purchases, row, from: offer.minimum, to: offer.limit, evidence)
    }
    return tally
  }
}
