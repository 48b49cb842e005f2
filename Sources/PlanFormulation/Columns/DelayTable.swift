internal import PlantModel

/// Where what happens in each period arrives, computed once for each delay of a model.
struct DelayTable: Sendable {
  /// The delays, each once; the first is no delay at all.
  private(set) var delays: [Delay] = []
  /// For each delay and period the arrivals within the horizon.
  private(set) var arrivals: [[[Horizon.Arrival]]] = []
  private var positions: [Delay: Int] = [:]

  /// Draws up the table of all delays of a model.
  init(_ model: PlantModel) {
    note(.none, model.horizon)
    for process in model.processes.elements {
      for output in process.outputs { note(output.delay, model.horizon) }
    }
    for offer in model.offers.elements {
      note(offer.leadTime, model.horizon)
      note(offer.paymentDelay, model.horizon)
    }
    for route in model.routes.elements { note(route.transit, model.horizon) }
    for pool in model.pools.elements { if let hiring = pool.hiring { note(hiring.delay, model.horizon) } }
    for retraining in model.retrainings.elements { note(retraining.delay, model.horizon) }
    for contract in model.contracts.elements { note(contract.paymentDelay, model.horizon) }
    for market in model.markets.elements { note(market.paymentDelay, model.horizon) }
    if let tax = model.tax { note(tax.paymentDelay, model.horizon) }
  }

  /// The place of a delay in the table.
  func position(of delay: Delay) -> Int { positions[delay] ?? 0 }

  /// The arrivals of what happens in a period.
  func arrivals(after delay: Delay, from period: Int) -> [Horizon.Arrival] {
    arrivals[position(of: delay)][period]
  }

  /// The share of what happens in a period that arrives after the horizon only.
  func shareBeyond(after delay: Delay, from period: Int) -> Double {
    if delay.isNone { return 0 }
    return max(0, 1 - arrivals(after: delay, from: period).reduce(0) { $0 + $1.share })
  }

  private mutating func note(_ delay: Delay, _ horizon: Horizon) {
    guard positions[delay] == nil else { return }
    positions[delay] = delays.count
    delays.append(delay)
    arrivals.append(horizon.periods.map { horizon.arrivals(from: $0, after: delay) })
  }
}
