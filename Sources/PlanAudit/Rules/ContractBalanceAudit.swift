internal import PlantModel

/// Contract balance: what fell due is delivered, late or lost; what is ahead is not more than what soon falls due.
enum ContractBalanceAudit {
  private static let balance = Tally.Words("ahead less late", "follows from deliveries, losses and what fell due")

  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    let count = evidence.periods.count
    var delivered = Array(repeating: Array(repeating: Side(), count: count), count: model.contracts.count)
    for (row, place) in evidence.shape.deliveryPlaces.enumerated() {
      for period in 0..<count { delivered[place.contract.position][period].add(1, of: plan.deliveries[row, period]) }
    }
    var tally = evidence.tally(.contractBalance, naming: model.contracts)
    for (row, contract) in model.contracts.elements.enumerated() where contract.framework == nil {
      let due = evidence.spread(contract.tranches.lazy.map { ($0.quantity, $0.interval) })
      for period in 0..<count {
        var position = Side(published: plan.ahead[row, period])
        position.add(-1, of: plan.backlog[row, period])
        var expected = delivered[row][period]
        if period > 0 {
          expected.add(1, of: plan.ahead[row, period - 1])
          expected.add(-1, of: plan.backlog[row, period - 1])
        } else {
          expected.add(constant: contract.openingAhead)
          expected.add(constant: -contract.openingBacklog)
        }
        expected.add(1, of: plan.lost[row, period])
        expected.add(1, of: plan.cancelled[row, period])
        expected.add(constant: -due[period])
        tally.require(position, equals: expected, at: row, period, balance)
        tally.require(
          Side(published: plan.ahead[row, period]),
          isAtMost: Side(constant: dueSoon(contract, evidence.periods[period].interval.end)), at: row, period,
          Tally.Words("ahead", "soon falls due"))
      }
      checkCancelled(contract, row, evidence, &tally)
      if contract.lateness == nil { tally.requireNone(plan.backlog, row) }
      if contract.shortfall == nil { tally.requireNone(plan.lost, row) }
      if !contract.mayEndLate, count > 0 {
        tally.require(
          Side(published: plan.backlog[row, count - 1]), isAtMost: Side(), at: row, count - 1,
          Tally.Words("late at the end", "may be late"))
      }
    }
    return tally
  }

  /// Only what falls due after the time of notice, counted from the first day of the horizon, may be cancelled.
  private static func checkCancelled(_ contract: Contract, _ row: Int, _ evidence: Evidence, _ tally: inout Tally) {
    guard let terms = contract.cancellation else {
      tally.requireNone(evidence.plan.cancelled, row)
      return
    }
    let first = terms.notice.moved(evidence.model.horizon.start)
    for period in evidence.periods {
      var most = 0.0
      for tranche in contract.tranches {
        let days = Double(max(1, tranche.interval.dayCount))
        let end = max(tranche.interval.end, tranche.interval.start.adding(days: 1))
        let from = max(first, tranche.interval.start, period.interval.start).dayNumber
        let to = min(end, period.interval.end).dayNumber
        if to > from { most += tranche.quantity * Double(to - from) / days }
      }
      tally.require(
        Side(published: evidence.plan.cancelled[row, period.position]), isAtMost: Side(constant: most), at: row,
        period.position, Tally.Words("cancelled", "may be cancelled"))
    }
  }

  /// What falls due from a day on within the time by which a unit may come early, beyond the horizon too.
  private static func dueSoon(_ contract: Contract, _ day: CivilDate) -> Double {
    if contract.early.isNone { return 0 }
    let window = DayInterval(start: day, end: contract.early.moved(day))
    return contract.tranches.reduce(0) { total, tranche in
      if tranche.interval.dayCount == 0 {
        return window.contains(tranche.interval.start) ? total + tranche.quantity : total
      }
      let share = Double(tranche.interval.overlap(window)) / Double(tranche.interval.dayCount)
      return total + tranche.quantity * share
    }
  }
}
