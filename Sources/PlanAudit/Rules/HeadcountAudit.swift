internal import Glibc
internal import PlantModel

/// Headcount: people of a period are those who stayed, those whose training ended, less those let go.
enum HeadcountAudit {
  private static let words = Tally.Words("at work", "stayed and joined, less let go")

  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.headcount, naming: model.pools)
    var moved = Array(repeating: Array(repeating: Side(), count: evidence.periods.count), count: model.pools.count)
    for (row, pool) in model.pools.elements.enumerated() {
      for tranche in pool.joining {
        ArrivalTable.spread(tranche.interval, over: evidence.periods).forEach {
          moved[row][$0].add(constant: tranche.quantity * $1)
        }
      }
      if let hiring = pool.hiring {
        for (decision, spread) in evidence.arrivals[hiring.delay].enumerated() {
          spread.forEach { moved[row][$0].add($1 * (1 - hiring.leaverShare), of: plan.hires[row, decision]) }
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
    }
    for (row, retraining) in model.retrainings.elements.enumerated() {
      for (decision, spread) in evidence.arrivals[retraining.delay].enumerated() {
        let people = plan.retrained[row, decision]
        moved[retraining.origin.position][decision].add(-1, of: people)
        spread.forEach {
          moved[retraining.destination.position][$0].add($1 * (1 - retraining.leaverShare), of: people)
        }
      }
    }
    // Attrition takes from those before a period what the period before, or with closing charges its own length, takes.
    let months = model.chargeBasis == .closing ? evidence.monthCounts : [0] + evidence.monthCounts.dropLast()
    for (row, pool) in model.pools.elements.enumerated() {
      for period in evidence.periods.indices {
        var expected = moved[row][period]
        let stays = pow(1 - pool.attritionPerMonth, months[period])
        if period == 0 {
          expected.add(constant: stays * pool.openingHeadcount)
        } else {
          expected.add(stays, of: plan.headcount[row, period - 1])
        }
        expected.add(-1, of: plan.dismissals[row, period])
        tally.require(Side(published: plan.headcount[row, period]), equals: expected, at: row, period, words)
      }
    }
    return tally
  }
}
