internal import PlantModel

/// Loans: what is owed follows from what is drawn and paid back, to the qindarka, and stays within limit and dates.
enum LoanAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let plan = evidence.plan
    var tally = evidence.tally(.loan, naming: evidence.model.loans)
    for (row, loan) in evidence.model.loans.elements.enumerated() {
      var before = loan.openingDebt
      for period in evidence.periods {
        let position = period.position
        let (drawn, repaid) = (plan.borrowed[row][position], plan.repaid[row][position])
        let debt = plan.debts[row][position]
        tally.require(
          debt, equals: before + drawn - repaid, at: row, position,
          Tally.Words("owes", "follows from what is drawn and paid back"))
        let excess = max(debt.lek - loan.limit.lek, -debt.lek)
        tally.record(max(0, excess), 0, at: row, position) { "owes \(debt), may owe \(loan.limit) lek" }
        if let first = loan.availableFrom, period.interval.end <= first {
          tally.require(drawn, equals: .zero, at: row, position, Tally.Words("draws", "may draw yet"))
        }
        if let last = loan.repayBy {
          if period.interval.start > last {
            tally.require(drawn, equals: .zero, at: row, position, Tally.Words("draws", "may draw still"))
          }
          if period.interval.end.adding(days: -1) >= last {
            tally.require(debt, equals: .zero, at: row, position, Tally.Words("owes", "may owe still"))
          }
        }
        before = debt
      }
    }
    return tally
  }
}
