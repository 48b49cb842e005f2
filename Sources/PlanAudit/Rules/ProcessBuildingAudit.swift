internal import PlantModel

/// Process buildings: the net explosive quantity that is worked up on a line, against its worked shifts.
enum ProcessBuildingAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var tally = evidence.tally(.processBuilding, naming: model.lines)
    let limited = model.lines.references.filter { model.lines[$0].explosivesPerShift != nil }
    if limited.isEmpty { return tally }
    let days = DailyLineHours(model)
    for line in limited {
      let shifts = days.shifts(line)
      let limit = model.lines[line].explosivesPerShift ?? 0
      for period in evidence.periods.indices {
        var used = Side()
        for (row, process) in model.processes.elements.enumerated()
        where process.lineUses.contains(where: { $0.line == line }) {
          for input in process.inputs {
            let perUnit = model.items[input.item].explosiveQuantityPerUnit
            if perUnit > 0 { used.add(perUnit * input.quantity, of: evidence.plan.runs[row, period]) }
          }
        }
        tally.require(
          used, isAtMost: Side(constant: limit * shifts[period]), at: line.position, period,
          Tally.Words("works up kg of net explosive quantity", "may in its shifts"))
      }
    }
    return tally
  }
}
