internal import PlantModel

/// Order of goals: what the planner says it reached for each goal, against the value of the published plan.
///
/// Every goal's own stage ends with its best value. The plan may not be better than that, and worse only by what the
/// goal's tolerance gives away to later ones; the last goal gives nothing away.
enum GoalOrderAudit {
  static func check(_ claims: [GoalClaim], _ computation: IndicatorComputation) -> Tally {
    let evidence = computation.book.evidence
    let goals = evidence.model.goals
    var tally = evidence.tally(.goalOrder) { goals[$0].goal.words }
    if claims.isEmpty { return tally }
    for (position, ranked) in goals.enumerated() {
      guard let claim = claims.first(where: { $0.goal == ranked.goal }) else {
        tally.record(.infinity, 0, at: position, nil) { "no value is claimed" }
        continue
      }
      let value = computation.indicators.value(of: ranked.goal)
      let worse = ranked.goal.isMaximised ? claim.value - value : value - claim.value
      let given = position == goals.count - 1 ? 0 : ranked.tolerance * abs(claim.value)
      let tolerance = computation.tolerance(of: ranked.goal)
      tally.record(worse < 0 ? -worse : worse <= given ? 0 : worse - given, tolerance, at: position, nil) {
        "claimed \(Tally.text(claim.value)), recomputed \(Tally.text(value))"
      }
    }
    return tally
  }
}
