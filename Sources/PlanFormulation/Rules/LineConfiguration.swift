internal import PlantModel

/// Work of a kind takes hours only of days on which the line is set up for it.
///
/// See ``/PlanFormulation/RuleFamilies``, line-configuration. One row for each set of kinds: what they take together
/// fits the days that suit any of them, which is all that is needed for each hour of work to find its day.
enum LineConfigurationRules: RuleFormulation {
  static let family = RuleFamily.lineConfiguration
  private static let setCount = 1 << ProcessKind.allCases.count

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let kinds = ProcessKind.allCases.enumerated().filter { place % setCount & 1 << $0.offset != 0 }
    return [context.model.lines.elements[place / setCount].id, kinds.map(\.element.rawValue).joined(separator: "+")]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "h" }

  static func addRules(to builder: inout ProgramBuilder) {
    let model = builder.context.model
    for line in model.lines.references where !model.lines[line].configurations.isEmpty {
      var uses: [(process: Int, kind: Int, hours: Double)] = []
      for (row, process) in model.processes.elements.enumerated() {
        let kind = ProcessKind.allCases.firstIndex(of: process.kind) ?? 0
        for use in process.lineUses where use.line == line && use.hours > 0 { uses.append((row, kind, use.hours)) }
      }
      let used = uses.reduce(0) { $0 | 1 << $1.kind }
      for period in builder.context.intervals.indices { add(line, uses, used, period, to: &builder) }
    }
  }

  private static func add(
    _ line: Reference<Line>, _ uses: [(process: Int, kind: Int, hours: Double)], _ used: Int, _ period: Int,
    to builder: inout ProgramBuilder
  ) {
    let context = builder.context
    var known: [Int: Double] = [:]
    for set in 1..<setCount where set & ~used == 0 {
      let kinds = Set(ProcessKind.allCases.enumerated().filter { set & 1 << $0.offset != 0 }.map(\.element))
      let hours = context.model.availableHours(of: line, in: context.intervals[period], for: kinds)
      known[set] = hours
      let hasExtra = context.extraHourLimits[line.position, period] > 0
      let suitsEveryDay = hours >= context.lineHours[line.position, period] - 1e-9
      if suitsEveryDay && (hours > 0 || !hasExtra) || !hasExtra && isImplied(set, known) { continue }
      var terms = RowTerms()
      for use in uses where set & 1 << use.kind != 0 {
        terms.use(use.hours, builder.column(.runs, use.process, period))
      }
      for (row, process) in context.model.processes.elements.enumerated() {
        let kind = ProcessKind.allCases.firstIndex(of: process.kind) ?? 0
        guard let use = process.setUp?.lineUse, use.line == line, set & 1 << kind != 0 else { continue }
        terms.use(use.hours, builder.column(.setUps, row, period))
      }
      if let overhaul = builder.column(.overhauls, line.position, period) {
        let lost = context.model.hoursLost(perOverhaulOf: line, in: context.intervals[period], for: kinds)
        terms.use(lost, overhaul)
      }
      if hours > 0 { terms.grant(1, builder.column(.extraHours, line.position, period)) }
      builder.add(self, line.position * setCount + set, period, terms, .atMost(hours))
    }
  }

  /// Whether a kind of the set shares no day with the others, so that two smaller rows say the same.
  private static func isImplied(_ set: Int, _ hours: [Int: Double]) -> Bool {
    ProcessKind.allCases.indices.contains { kind in
      let single = 1 << kind
      guard set & single != 0, set != single, let alone = hours[single], let others = hours[set & ~single],
        let all = hours[set]
      else { return false }
      return all >= alone + others - 1e-9
    }
  }
}
