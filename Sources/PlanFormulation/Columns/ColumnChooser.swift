internal import PlantModel

/// Decides which decisions can be anything but zero.
struct ColumnChooser {
  let context: PlanningContext
  let extent: ColumnLayout.Extent
  private let isProcessPossible: [Bool]
  private let spendsForDemilitarization: Bool

  init(context: PlanningContext, extent: ColumnLayout.Extent) {
    self.context = context
    self.extent = extent
    var possible = Array(repeating: true, count: context.model.processes.count)
    for place in context.labourPlaces where place.pools.isEmpty {
      for use in place.uses where use.hours > 0 { possible[use.process] = false }
    }
    isProcessPossible = possible
    spendsForDemilitarization = context.model.processes.elements.contains { $0.kind.account == .demilitarization }
  }

  func exists(_ group: ColumnGroup, _ row: Int, _ period: Int) -> Bool {
    let model = context.model
    switch group {
    case .runs: return canRun(row, period)
    case .extraHours: return context.mostExtraHours[row, period] > 0
    case .stock: return true
    case .shipments:
      let route = model.routes[context.shape.lanes[row].route]
      return isOpen(route.limit, nil, period)
    case .purchases:
      let offer = model.offers.elements[row]
      return isOpen(offer.limit, offer.minimum, period)
    case .sales:
      let market = model.markets.elements[row]
      return isOpen(market.limit, market.minimum, period)
    case .deliveries: return canDeliver(context.shape.deliveryPlaces[row].contract.position, period)
    case .ahead: return context.aheadLimits[row, period] > 0
    case .backlog: return canBeLate(row, period)
    case .lost: return model.contracts.elements[row].shortfall != nil && canLose(row, period)
    case .cancelled: return context.cancellable[row, period] > 0
    case .headcount: return true
    case .hires: return isOpen(model.pools.elements[row].hiring.map { $0.limit }, period)
    case .dismissals: return isOpen(model.pools.elements[row].dismissal.map { $0.limit }, period)
    case .overtime: return (model.pools.elements[row].overtime?.limit.total(over: context.intervals[period]) ?? 0) > 0
    case .overdue: return model.surplusPolicy.overdue != nil
    case .targetMisses:
      return model.surplusTargets.elements[row].missPrice != nil && context.targetPlaces[row]?.period == period
    case .draws: return spendsFor(context.shape.fundings[row].purpose)
    case .balances: return true
    case .setUps: return model.processes.elements[row].setUp != nil && canRun(row, period)
    case .orders: return model.offers.elements[row].orderMinimum != nil && exists(.purchases, row, period)
    case .overhauls: return model.overhaul(of: Reference(row), in: context.intervals[period]) != nil
    case .retrained: return isOpen(model.retrainings.elements[row].limit, nil, period)
    case .idle: return model.pools.elements[row].accountsForHours
    case .shortTime: return model.pools.elements[row].shortTime != nil
    case .kept: return model.lines.elements[row].keeping != nil
    case .apart: return true
    case .starts: return context.candidates[row].period == period
    case .borrowed: return model.loans.elements[row].canBeDrawn(in: context.intervals[period])
    case .repaid: return true
    case .debts: return model.loans.elements[row].mayBeOwed(atEndOf: context.intervals[period])
    case .taxes: return context.taxYears[row].period == period
    }
  }

  private func spendsFor(_ purpose: SpendingPurpose) -> Bool {
    switch purpose {
    case .operations: true
    case .demilitarization: spendsForDemilitarization
    case .reactivation:
      !context.candidates.isEmpty || context.model.projects.elements.contains { $0.start != nil }
    }
  }

  private func canRun(_ row: Int, _ period: Int) -> Bool {
    let processes = context.model.processes.elements
    if extent == .conceivable || (processes[row].minimum?.total(over: context.intervals[period]) ?? 0) > 0 {
      return true
    }
    return isProcessPossible[row] && isOpen(processes[row].maximum, nil, period)
      && processes[row].lineUses.allSatisfy { use in
        let line = use.line.position
        return use.hours <= 0 || context.mostLineHours[line, period] + context.mostExtraHours[line, period] > 0
      }
  }

  /// Nothing can be delivered, or lost, while nothing is due, may be early or is late.
  private func canDeliver(_ contract: Int, _ period: Int) -> Bool {
    if let framework = context.model.contracts.elements[contract].framework {
      return framework.window.overlap(context.intervals[period]) > 0
    }
    if period == 0 && context.model.contracts.elements[contract].openingBacklog > 0 { return true }
    return extent == .conceivable || context.due[contract, period] > 0 || context.aheadLimits[contract, period] > 0
      || (period > 0 && (context.aheadLimits[contract, period - 1] > 0 || canBeLate(contract, period - 1)))
  }

  /// What a framework misses is told once, where its window, or the horizon, ends.
  private func canLose(_ contract: Int, _ period: Int) -> Bool {
    guard let framework = context.model.contracts.elements[contract].framework else {
      return canDeliver(contract, period)
    }
    return framework.window.overlap(context.intervals[period]) > 0
      && (period == context.periodCount - 1 || framework.window.overlap(context.intervals[period + 1]) == 0)
  }

  private func canBeLate(_ row: Int, _ period: Int) -> Bool {
    let contract = context.model.contracts.elements[row]
    guard contract.framework == nil, contract.lateness != nil, contract.mayEndLate || period < context.periodCount - 1
    else { return false }
    return extent == .conceivable || contract.openingBacklog > 0 || (0...period).contains { context.due[row, $0] > 0 }
  }

  private func isOpen(_ limit: Rate?, _ minimum: Rate?, _ period: Int) -> Bool {
    let interval = context.intervals[period]
    if extent == .conceivable || (minimum?.total(over: interval) ?? 0) > 0 { return true }
    return limit.map { $0.total(over: interval) > 0 } ?? true
  }

  /// Nothing for what is not possible at all; a limit of nothing for what is possible without limit.
  private func isOpen(_ possibility: Rate??, _ period: Int) -> Bool {
    guard let limit = possibility else { return false }
    return isOpen(limit, nil, period)
  }
}
