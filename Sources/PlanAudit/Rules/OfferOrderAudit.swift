internal import PlantModel

/// Least orders: nothing is ordered, or something between the least order and the limit.
enum OfferOrderAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.offerOrder, naming: model.offers)
    for (row, offer) in model.offers.elements.enumerated() {
      guard let minimum = offer.orderMinimum else {
        tally.requireNone(plan.orders, row)
        continue
      }
      for period in evidence.periods {
        let (ordered, orders) = (plan.purchases[row, period.position], plan.orders[row, period.position])
        tally.require(
          Side(published: orders), isAtMost: Side(constant: 1), at: row, period.position,
          Tally.Words("orders", "one a period, so at most"))
        var least = Side()
        least.add(minimum.total(over: period.interval), of: orders)
        tally.require(
          least, isAtMost: Side(published: ordered), at: row, period.position, Tally.Words("at least", "ordered"))
        var most = Side()
        most.add(offer.limit?.total(over: period.interval) ?? .infinity, of: orders)
        tally.require(
          Side(published: ordered), isAtMost: most, at: row, period.position, Tally.Words("ordered", "at most"))
      }
    }
    return tally
  }
}
