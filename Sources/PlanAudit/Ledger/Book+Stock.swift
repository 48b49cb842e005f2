internal import PlantModel

extension Book {
  /// What it costs to hold stock.
  mutating func bookStock() {
    for (place, stock) in evidence.shape.stockPlaces.enumerated() {
      let charge = evidence.model.items[stock.item].holdingCost
      if charge.isZero { continue }
      for period in evidence.periods {
        bookByTime(
          .holding, period, from: evidence.stock(place, period.position - 1),
          to: evidence.stock(place, period.position), at: charge.unitPrice(over: period.interval))
      }
    }
  }

  /// Charges of policy: the risk of surplus, what stays after its deadline, and targets missed. No money moves.
  mutating func bookPolicy() {
    let (model, plan) = (evidence.model, evidence.plan)
    func perUnit(_ charge: StandingCharge, _ item: Reference<Item>, _ period: Period) -> UnitPrice {
      UnitPrice(lek: charge.unitPrice(over: period.interval).lek * evidence.tonnesPerUnit(item))
    }
    let risk = model.surplusPolicy.holdingRisk
    for (place, stock) in evidence.shape.stockPlaces.enumerated()
    where !risk.isZero && model.items[stock.item].kind == .surplus {
      for period in evidence.periods {
        bookByTime(
          .surplusRisk, period, from: evidence.stock(place, period.position - 1),
          to: evidence.stock(place, period.position), at: perUnit(risk, stock.item, period))
      }
    }
    if let overdue = model.surplusPolicy.overdue {
      for (row, item) in model.itemsWithDeadlines.enumerated() {
        for period in evidence.periods {
          bookByTime(
            .overdueSurplus, period, from: period.position == 0 ? 0 : plan.overdue[row, period.position - 1],
            to: plan.overdue[row, period.position], at: perUnit(overdue, item, period))
        }
      }
    }
    for (row, target) in model.surplusTargets.elements.enumerated() {
      guard let price = target.missPrice,
        let period = evidence.periods.first(where: { $0.interval.contains(target.date) })
      else { continue }
      book(
        .missedTarget, period.position, plan.targetMisses[row], at: price.unitPrice(over: period.interval))
    }
  }
}
