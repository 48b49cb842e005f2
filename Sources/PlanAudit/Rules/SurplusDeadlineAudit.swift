internal import PlantModel

/// Surplus deadlines: of an item whose lots must be gone, only so much lies in stores as may still be there.
enum SurplusDeadlineAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    let items = model.itemsWithDeadlines
    var tally = evidence.tally(.surplusDeadline) { model.items[items[$0]].id }
    for (row, item) in items.enumerated() {
      let lots = model.lots.elements.filter { $0.item == item }
      let other = model.openingStocks.elements.filter { $0.item == item }.reduce(0) { $0 + $1.quantity }
      let received = evidence.spread(
        model.receipts.elements.lazy.filter { $0.item == item }.map { ($0.quantity, $0.interval) })
      let turned = Deterioration.all(evidence).filter { $0.result == item }
      var arrived = 0.0
      for period in evidence.periods {
        arrived += received[period.position]
        let lastDay = period.interval.end.adding(days: -1)
        let permitted = lots.reduce(0) { total, lot in
          if let deadline = lot.deadline, deadline <= lastDay { return total }
          return total + lot.quantity
        }
        var held = Side()
        for place in evidence.stockPlacesOfItem[item.position] {
          held.add(1, of: plan.stock[place, period.position])
        }
        var allowed = Side(published: plan.overdue[row, period.position])
        allowed.add(constant: permitted)
        allowed.add(constant: other + arrived)
        for change in turned where change.period <= period.position { allowed.add(change.factor, of: change.units) }
        tally.require(held, isAtMost: allowed, at: row, period.position, Tally.Words("lies in stores", "may lie"))
      }
      if model.surplusPolicy.overdue == nil { tally.requireNone(plan.overdue, row) }
    }
    return tally
  }
}
