internal import PlantModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The people of a pool are those of the period before that have not left, with those who begin, without those let go.
///
/// See ``/PlanFormulation/RuleFamilies``, headcount.
enum HeadcountRules: RuleFormulation {
  static let family = RuleFamily.headcount

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.pools.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "people" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    var terms = Array(
      repeating: Array(repeating: RowTerms(), count: context.periodCount), count: context.model.pools.count)
    for (row, pool) in context.model.pools.elements.enumerated() {
      for period in 0..<context.periodCount {
        terms[row][period].use(1, builder.column(.headcount, row, period))
        terms[row][period].use(1, builder.column(.dismissals, row, period))
        if period > 0 {
          terms[row][period].grant(kept(pool, period, context), builder.column(.headcount, row, period - 1))
        }
        guard let hiring = pool.hiring else { continue }
        for arrival in context.delays.arrivals(after: hiring.delay, from: period) {
          terms[row][arrival.period].grant(
            (1 - hiring.leaverShare) * arrival.share, builder.column(.hires, row, period))
        }
      }
    }
    for (row, retraining) in context.model.retrainings.elements.enumerated() {
      for period in 0..<context.periodCount {
        let column = builder.column(.retrained, row, period)
        terms[retraining.origin.position][period].use(1, column)
        for arrival in context.delays.arrivals(after: retraining.delay, from: period) {
          terms[retraining.destination.position][arrival.period].grant(
            (1 - retraining.leaverShare) * arrival.share, column)
        }
      }
    }
    for (row, pool) in context.model.pools.elements.enumerated() {
      var given = Array(repeating: 0.0, count: context.periodCount)
      if !given.isEmpty { given[0] = pool.openingHeadcount * kept(pool, 0, context) }
      for tranche in pool.joining {
        for arrival in context.model.horizon.arrivals(of: tranche.interval) {
          given[arrival.period] += tranche.quantity * arrival.share
        }
      }
      for period in 0..<context.periodCount {
        builder.add(self, row, period, terms[row][period], .equal(given[period]))
      }
      builder.bound(family, .hires, row, minimum: nil, maximum: pool.hiring?.limit)
      builder.bound(family, .dismissals, row, minimum: nil, maximum: pool.dismissal?.limit)
    }
  }

  /// The share of the people before a period that stay: attrition acts within the period, or in the one before.
  private static func kept(_ pool: Pool, _ period: Int, _ context: PlanningContext) -> Double {
    let acting = context.model.attritionActsWithin ? period : period - 1
    return acting < 0 ? 1 : pow(1 - pool.attritionPerMonth, context.monthCounts[acting])
  }
}
