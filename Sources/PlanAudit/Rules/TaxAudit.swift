internal import PlantModel

/// Tax: what the ledger books of it is the share of each year's profit, and nothing in a year without one.
enum TaxAudit {
  static func check(_ book: Book) -> Tally {
    let evidence = book.evidence
    var tally = evidence.tally(.tax) { _ in "profit" }
    if evidence.model.tax == nil && !evidence.plan.ledger.contains(where: { $0.account == .tax }) { return tally }
    for period in evidence.periods.indices {
      let booked = evidence.plan.ledger.filter { $0.account == .tax && $0.period == period }
        .reduce(Money.zero) { $0 + $1.accrued }
      tally.require(
        booked, equals: book.accrued(.tax)[period], at: 0, period,
        Tally.Words("tax booked", "follows from the year's profit"))
    }
    return tally
  }
}
