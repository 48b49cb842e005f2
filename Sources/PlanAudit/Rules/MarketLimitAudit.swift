internal import PlantModel

/// Market limits: sales on each market.
enum MarketLimitAudit {
  static func check(_ evidence: Evidence) -> Tally {
    var tally = evidence.tally(.marketLimit, naming: evidence.model.markets)
    for (row, market) in evidence.model.markets.elements.enumerated() {
      tally.requireRates(evidence.plan.sales, row, from: market.minimum, to: market.limit, evidence)
    }
    return tally
  }
}
