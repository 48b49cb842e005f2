internal import PlantModel

/// People work no more overtime than the law, or the agreement, allows each of them.
///
/// See ``/PlanFormulation/RuleFamilies``, overtime.
enum OvertimeRules: RuleFormulation {
  static let family = RuleFamily.overtime

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let pools = context.model.pools
    if place < pools.count { return [pools.elements[place].id] }
    let window = context.overtimeWindows[place - pools.count]
    return [pools.elements[window.pool].id, window.label]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "h" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, pool) in context.model.pools.elements.enumerated() {
      guard let overtime = pool.overtime else { continue }
      for (period, interval) in context.intervals.enumerated() {
        guard let column = builder.column(.overtime, row, period) else { continue }
        var terms = RowTerms()
        terms.use(1, column)
        terms.grant(overtime.limit.total(over: interval), builder.column(.headcount, row, period))
        builder.add(self, row, period, terms, .atMost(0))
      }
    }
    for (place, window) in context.overtimeWindows.enumerated() {
      var terms = RowTerms()
      for arrival in context.model.horizon.arrivals(of: window.interval) {
        let interval = context.intervals[arrival.period]
        // Where a window lies in one period its share of the period falls out of both sides.
        let share =
          window.period == nil ? Double(interval.overlap(window.interval)) / Double(interval.dayCount) : 1
        terms.use(share, builder.column(.overtime, window.pool, arrival.period))
        terms.grant(
          share * window.limit.total(over: interval), builder.column(.headcount, window.pool, arrival.period))
      }
      builder.add(self, context.model.pools.count + place, window.period, terms, .atMost(0))
    }
  }
}
