internal import Glibc
internal import PlantModel

/// Headcount: people of a period are those who stayed, those whose training ended, less those let go.
enum HeadcountAudit {
  private static let words = Tally.Words("at work", "stayed and joined, less let go")

  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.headcount, naming: model.pools)
    for (row, pool) in model.pools.elements.enumerated() {
      var joined = Array(repeating: Side(), count: evidence.periods.count)
      if let hiring = pool.hiring {
        for (decision, spread) in evidence.arrivals[hiring.delay].enumerated() {
          spread.forEach { joined[$0].add($1, of: plan.hires[row, decision]) }
        }
        tally.requireRates(plan.hires, row, from: nil, to: hiring.limit, evidence)
      } else {
        tally.requireNone(plan.hires, row)
      }
      if let dismissal = pool.dismissal {
        tally.requireRates(plan.dismissals, row, from: nil, to: dismissal.limit, evidence)
      } else {
        tally.requireNone(plan.dismissals, row)
      }
      for period in evidence.periods.indices {
        var expected = joined[period]
        if period == 0 {
          expected.add(constant: pool.openingHeadcount)
        } else {
          let stays = pow(1 - pool.attritionPerMonth, evidence.monthCounts[period - 1])
          expected.add(stays, of: plan.headcount[row, period - 1])
        }
        expected.add(-1, of: plan.dismissals[row, period])
        tally.require(Side(published: plan.headcount[row, period]), equals: expected, at: row, period, words)
      }
    }
    return tally
  }
}
