internal import PlantModel

/// Item balance: what lay at a site and came in is what went out and lies there.
enum ItemBalanceAudit {
  private static let words = Tally.Words("opening stock and arrivals", "uses, departures and closing stock")

  static func check(_ evidence: Evidence) -> Tally {
    let flows = ItemFlows(evidence)
    var tally = evidence.tally(.itemBalance, name: evidence.names.balancePlace)
    for place in evidence.shape.balancePlaces.indices {
      for period in evidence.periods.indices {
        tally.require(
          flows.incoming[place][period], equals: flows.outgoing[place][period], at: place, period, words)
      }
    }
    return tally
  }
}
