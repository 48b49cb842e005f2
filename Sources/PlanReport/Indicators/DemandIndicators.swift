public import PlantModel

/// How a plan serves its orders. Units of different items do not add up; all is valued at the contracts' prices.
public struct DemandIndicators: Hashable, Sendable {
  /// What falls due within the horizon, in lek at the price of the period it is due in.
  public let due: Money
  /// What is delivered, in lek: the revenue of contracts.
  public let delivered: Money
  /// What is late when the horizon ends, in lek at the last period's price.
  public let lateAtEnd: Money
  /// What is never delivered, in lek at the price of the period that gives it up.
  public let lost: Money
  /// Lek of lateness times months: how much was late, and for how long.
  public let lateLekMonths: PublishedNumber
  /// Contracts that are ever late.
  public let contractsLate: Int
  /// Contracts of which something is lost.
  public let contractsShort: Int

  /// What is delivered as a share of what falls due; nothing where nothing does.
  public var fill: Double? { due == .zero ? nil : delivered.lek / due.lek }

  init(_ figures: PlanFigures) {
    let model = figures.model
    let plan = figures.plan
    let last = figures.periods.count - 1
    var due = Money.zero
    var lost = Money.zero
    var late = Money.zero
    var lateLekMonths = 0.0
    for (row, contract) in model.contracts.elements.enumerated() {
      for period in figures.periods {
        let position = period.position
        due += figures.amount(contract.price, of: figures.due(Reference(row), position), in: position)
        lost += figures.amount(contract.price, of: plan.lost[row, position], in: position)
        let mean =
          (plan.backlog.value(row: row, period: position - 1, before: contract.openingBacklog)
            + plan.backlog[row, position]) / 2
        lateLekMonths += mean * contract.price.lek.mean(over: period.interval) * period.monthCount
      }
      if last >= 0 { late += figures.amount(contract.price, of: plan.backlog[row, last], in: last) }
    }
    self.due = due
    self.lost = lost
    lateAtEnd = late
    self.lateLekMonths = PublishedNumber(lateLekMonths)
    delivered = shipped(figures)
    contractsLate = model.contracts.elements.indices.count { row in
      figures.periods.indices.contains { plan.backlog[row, $0] > 0 }
    }
    contractsShort = model.contracts.elements.indices.count { plan.lost.total(row: $0) > 0 }
  }
}

/// The worth of all deliveries at the contracts' prices.
private func shipped(_ figures: PlanFigures) -> Money {
  var worth = Money.zero
  for row in figures.shape.deliveryPlaces.indices {
    for period in figures.periods.indices { worth += figures.contractRevenue(row, period) }
  }
  return worth
}
