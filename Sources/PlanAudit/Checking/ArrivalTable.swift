internal import PlantModel

/// Where something spread evenly over an interval arrives: neighbouring periods and the share of each.
struct Spread {
  /// The zero-based period of the first share.
  let first: Int
  /// Shares of neighbouring periods, summing to at most one; what falls outside the horizon is missing.
  let shares: [Double]

  /// The share that falls outside the horizon.
  var outside: Double { max(0, 1 - shares.reduce(0, +)) }

  /// Calls a function with each period and its share.
  func forEach(_ body: (_ period: Int, _ share: Double) -> Void) {
    for (offset, share) in shares.enumerated() { body(first + offset, share) }
  }
}

/// The arrivals after each delay of a model, worked out once for every period in which a cause may lie.
struct ArrivalTable {
  private let spreads: [Delay: [Spread]]

  /// Works out the arrivals of all delays a model speaks of.
  init(_ model: PlantModel) {
    var delays: Set<Delay> = [.none]
    for process in model.processes.elements { delays.formUnion(process.outputs.map(\.delay)) }
    for offer in model.offers.elements { delays.formUnion([offer.leadTime, offer.paymentDelay]) }
    for route in model.routes.elements { delays.insert(route.transit) }
    for market in model.markets.elements { delays.insert(market.paymentDelay) }
    for contract in model.contracts.elements { delays.insert(contract.paymentDelay) }
    if let tax = model.tax { delays.insert(tax.paymentDelay) }
    for pool in model.pools.elements { if let hiring = pool.hiring { delays.insert(hiring.delay) } }
    for retraining in model.retrainings.elements { delays.insert(retraining.delay) }
    let periods = model.horizon.periods
    spreads = Dictionary(
      uniqueKeysWithValues: delays.map { delay in
        var from = 0
        return (
          delay,
          periods.map { period in
            if delay.isNone { return Spread(first: period.position, shares: [1]) }
            return ArrivalTable.spread(delay.moved(period.interval), over: periods, from: &from)
          }
        )
      })
  }

  /// The arrivals after a delay, by the period of the cause.
  subscript(_ delay: Delay) -> [Spread] { spreads[delay] ?? [] }

  /// Where something spread evenly over any interval falls.
  static func spread(_ interval: DayInterval, over periods: [Period]) -> Spread {
    var from = 0
    return spread(interval, over: periods, from: &from)
  }

  /// The same for intervals that come in the order of their first days: the search goes on where the last one ended.
  private static func spread(_ interval: DayInterval, over periods: [Period], from: inout Int) -> Spread {
    while from < periods.count, periods[from].interval.end <= interval.start { from += 1 }
    guard interval.dayCount > 0 else {
      let isWithin = from < periods.count && periods[from].interval.contains(interval.start)
      return Spread(first: from, shares: isWithin ? [1] : [])
    }
    var shares: [Double] = []
    var position = from
    while position < periods.count, periods[position].interval.start < interval.end {
      let start = max(periods[position].interval.start, interval.start).dayNumber
      let end = min(periods[position].interval.end, interval.end).dayNumber
      shares.append(Double(end - start) / Double(interval.dayCount))
      position += 1
    }
    return Spread(first: from, shares: shares)
  }
}
