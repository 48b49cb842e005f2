internal import PlantModel

/// A line works no longer than its calendar, its projects and its bought hours give.
///
/// See ``/PlanFormulation/RuleFamilies``, line-hours.
enum LineHoursRules: RuleFormulation {
  static let family = RuleFamily.lineHours

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let lines = context.model.lines.elements
    return place < lines.count ? [lines[place].id] : [lines[place - lines.count].id, "extra"]
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
    var candidates: [[(candidate: Int, hours: [Double])]] = Array(repeating: [], count: context.model.lines.count)
    for (position, candidate) in context.candidates.enumerated() {
      for (line, hours) in candidate.hours { candidates[line].append((position, hours)) }
    }
    for line in uses.indices {
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for use in uses[line] { terms.use(use.hours, builder.column(.runs, use.process, period)) }
        let extra = builder.column(.extraHours, line, period)
        builder.limit(family, extra, atMost: context.mostExtraHours[line, period])
        addExtra(line, period, extra, &builder)
        for process in setUps[line] {
          let hours = context.model.processes.elements[process].setUp?.lineUse?.hours ?? 0
          terms.use(hours, builder.column(.setUps, process, period))
        }
        if let overhaul = builder.column(.overhauls, line, period) {
          terms.use(context.model.hoursLost(perOverhaulOf: Reference(line), in: context.intervals[period]), overhaul)
        }
        if terms.isEmpty { continue }
        terms.grant(1, extra)
        for (candidate, hours) in candidates[line] { terms.grant(hours[period], builder.start(candidate)) }
        builder.add(self, line, period, terms, .atMost(context.lineHours[line, period]))
      }
    }
  }

  /// Where openings are yet to be chosen, extra hours come with them.
  private static func addExtra(_ line: Int, _ period: Int, _ extra: Int?, _ builder: inout ProgramBuilder) {
    guard let extra else { return }
    var terms = RowTerms()
    for (position, candidate) in builder.context.candidates.enumerated() {
      for hours in candidate.extraHours where hours.line == line {
        terms.grant(hours.byPeriod[period], builder.start(position))
      }
    }
    if terms.isEmpty { return }
    terms.use(1, extra)
    let place = builder.context.model.lines.count + line
    builder.add(self, place, period, terms, .atMost(builder.context.extraHourLimits[line, period]))
  }
}
