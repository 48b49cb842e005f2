internal import PlantModel

/// The processes of a line work up no more net explosive quantity than its building may in the worked shifts.
///
/// See ``/PlanFormulation/RuleFamilies``, process-building.
enum ProcessBuildingRules: RuleFormulation {
  static let family = RuleFamily.processBuilding

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.lines.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "kg NEQ" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for line in context.model.lines.references {
      guard let limit = context.model.lines[line].explosivesPerShift else { continue }
      for (period, interval) in context.intervals.enumerated() {
        var terms = RowTerms()
        for process in context.model.processes.references
        where context.model.processes[process].lineUses.contains(where: { $0.line == line }) {
          terms.use(
            context.model.explosivesPerRun(of: process), builder.column(.runs, process.position, period))
        }
        let shifts = context.model.workedShifts(of: line, in: interval)
        builder.add(self, line.position, period, terms, .atMost(limit * shifts))
      }
    }
  }
}
