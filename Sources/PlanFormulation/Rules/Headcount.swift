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
    for (row, pool) in context.model.pools.elements.enumerated() {
      var terms = Array(repeating: RowTerms(), count: context.periodCount)
      for period in 0..<context.periodCount {
        terms[period].use(1, builder.column(.headcount, row, period))
        terms[period].use(1, builder.column(.dismissals, row, period))
        if period > 0 {
          let kept = pow(1 - pool.attritionPerMonth, context.monthCounts[period - 1])
          terms[period].grant(kept, builder.column(.headcount, row, period - 1))
        }
        guard let hiring = pool.hiring else { continue }
        for arrival in context.delays.arrivals(after: hiring.delay, from: period) {
          terms[arrival.period].grant(arrival.share, builder.column(.hires, row, period))
        }
      }
      for period in 0..<context.periodCount {
        builder.add(self, row, period, terms[period], .equal(period == 0 ? pool.openingHeadcount : 0))
      }
      builder.bound(family, .hires, row, minimum: nil, maximum: pool.hiring?.limit)
      builder.bound(family, .dismissals, row, minimum: nil, maximum: pool.dismissal?.limit)
    }
  }
}
