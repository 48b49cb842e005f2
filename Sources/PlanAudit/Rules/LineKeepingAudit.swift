internal import PlantModel

/// Keeping lines going: a line that stands works nothing, one that is kept works its least, one that closed stays closed.
enum LineKeepingAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    let daily = DailyLineHours(model)
    var tally = evidence.tally(.lineKeeping, naming: model.lines)
    for line in model.lines.references {
      guard let keeping = model.lines[line].keeping else {
        tally.requireNone(plan.kept, line.position)
        continue
      }
      let available = zip(daily.available(line), daily.extra(line)).map(+)
      for period in evidence.periods {
        let position = period.position
        let kept = plan.kept[line.position, position]
        tally.require(
          Side(published: kept), isAtMost: Side(constant: 1), at: line.position, position,
          Tally.Words("kept going", "one line, so at most"))
        let worked = hours(of: line, position, evidence)
        var allowed = Side()
        allowed.add(available[position], of: kept)
        tally.require(
          worked, isAtMost: allowed, at: line.position, position, Tally.Words("works hours", "is kept for hours"))
        if let minimum = keeping.minimum {
          var demanded = Side()
          demanded.add(minimum.total(over: period.interval), of: kept)
          tally.require(
            demanded, isAtMost: worked, at: line.position, position, Tally.Words("must work hours", "works hours"))
        }
        if keeping.isForGood, position > 0 {
          tally.require(
            Side(published: kept), isAtMost: Side(published: plan.kept[line.position, position - 1]),
            at: line.position, position, Tally.Words("kept going", "was kept going before"))
        }
      }
    }
    return tally
  }

  private static func hours(of line: Reference<Line>, _ period: Int, _ evidence: Evidence) -> Side {
    var worked = Side()
    for (row, process) in evidence.model.processes.elements.enumerated() {
      for use in process.lineUses where use.line == line {
        worked.add(use.hours, of: evidence.plan.runs[row, period])
      }
      if let use = process.setUp?.lineUse, use.line == line {
        worked.add(use.hours, of: evidence.plan.setUps[row, period])
      }
    }
    return worked
  }
}
