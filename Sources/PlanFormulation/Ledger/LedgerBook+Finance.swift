internal import PlantModel

extension LedgerBook {
  /// Interest on what is owed, by the model's basis of charges.
  mutating func bookInterestOnDebts() {
    for (row, loan) in model.loans.elements.enumerated() {
      for period in model.horizon.periods {
        let before = period.position == 0 ? loan.openingDebt : plan.debts[row][period.position - 1]
        let after = plan.debts[row][period.position]
        let rate = loan.rate(over: period.interval)
        let amount =
          switch model.chargeBasis {
          case .average: rate.amount(ofHalf: before + after)
          case .closing: rate.amount(of: after)
          case .opening: rate.amount(of: before)
          }
        book(.interest, period.position, amount)
      }
    }
  }

  /// Interest that a wallet earns in a period on what lay in it when the period began.
  mutating func bookInterest(of wallet: Wallet, on balance: Money, in period: Period) -> Money {
    let amount = wallet.rate(over: period.interval).amount(of: balance)
    book(.interestIncome, period.position, amount)
    return amount
  }

  /// The tax of a year, once all else of the year is booked.
  mutating func bookTax(of year: TaxYear) {
    guard let tax = model.tax else { return }
    var profit = year == model.horizon.taxYears.first ? tax.openingProfit : Money.zero
    for arrival in year.shares {
      var earned = Money.zero
      for account in LedgerAccount.allCases where account.isTaxed {
        let amount = accrued[account]?[arrival.period] ?? .zero
        earned += account.effect == .revenue ? amount : -amount
      }
      if arrival.share == 1 {
        profit += earned
        continue
      }
      let parts = earned.split(by: model.horizon.yearShares(of: arrival.period).map(\.share))
      let years = model.horizon.yearShares(of: arrival.period).map(\.year)
      profit += zip(years, parts).first { $0.0 == year.year }?.1 ?? .zero
    }
    if tax.carriesLosses {
      let before = carriedLoss ?? tax.openingLoss
      carriedLoss = max(.zero, before - profit)
      profit = profit - before
    }
    if profit > .zero { book(.tax, year.period, tax.rate.amount(of: profit), delay: tax.paymentDelay) }
  }
}
