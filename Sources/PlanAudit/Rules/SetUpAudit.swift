internal import PlantModel

/// Set-ups: a process runs only where it is set up, and then no less than its set-up demands.
enum SetUpAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    let hours = DailyLineHours(model)
    var lines: [Reference<Line>: [Double]] = [:]
    let hoursOf = { (line: Reference<Line>) in zip(hours.available(line), hours.extra(line)).map(+) }
    var tally = evidence.tally(.setUp, naming: model.processes)
    for (row, process) in model.processes.elements.enumerated() {
      guard let setUp = process.setUp else {
        tally.requireNone(plan.setUps, row)
        continue
      }
      for use in process.lineUses where lines[use.line] == nil { lines[use.line] = hoursOf(use.line) }
      for period in evidence.periods {
        let (runs, setUps) = (plan.runs[row, period.position], plan.setUps[row, period.position])
        tally.require(
          Side(published: setUps), isAtMost: Side(constant: 1), at: row, period.position,
          Tally.Words("set up", "once a period, so at most"))
        var most = process.maximum?.total(over: period.interval) ?? .infinity
        for use in process.lineUses where use.hours > 0 {
          most = min(most, (lines[use.line]?[period.position] ?? 0) / use.hours)
        }
        var allowed = Side()
        allowed.add(most, of: setUps)
        tally.require(
          Side(published: runs), isAtMost: allowed, at: row, period.position, Tally.Words("runs", "set up for runs"))
        guard let minimum = setUp.minimum?.total(over: period.interval) else { continue }
        var demanded = Side()
        demanded.add(minimum, of: setUps)
        tally.require(
          demanded, isAtMost: Side(published: runs), at: row, period.position, Tally.Words("demands runs", "runs"))
      }
    }
    return tally
  }
}
