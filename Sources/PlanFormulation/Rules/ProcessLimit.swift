internal import PlantModel

/// A process runs no more and no less often than it may.
///
/// See ``/PlanFormulation/RuleFamilies``, process-limit.
enum ProcessLimitRules: RuleFormulation {
  static let family = RuleFamily.processLimit

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    ColumnGroup.runs.identifiers(of: place, in: context)
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "runs" }

  static func addRules(to builder: inout ProgramBuilder) {
    for (row, process) in builder.context.model.processes.elements.enumerated() {
      builder.bound(family, .runs, row, minimum: process.minimum, maximum: process.maximum)
    }
  }
}

extension ProgramBuilder {
  /// Bounds a row of columns by rates over each period.
  mutating func bound(_ family: RuleFamily, _ group: ColumnGroup, _ row: Int, minimum: Rate?, maximum: Rate?) {
    for (period, interval) in context.intervals.enumerated() {
      let column = column(group, row, period)
      if let minimum { demand(family, column, atLeast: minimum.total(over: interval)) }
      if let maximum { limit(family, column, atMost: maximum.total(over: interval)) }
    }
  }
}
