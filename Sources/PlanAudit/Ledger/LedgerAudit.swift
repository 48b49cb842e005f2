internal import PlantModel

/// The ledger of a plan against the auditor's own, to the qindarka.
enum LedgerAudit {
  static func check(_ account: LedgerAccount, _ book: Book) -> Tally {
    let periods = book.evidence.periods
    var tally = Tally(.account(account), periods: periods) { _ in account.rawValue }
    var accrued = Array(repeating: Money.zero, count: periods.count)
    var paid = accrued
    for entry in book.evidence.plan.ledger where entry.account == account && periods.indices.contains(entry.period) {
      accrued[entry.period] += entry.accrued
      paid[entry.period] += entry.paid
    }
    for period in periods.indices {
      tally.require(
        accrued[period], equals: book.accrued(account)[period], at: 0, period,
        Tally.Words("accrued", "follows from quantities and prices"))
      tally.require(
        paid[period], equals: book.paid(account)[period], at: 0, period,
        Tally.Words("paid", "follows from quantities, prices and terms of payment"))
    }
    return tally
  }
}
