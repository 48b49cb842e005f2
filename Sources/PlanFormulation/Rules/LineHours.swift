internal import PlantModel

/// A line works no longer than its calendar, its projects and its bought hours give.
///
/// See ``/PlanFormulation/RuleFamilies``, line-hours.
enum LineHoursRules: RuleFormulation {
  static let family = RuleFamily.lineHours

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.lines.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "h" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    var uses: [[(process: Int, hours: Double)]] = Array(repeating: [], count: context.model.lines.count)
    for (row, process) in context.model.processes.elements.enumerated() {
      for use in process.lineUses { uses[use.line.position].append((row, use.hours)) }
    }
    var setUps: [[Int]] = Array(repeating: [], count: context.model.lines.count)
    for (row, process) in context.model.processes.elements.enumerated() {
      if let use = process.setUp?.lineUse { setUps[use.line.position].append(row) }
    }
    for line in uses.indices {
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for use in uses[line] { terms.use(use.hours, builder.column(.runs, use.process, period)) }
        let extra = builder.column(.extraHours, line, period)
        builder.limit(family, extra, atMost: context.extraHourLimits[line, period])
        for process in setUps[line] {
          let hours = context.model.processes.elements[process].setUp?.lineUse?.hours ?? 0
          terms.use(hours, builder.column(.setUps, process, period))
        }
        if let overhaul = builder.column(.overhauls, line, period) {
          terms.use(context.model.hoursLost(perOverhaulOf: Reference(line), in: context.intervals[period]), overhaul)
        }
        if terms.isEmpty { continue }
        terms.grant(1, extra)
        builder.add(self, line, period, terms, .atMost(context.lineHours[line, period]))
      }
    }
  }
}
