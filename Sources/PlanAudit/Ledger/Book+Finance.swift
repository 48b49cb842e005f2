internal import PlantModel

extension Book {
  /// Interest that wallets earn on what they published for the end of the period before, and interest on debts.
  mutating func bookInterest() {
    let (model, plan) = (evidence.model, evidence.plan)
    for (row, wallet) in model.wallets.elements.enumerated() {
      guard let interest = wallet.interest else { continue }
      for period in evidence.periods {
        let before = period.position == 0 ? wallet.openingBalance : plan.balances[row][period.position - 1]
        let rate = PeriodRate(interest.total(over: period.interval))
        book(.interestIncome, period.position, rate.amount(of: before), at: UnitPrice(lek: 0))
      }
    }
    for (row, loan) in model.loans.elements.enumerated() {
      var before = loan.openingDebt
      for period in evidence.periods {
        let after = plan.debts[row][period.position]
        let rate = PeriodRate(loan.interest.total(over: period.interval))
        let amount: Money
        switch model.chargeBasis {
        case .average: amount = rate.amount(ofHalf: before + after)
        case .closing: amount = rate.amount(of: after)
        case .opening: amount = rate.amount(of: before)
        }
        book(.interest, period.position, amount, at: UnitPrice(lek: 0))
        before = after
      }
    }
  }

  /// The tax of each calendar year, in the year's last period.
  mutating func bookTax() {
    guard let tax = evidence.model.tax else { return }
    var loss = tax.carriesLosses ? tax.openingLoss : .zero
    for (period, profit) in yearlyProfits {
      // A loss is set against the first profits that follow it.
      let set = min(loss, max(.zero, profit))
      loss = loss - set + (tax.carriesLosses ? max(.zero, -profit) : .zero)
      guard profit - set > .zero else { continue }
      // What rounding moved in a year moves its tax by the rate.
      book(.tax, period, tax.rate.amount(of: profit - set), at: UnitPrice(lek: 0), paidAfter: tax.paymentDelay)
    }
  }

  /// The profit of each calendar year with its last period, in the order of the years: revenue less spending without the
  /// tax, each period divided between its years by days, to the qindarka.
  private var yearlyProfits: [(period: Int, profit: Money)] {
    var profits: [Int: (period: Int, profit: Money)] = [:]
    if let tax = evidence.model.tax {
      profits[evidence.model.horizon.start.components.year] = (0, tax.openingProfit)
    }
    for period in evidence.periods {
      var profit = Money.zero
      for account in LedgerAccount.allCases where account != .tax {
        switch account.effect {
        case .revenue: profit += accrued(account)[period.position]
        case .spending: profit -= accrued(account)[period.position]
        case .policy: continue
        }
      }
      var years: [Int] = []
      var days: [Double] = []
      for day in period.interval.days {
        let year = day.components.year
        if years.last == year { days[days.count - 1] += 1 } else { (years, days) = (years + [year], days + [1]) }
      }
      let parts = profit.split(by: days.map { $0 / Double(period.dayCount) })
      for (year, part) in zip(years, parts) {
        profits[year] = (period.position, (profits[year]?.profit ?? .zero) + part)
      }
    }
    return profits.sorted { $0.key < $1.key }.map(\.value)
  }
}
