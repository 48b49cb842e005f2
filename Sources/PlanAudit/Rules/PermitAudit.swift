internal import PlantModel

/// Permits: what processes draw in each calendar unit of the permit, spread evenly within the periods of the plan.
enum PermitAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    let periods = evidence.periods
    var draws = Array(repeating: Array(repeating: Side(), count: periods.count), count: model.permits.count)
    for (row, process) in model.processes.elements.enumerated() {
      for use in process.permitUses {
        for period in periods.indices {
          draws[use.permit.position][period].add(use.quantity, of: evidence.plan.runs[row, period])
        }
      }
    }
    var tally = evidence.tally(.permit, naming: model.permits)
    let horizon = model.horizon.interval
    for (position, permit) in model.permits.elements.enumerated() where horizon.dayCount > 0 {
      var first = 0
      var cursor = horizon.start.start(of: permit.limit.per)
      while cursor < horizon.end {
        let window = DayInterval(start: cursor, end: cursor.next(permit.limit.per))
        cursor = window.end
        while first < periods.count - 1, periods[first].interval.end <= window.start { first += 1 }
        var drawn = Side()
        for period in periods[first...].prefix(while: { $0.interval.start < window.end }) {
          let share = Double(period.interval.overlap(window)) / Double(period.dayCount)
          drawn.add(share, of: draws[position][period.position])
        }
        var permitted = permit.limit.total(over: window.intersection(horizon))
        if let remainder = permit.remainder, window.start < horizon.start {
          // The horizon opens within this unit: what is left of it falls on its last days.
          let left = DayInterval(start: horizon.start, end: window.end)
          permitted = remainder * Double(left.overlap(horizon)) / Double(left.dayCount)
        }
        tally.require(
          drawn, isAtMost: Side(constant: permitted), at: position, first, Tally.Words("draws", "permits"))
      }
    }
    return tally
  }
}
