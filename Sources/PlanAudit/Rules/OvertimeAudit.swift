internal import PlantModel

/// Overtime: at most so much for each person at work, in each period and in each calendar unit of further limits.
enum OvertimeAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let plan = evidence.plan
    var tally = evidence.tally(.overtime, naming: evidence.model.pools)
    for (row, pool) in evidence.model.pools.elements.enumerated() {
      guard let overtime = pool.overtime else {
        tally.requireNone(plan.overtime, row)
        continue
      }
      for period in evidence.periods {
        var most = Side()
        most.add(overtime.limit.total(over: period.interval), of: plan.headcount[row, period.position])
        tally.require(
          Side(published: plan.overtime[row, period.position]), isAtMost: most, at: row, period.position,
          Tally.Words("overtime", "at most"))
      }
      for limit in overtime.furtherLimits { requireUnits(limit, row, evidence, &tally) }
    }
    return tally
  }

  private static func requireUnits(_ limit: Rate, _ row: Int, _ evidence: Evidence, _ tally: inout Tally) {
    let horizon = evidence.model.horizon.interval
    var cursor = horizon.start.start(of: limit.per)
    while cursor < horizon.end {
      let window = DayInterval(start: cursor, end: cursor.next(limit.per))
      cursor = window.end
      var worked = Side()
      var most = Side()
      var first: Int?
      for period in evidence.periods where period.interval.overlap(window) > 0 {
        first = first ?? period.position
        let share = Double(period.interval.overlap(window)) / Double(period.dayCount)
        worked.add(share, of: evidence.plan.overtime[row, period.position])
        most.add(
          share * limit.total(over: period.interval), of: evidence.plan.headcount[row, period.position])
      }
      tally.require(
        worked, isAtMost: most, at: row, first, Tally.Words("overtime of a calendar unit", "at most"))
    }
  }
}
