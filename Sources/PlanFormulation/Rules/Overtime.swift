internal import PlantModel

/// People work no more overtime than the law, or the agreement, allows each of them.
///
/// See ``/PlanFormulation/RuleFamilies``, overtime.
enum OvertimeRules: RuleFormulation {
  static let family = RuleFamily.overtime

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.pools.elements[place].id]
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
  }
}
