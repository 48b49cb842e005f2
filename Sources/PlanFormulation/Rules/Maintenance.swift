internal import PlantModel

/// Every machine that is due for overhaul is overhauled once within its window.
///
/// See ``/PlanFormulation/RuleFamilies``, maintenance. The hours that an overhaul takes stand in ``LineHoursRules``.
enum MaintenanceRules: RuleFormulation {
  static let family = RuleFamily.maintenance

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let (line, overhaul) = places(of: context.model)[place]
    return [context.model.lines.elements[line].id, overhaul.window.start.description]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "machines" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (place, (line, overhaul)) in places(of: context.model).enumerated() {
      var terms = RowTerms()
      for (period, interval) in context.intervals.enumerated()
      where context.model.overhaul(of: Reference(line), in: interval) == overhaul {
        terms.use(1, builder.column(.overhauls, line, period))
      }
      builder.add(self, place, nil, terms, .equal(Double(overhaul.machines)))
    }
  }

  private static func places(of model: PlantModel) -> [(line: Int, overhaul: Line.Overhaul)] {
    model.lines.elements.enumerated().flatMap { row, line in line.overhauls.map { (row, $0) } }
  }
}
