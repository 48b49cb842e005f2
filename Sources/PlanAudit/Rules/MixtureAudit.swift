internal import PlantModel

/// Mixtures: the sum of a property over the runs lies between the limits times the number of runs.
enum MixtureAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var tally = evidence.tally(.mixture, naming: model.mixtures)
    for (subject, mixture) in model.mixtures.elements.enumerated() {
      for (period, interval) in evidence.periods.map(\.interval).enumerated() {
        var mixed = Side()
        var runs = Side()
        for component in mixture.components {
          let count = evidence.plan.runs[component.process.position, period]
          mixed.add(component.value, of: count)
          runs.add(1, of: count)
        }
        if let minimum = mixture.minimum?.mean(over: interval) {
          var least = Side()
          least.add(minimum, of: runs)
          tally.require(
            least, isAtMost: mixed, at: subject, period, Tally.Words("must come to", "the runs come to"))
        }
        if let maximum = mixture.maximum?.mean(over: interval) {
          var most = Side()
          most.add(maximum, of: runs)
          tally.require(
            mixed, isAtMost: most, at: subject, period, Tally.Words("the runs come to", "may come to"))
        }
      }
    }
    return tally
  }
}
