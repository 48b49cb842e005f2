internal import PlantModel

/// Steady markets: each period's sales are its share, by calendar units, of all that is sold.
enum MarketLevelAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let sales = evidence.plan.sales
    var tally = evidence.tally(.marketLevel, naming: evidence.model.markets)
    for (row, market) in evidence.model.markets.elements.enumerated() {
      guard let unit = market.steadyUnit else { continue }
      let counts = evidence.periods.map { unit.count(in: $0.interval) }
      let whole = counts.reduce(0, +)
      var total = Side()
      for period in evidence.periods.indices { total.add(1, of: sales[row, period]) }
      for period in evidence.periods.indices {
        var share = Side()
        share.add(counts[period] / whole, of: total)
        tally.require(
          Side(published: sales[row, period]), equals: share, at: row, period,
          Tally.Words("sold", "a steady share of all sales"))
      }
    }
    return tally
  }
}
