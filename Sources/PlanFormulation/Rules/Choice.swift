internal import PlantModel

/// So many of some processes are set up in a period, and some only together with others.
///
/// See ``/PlanFormulation/RuleFamilies``, choice. A choice has two places, its least number first; then come the pairs of
/// a process and a companion.
enum ChoiceRules: RuleFormulation {
  static let family = RuleFamily.choice

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let model = context.model
    if place < 2 * model.choices.count {
      return [model.choices.elements[place / 2].id, place.isMultiple(of: 2) ? "at-least" : "at-most"]
    }
    let pair = pairs(of: model)[place - 2 * model.choices.count]
    return [model.processes[pair.process].id, "needs", model.processes[pair.companion].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "set-ups" }

  static func addRules(to builder: inout ProgramBuilder) {
    let model = builder.context.model
    for (row, choice) in model.choices.elements.enumerated() {
      for period in builder.context.intervals.indices {
        var chosen = RowTerms()
        for process in choice.processes { chosen.use(1, builder.column(.setUps, process.position, period)) }
        if let minimum = choice.minimum { builder.add(self, 2 * row, period, chosen, .atLeast(Double(minimum))) }
        if let maximum = choice.maximum { builder.add(self, 2 * row + 1, period, chosen, .atMost(Double(maximum))) }
      }
    }
    for (number, pair) in pairs(of: model).enumerated() {
      for period in builder.context.intervals.indices {
        guard let column = builder.column(.setUps, pair.process.position, period) else { continue }
        var terms = RowTerms()
        terms.use(1, column)
        terms.grant(1, builder.column(.setUps, pair.companion.position, period))
        builder.add(self, 2 * model.choices.count + number, period, terms, .atMost(0))
      }
    }
  }

  private static func pairs(of model: PlantModel) -> [(process: Reference<Process>, companion: Reference<Process>)] {
    model.processes.references.flatMap { process in model.processes[process].companions.map { (process, $0) } }
  }
}
