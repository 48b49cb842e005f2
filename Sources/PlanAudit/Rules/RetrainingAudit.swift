internal import PlantModel

/// Retraining: at most so many people, and so many of those who have the new skill already.
enum RetrainingAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.retraining, naming: model.retrainings)
    for (row, retraining) in model.retrainings.elements.enumerated() {
      tally.requireRates(plan.retrained, row, from: nil, to: retraining.limit, evidence)
      guard let share = retraining.shareLimit else { continue }
      for period in evidence.periods {
        var most = Side()
        most.add(
          share.total(over: period.interval), of: plan.headcount[retraining.destination.position, period.position])
        tally.require(
          Side(published: plan.retrained[row, period.position]), isAtMost: most, at: row, period.position,
          Tally.Words("retrained", "a share of the headcount allows"))
      }
    }
    return tally
  }
}
