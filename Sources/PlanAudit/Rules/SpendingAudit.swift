internal import PlantModel

/// Spending by purpose: what wallets pay for a purpose is what was paid for it, to the qindarka.
enum SpendingAudit {
  static func check(_ book: Book) -> Tally {
    let evidence = book.evidence
    let purposes = SpendingPurpose.allCases
    var tally = evidence.tally(.spending) { purposes[$0].rawValue }
    if evidence.model.wallets.isEmpty { return tally }
    for (position, purpose) in purposes.enumerated() {
      let rows = evidence.shape.fundings.indices.filter { evidence.shape.fundings[$0].purpose == purpose }
      for period in evidence.periods.indices {
        tally.require(
          rows.reduce(.zero) { $0 + evidence.plan.draws[$1][period] },
          equals: book.paid(.spending(purpose), in: period), at: position, period,
          Tally.Words("wallets pay", "is spent"))
      }
    }
    return tally
  }
}
