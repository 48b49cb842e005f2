internal import PlantModel

/// Limits of processes: the least and the most runs.
enum ProcessLimitAudit {
  static func check(_ evidence: Evidence) -> Tally {
    var tally = evidence.tally(.processLimit, naming: evidence.model.processes)
    for (row, process) in evidence.model.processes.elements.enumerated() {
      tally.requireRates(evidence.plan.runs, row, from: process.minimum, to: process.maximum, evidence)
    }
    return tally
  }
}
