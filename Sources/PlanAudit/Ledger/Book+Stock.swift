internal import PlantModel

extension Book {
  /// What it costs to hold stock, by the store's own price or else the item's.
  mutating func bookStock() {
    let model = evidence.model
    for item in model.items.references {
      for place in evidence.stockPlacesOfItem[item.position] {
        var charge = model.items[item].holdingCost
        for limit in model.stores[evidence.shape.stockPlaces[place].store].itemLimits where limit.item == item {
          charge = limit.holdingCost ?? charge
        }
        if !charge.isZero { bookHolding(.holding, place) { charge.unitPrice(over: $0.interval) } }
      }
    }
  }

  /// Books a charge by time on a place in which an item lies.
  private mutating func bookHolding(_ account: LedgerAccount, _ place: Int, at price: (Period) -> UnitPrice) {
    for period in evidence.periods {
      bookByTime(
        account, period, from: evidence.stock(place, period.position - 1),
        to: evidence.stock(place, period.position), at: price(period),
        spentAt: SpendingPlace(site: evidence.model.stores[evidence.shape.stockPlaces[place].store].site))
    }
  }

  /// Charges of policy: the risk of surplus, what stays after its deadline, and targets missed. No money moves.
  mutating func bookPolicy() {
    let (model, plan, evidence) = (evidence.model, evidence.plan, evidence)
    func perUnit(_ charge: StandingCharge, _ item: Reference<Item>, _ period: Period) -> UnitPrice {
      UnitPrice(lek: charge.unitPrice(over: period.interval).lek * evidence.tonnesPerUnit(item))
    }
    let risk = model.surplusPolicy.holdingRisk
    for item in model.surplusItems where !risk.isZero {
      for place in evidence.stockPlacesOfItem[item.position] {
        bookHolding(.surplusRisk, place) { perUnit(risk, item, $0) }
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
