internal import PlantModel

/// Peaks: what a period opens with and all that arrives in it fit the store before anything leaves.
enum StockPeakAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    let limits = model.stores.references.flatMap { store in
      model.stores[store].itemLimits.filter { $0.peakMaximum != nil }.map { (store, $0) }
    }
    var tally = evidence.tally(.stockPeak) {
      "\(model.items[limits[$0].1.item].id) in \(model.stores[limits[$0].0].id)"
    }
    if limits.isEmpty { return tally }
    let flows = ItemFlows(evidence)
    for (subject, (store, limit)) in limits.enumerated() {
      guard let most = limit.peakMaximum,
        let place = evidence.shape.balancePosition(limit.item, model.stores[store].site)
      else { continue }
      for period in evidence.periods {
        let day = period.interval.end.adding(days: -1)
        tally.require(
          flows.incoming[place][period.position], isAtMost: Side(constant: most.value(on: day)), at: subject,
          period.position, Tally.Words("opening stock and arrivals", "may lie there"))
      }
    }
    return tally
  }
}
