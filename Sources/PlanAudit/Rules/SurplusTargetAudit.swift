internal import PlantModel

/// Surplus targets: tonnes left at the end of a day, between the stocks at both ends of its period.
enum SurplusTargetAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.surplusTarget, naming: model.surplusTargets)
    for (row, target) in model.surplusTargets.elements.enumerated() {
      let period = evidence.periods.first { $0.interval.contains(target.date) }
      let miss = Side(published: plan.targetMisses[row])
      if period == nil || target.missPrice == nil {
        tally.require(
          miss, isAtMost: Side(), at: row, period?.position, Tally.Words("missed tonnes", "where the model allows"))
      }
      guard let period else { continue }
      let passed = Double(target.date.dayNumber + 1 - period.interval.start.dayNumber) / Double(period.dayCount)
      var left = Side()
      for item in target.items {
        let tonnes = evidence.tonnesPerUnit(item)
        for place in evidence.stockPlacesOfItem[item.position] {
          if period.position == 0 {
            left.add(constant: tonnes * (1 - passed) * evidence.openingUnits[place])
          } else {
            left.add(tonnes * (1 - passed), of: plan.stock[place, period.position - 1])
          }
          left.add(tonnes * passed, of: plan.stock[place, period.position])
        }
      }
      var allowed = miss
      allowed.add(constant: target.tonnesLeft)
      tally.require(left, isAtMost: allowed, at: row, period.position, Tally.Words("tonnes left", "tonnes allowed"))
    }
    return tally
  }
}
