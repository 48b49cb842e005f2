internal import PlantModel

/// The mean of a property over the runs of some processes stays within limits.
///
/// See ``/PlanFormulation/RuleFamilies``, mixture. A quotient of sums is no linear term: each limit is multiplied by
/// the runs. A mixture has two places, its least mean first.
enum MixtureRules: RuleFormulation {
  static let family = RuleFamily.mixture

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.mixtures.elements[place / 2].id, place.isMultiple(of: 2) ? "at-least" : "at-most"]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "runs" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (row, mixture) in context.model.mixtures.elements.enumerated() {
      for (period, interval) in context.intervals.enumerated() {
        if let minimum = mixture.minimum?.mean(over: interval) {
          var terms = RowTerms()
          for component in mixture.components {
            terms.use(minimum - component.value, builder.column(.runs, component.process.position, period))
          }
          builder.add(self, 2 * row, period, terms, .atMost(0))
        }
        if let maximum = mixture.maximum?.mean(over: interval) {
          var terms = RowTerms()
          for component in mixture.components {
            terms.use(component.value - maximum, builder.column(.runs, component.process.position, period))
          }
          builder.add(self, 2 * row + 1, period, terms, .atMost(0))
        }
      }
    }
  }
}
