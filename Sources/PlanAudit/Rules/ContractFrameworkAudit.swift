internal import PlantModel

/// Frameworks: all deliveries lie in the window, and their sum between the least and the most.
enum ContractFrameworkAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    var tally = evidence.tally(.contractFramework, naming: model.contracts)
    for (row, contract) in model.contracts.elements.enumerated() {
      guard let framework = contract.framework else { continue }
      var delivered = Side()
      var lost = Side()
      for period in evidence.periods {
        let position = period.position
        var here = Side()
        for (delivery, place) in evidence.shape.deliveryPlaces.enumerated() where place.contract.position == row {
          here.add(1, of: plan.deliveries[delivery, position])
        }
        delivered.add(1, of: here)
        lost.add(1, of: plan.lost[row, position])
        if period.interval.overlap(framework.window) == 0 {
          tally.require(
            here, isAtMost: Side(), at: row, position, Tally.Words("delivered", "taken outside of the window"))
        }
      }
      for grid in [plan.ahead, plan.backlog, plan.cancelled] { tally.requireNone(grid, row) }
      if contract.shortfall == nil { tally.requireNone(plan.lost, row) }
      let days = Double(max(1, framework.window.dayCount))
      let share = Double(framework.window.overlap(model.horizon.interval)) / days
      var settled = delivered
      settled.add(1, of: lost)
      tally.require(
        Side(constant: framework.minimum * share), isAtMost: settled, at: row, nil,
        Tally.Words("must be delivered or paid for", "is"))
      if let maximum = framework.maximum {
        tally.require(
          delivered, isAtMost: Side(constant: maximum), at: row, nil, Tally.Words("delivered", "at most"))
      }
    }
    return tally
  }
}
