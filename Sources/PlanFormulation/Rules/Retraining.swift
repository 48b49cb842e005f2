internal import PlantModel

/// No more people are retrained than can be taught, and than the people of the new skill can take among them.
///
/// See ``/PlanFormulation/RuleFamilies``, retraining. Who moves from pool to pool is part of the headcount.
enum RetrainingRules: RuleFormulation {
  static let family = RuleFamily.retraining

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.retrainings.elements[place].id, "share"]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "people" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, retraining) in context.model.retrainings.elements.enumerated() {
      builder.bound(family, .retrained, row, minimum: nil, maximum: retraining.limit)
      guard let share = retraining.shareLimit else { continue }
      for (period, interval) in context.intervals.enumerated() {
        guard let column = builder.column(.retrained, row, period) else { continue }
        var terms = RowTerms()
        terms.use(1, column)
        terms.grant(
          share.total(over: interval), builder.column(.headcount, retraining.destination.position, period))
        builder.add(self, row, period, terms, .atMost(0))
      }
    }
  }
}
