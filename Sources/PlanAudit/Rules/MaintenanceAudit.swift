internal import PlantModel

/// Overhauls: each machine that is due is out once within its window, and none at another time.
enum MaintenanceAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.maintenance, naming: model.lines)
    for (row, line) in model.lines.elements.enumerated() {
      var isChoice = Array(repeating: false, count: evidence.periods.count)
      for overhaul in line.overhauls {
        var done = Side()
        for period in evidence.periods
        where period.interval.start >= overhaul.window.start && period.interval.end <= overhaul.window.end {
          isChoice[period.position] = true
          done.add(1, of: plan.overhauls[row, period.position])
        }
        tally.require(
          done, equals: Side(constant: Double(overhaul.machines)), at: row, nil,
          Tally.Words("machines overhauled", "machines due"))
      }
      for period in evidence.periods where !isChoice[period.position] {
        tally.require(
          Side(published: plan.overhauls[row, period.position]), isAtMost: Side(), at: row, period.position,
          Tally.Words("machines overhauled", "outside every window"))
      }
    }
    return tally
  }
}
