internal import PlantModel

/// Minimum fill: the share of what falls due within the horizon that must be delivered within it.
enum ContractFillAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var delivered = Array(repeating: Side(), count: model.contracts.count)
    for (row, place) in evidence.shape.deliveryPlaces.enumerated() {
      for period in evidence.periods.indices {
        delivered[place.contract.position].add(1, of: evidence.plan.deliveries[row, period])
      }
    }
    var tally = evidence.tally(.contractFill, naming: model.contracts)
    for (row, contract) in model.contracts.elements.enumerated() where contract.minimumFill > 0 {
      let due = evidence.spread(contract.tranches.lazy.map { ($0.quantity, $0.interval) }).reduce(0, +)
      tally.require(
        Side(constant: contract.minimumFill * due), isAtMost: delivered[row], at: row, nil,
        Tally.Words("must be delivered", "is delivered"))
    }
    return tally
  }
}
