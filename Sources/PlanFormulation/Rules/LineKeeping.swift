internal import PlantModel

/// A line works only while it is kept going, and then no less than the least; one that stops for good never starts again.
///
/// See ``/PlanFormulation/RuleFamilies``, line-keeping. A line has three places: what it may work, what it must, and that
/// it stays closed.
enum LineKeepingRules: RuleFormulation {
  static let family = RuleFamily.lineKeeping
  private static let notes: [[String]] = [[], ["least"], ["for-good"]]

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.lines.elements[place / 3].id] + notes[place % 3]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { place % 3 == 2 ? "lines" : "h" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (line, element) in context.model.lines.elements.enumerated() {
      guard let keeping = element.keeping else { continue }
      for (period, interval) in context.intervals.enumerated() {
        guard let kept = builder.column(.kept, line, period) else { continue }
        let hours = self.hours(of: line, period, builder)
        var allowed = RowTerms()
        for (column, coefficient) in hours { allowed.use(coefficient, column) }
        allowed.grant(context.lineHours[line, period] + context.extraHourLimits[line, period], kept)
        builder.add(self, 3 * line, period, allowed, .atMost(0))
        if let minimum = keeping.minimum?.total(over: interval), minimum > 0 {
          var demanded = RowTerms()
          demanded.use(minimum, kept)
          for (column, coefficient) in hours { demanded.grant(coefficient, column) }
          builder.add(self, 3 * line + 1, period, demanded, .atMost(0))
        }
        if keeping.isForGood, period > 0 {
          var lasting = RowTerms()
          lasting.use(1, kept)
          lasting.grant(1, builder.column(.kept, line, period - 1))
          builder.add(self, 3 * line + 2, period, lasting, .atMost(0))
        }
      }
    }
  }

  /// The columns that take hours of a line, with what each takes.
  private static func hours(of line: Int, _ period: Int, _ builder: ProgramBuilder) -> [(column: Int, hours: Double)] {
    var terms: [(column: Int, hours: Double)] = []
    for (row, process) in builder.context.model.processes.elements.enumerated() {
      for use in process.lineUses where use.line.position == line {
        if let column = builder.column(.runs, row, period) { terms.append((column, use.hours)) }
      }
      if let use = process.setUp?.lineUse, use.line.position == line,
        let column = builder.column(.setUps, row, period)
      {
        terms.append((column, use.hours))
      }
    }
    return terms
  }
}
