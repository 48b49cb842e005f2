internal import PlantModel

/// A process runs in a period only where it is set up, and then at least as often as its set-up demands.
///
/// See ``/PlanFormulation/RuleFamilies``, set-up.
enum SetUpRules: RuleFormulation {
  static let family = RuleFamily.setUp

  /// Two rules for each process: what a set-up allows, and the least it demands.
  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let id = context.model.processes.elements[place / 2].id
    return place % 2 == 0 ? [id] : [id, "least"]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "runs" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    let limits = SetUpLimits(context, extent: builder.extent)
    for (row, process) in context.model.processes.elements.enumerated() {
      guard let setUp = process.setUp else { continue }
      for (period, interval) in context.intervals.enumerated() {
        guard let column = builder.column(.setUps, row, period) else { continue }
        let runs = builder.column(.runs, row, period)
        var allowed = RowTerms()
        allowed.use(1, runs)
        allowed.grant(limits.mostRuns(of: row, in: period), column)
        builder.add(self, 2 * row, period, allowed, .atMost(0))
        guard let minimum = setUp.minimum?.total(over: interval), minimum > 0 else { continue }
        var demanded = RowTerms()
        demanded.use(minimum, column)
        demanded.grant(1, runs)
        builder.add(self, 2 * row + 1, period, demanded, .atMost(0))
      }
    }
  }
}
