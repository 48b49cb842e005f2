internal import PlantModel

/// Stock limits of items in stores: at the end of each period, and of the horizon.
enum StockLimitAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let stores = evidence.model.stores.references.flatMap { store in
      evidence.model.stores[store].itemLimits.map { (store, $0) }
    }
    var tally = evidence.tally(.stockLimit) {
      "\(evidence.model.items[stores[$0].1.item].id) in \(evidence.model.stores[stores[$0].0].id)"
    }
    for (subject, (store, limit)) in stores.enumerated() {
      let place = evidence.shape.stockPosition(limit.item, store)
      for period in evidence.periods {
        let day = period.interval.end.adding(days: -1)
        let stock = place.map { Side(published: evidence.plan.stock[$0, period.position]) } ?? Side()
        var least = limit.minimum.value(on: day)
        if period.position == evidence.periods.count - 1 { least = max(least, limit.closingMinimum) }
        tally.require(
          Side(constant: least), isAtMost: stock, at: subject, period.position, Tally.Words("must hold", "holds"))
        if let most = limit.maximum {
          tally.require(
            stock, isAtMost: Side(constant: most.value(on: day)), at: subject, period.position,
            Tally.Words("holds", "may hold"))
        }
      }
    }
    return tally
  }
}
