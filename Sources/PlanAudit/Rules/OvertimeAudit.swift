internal import PlantModel

/// Overtime: at most so much for each person at work.
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
    }
    return tally
  }
}
