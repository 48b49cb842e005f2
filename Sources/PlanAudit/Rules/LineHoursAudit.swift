internal import PlantModel

/// Line hours: what processes take is there, or is bought beyond the calendar.
enum LineHoursAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    let count = evidence.periods.count
    var used = Array(repeating: Array(repeating: Side(), count: count), count: model.lines.count)
    for (row, process) in model.processes.elements.enumerated() {
      for use in process.lineUses {
        for period in 0..<count { used[use.line.position][period].add(use.hours, of: plan.runs[row, period]) }
      }
      if let use = process.setUp?.lineUse {
        for period in 0..<count { used[use.line.position][period].add(use.hours, of: plan.setUps[row, period]) }
      }
    }
    let hours = DailyLineHours(model)
    var tally = evidence.tally(.lineHours, naming: model.lines)
    for line in model.lines.references {
      let available = hours.available(line)
      let lost = hours.lostToOverhaul(line)
      for period in 0..<count {
        if lost[period] != 0 {
          used[line.position][period].add(lost[period], of: plan.overhauls[line.position, period])
        }
        var granted = Side(constant: available[period])
        granted.add(1, of: plan.extraHours[line.position, period])
        tally.require(
          used[line.position][period], isAtMost: granted, at: line.position, period,
          Tally.Words("uses hours", "has hours"))
      }
      if model.lines[line].extraHours == nil {
        tally.requireNone(plan.extraHours, line.position)
        continue
      }
      for (period, most) in hours.extra(line).enumerated() {
        tally.require(
          Side(published: plan.extraHours[line.position, period]), isAtMost: Side(constant: most), at: line.position,
          period, Tally.Words("planned", "at most"))
      }
    }
    return tally
  }
}
