internal import PlantModel

extension MoneyDraft {
  /// Interest that wallets earn on what lies in them when a period begins, interest on debts, and tax on profit.
  mutating func addFinance() {
    cell = 0
    for (row, wallet) in context.model.wallets.elements.enumerated() where wallet.interest != nil {
      for (period, interval) in context.intervals.enumerated() {
        let share = wallet.rate(over: interval).share
        if period == 0 {
          append(.interestIncome, period, nil, share * wallet.openingBalance.lek, 0)
        } else {
          append(.interestIncome, period, layout.position(.balances, row, period - 1), share, 0)
        }
      }
    }
    for (row, loan) in context.model.loans.elements.enumerated() {
      charge(.interest, .debts, row, opening: loan.openingDebt.lek, lekPerUnit: { loan.rate(over: $0).share })
    }
    guard let tax = context.model.tax else { return }
    let delay = context.delays.position(of: tax.paymentDelay)
    for (row, year) in context.taxYears.enumerated() {
      append(.tax, year.period, layout.position(.taxes, row, year.period), 1, delay)
    }
  }
}
