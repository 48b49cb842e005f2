internal import PlantModel

/// Spending by purpose: what wallets pay for a purpose is what was paid for it, to the qindarka.
enum SpendingAudit {
  static func check(_ book: Book) -> Tally {
    let evidence = book.evidence
    let purposes = SpendingPurpose.allCases
    let cells = evidence.shape.spendingCells.cells
    var tally = evidence.tally(.spending) { subject in
      let (cell, purpose) = subject.quotientAndRemainder(dividingBy: purposes.count)
      let wallets = cells[cell].wallets.map { evidence.model.wallets[$0].id }
      return purposes[purpose].rawValue + (wallets.isEmpty ? "" : " where \(wallets.joined(separator: ", ")) may pay")
    }
    if evidence.model.wallets.isEmpty { return tally }
    for cell in cells.indices {
      for (position, purpose) in purposes.enumerated() {
        let rows = evidence.shape.fundings.indices.filter {
          evidence.shape.fundings[$0].purpose == purpose && evidence.shape.fundings[$0].cell == cell
        }
        for period in evidence.periods.indices {
          tally.require(
            rows.reduce(.zero) { $0 + evidence.plan.draws[$1][period] }, equals: book.spent[position][cell][period],
            at: cell * purposes.count + position, period, Tally.Words("wallets pay", "is spent"))
        }
      }
    }
    return tally
  }
}
