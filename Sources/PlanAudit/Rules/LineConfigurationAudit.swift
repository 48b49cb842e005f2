internal import PlantModel

/// Configurations: whatever kinds of work are taken together, they fit the days that suit one of them.
enum LineConfigurationAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.lineConfiguration, naming: model.lines)
    let hours = DailyLineHours(model)
    for line in model.lines.references where !model.lines[line].configurations.isEmpty {
      let processes = model.processes.references.filter { process in
        model.processes[process].lineUses.contains { $0.line == line }
      }
      for kinds in sets(of: Set(processes.map { model.processes[$0].kind })) {
        let available = hours.available(line, for: kinds)
        let lost = hours.lostToOverhaul(line, for: kinds)
        for period in evidence.periods.indices {
          var used = Side()
          for process in processes where kinds.contains(model.processes[process].kind) {
            for use in model.processes[process].lineUses where use.line == line {
              used.add(use.hours, of: plan.runs[process.position, period])
            }
            if let use = model.processes[process].setUp?.lineUse, use.line == line {
              used.add(use.hours, of: plan.setUps[process.position, period])
            }
          }
          if lost[period] != 0 { used.add(lost[period], of: plan.overhauls[line.position, period]) }
          var granted = Side(constant: available[period])
          if available[period] > 0 { granted.add(1, of: plan.extraHours[line.position, period]) }
          tally.require(
            used, isAtMost: granted, at: line.position, period,
            Tally.Words("kinds of work take hours", "their days have"))
        }
      }
    }
    return tally
  }

  /// All sets of some kinds, without the empty one.
  private static func sets(of kinds: Set<ProcessKind>) -> [Set<ProcessKind>] {
    ProcessKind.allCases.filter(kinds.contains).reduce(into: [Set<ProcessKind>()]) { sets, kind in
      sets += sets.map { $0.union([kind]) }
    }.filter { !$0.isEmpty }
  }
}
