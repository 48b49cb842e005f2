internal import PlantModel

/// Wallet balances: what was there, came in and was drawn, to the qindarka; and never below the least.
enum WalletBalanceAudit {
  static func check(_ book: Book) -> Tally {
    let evidence = book.evidence
    let plan = evidence.plan
    var tally = evidence.tally(.walletBalance, naming: evidence.model.wallets)
    for (row, wallet) in evidence.model.wallets.elements.enumerated() {
      var inflows = Array(repeating: Money.zero, count: evidence.periods.count)
      for inflow in wallet.inflows + wallet.settlements {
        let spread = ArrivalTable.spread(inflow.interval, over: evidence.periods)
        for (offset, part) in inflow.amount.split(by: spread.shares).enumerated() {
          inflows[spread.first + offset] += part
        }
      }
      for project in evidence.model.projects.elements {
        let share = project.contributions.filter { $0.wallet.position == row }.reduce(0) { $0 + $1.share }
        guard share > 0, let built = ProjectDays(project) else { continue }
        for (phase, interval) in built.phases {
          let spread = ArrivalTable.spread(interval, over: evidence.periods)
          let brought = Money(lek: Book.capital(phase, project).lek * share)
          for (offset, part) in brought.split(by: spread.shares).enumerated() { inflows[spread.first + offset] += part }
        }
      }
      let draws = evidence.shape.fundings.indices.filter { evidence.shape.fundings[$0].wallet.position == row }
      var turnover = abs(wallet.openingBalance.lek)
      var rounding = 0.0
      var before = wallet.openingBalance
      for period in evidence.periods.indices {
        let revenue = wallet.receivesRevenue ? book.collected(in: period) : .zero
        let rate = PeriodRate(wallet.interest?.total(over: evidence.periods[period].interval) ?? 0)
        let interest = rate.amount(of: before)
        var lent = Money.zero
        for (place, loan) in evidence.model.loans.elements.enumerated() where loan.wallet.position == row {
          lent += plan.borrowed[place][period] - plan.repaid[place][period]
        }
        let drawn = draws.reduce(Money.zero) { $0 + plan.draws[$1][period] }
        let balance = plan.balances[row][period]
        tally.require(
          balance, equals: before + interest + inflows[period] + revenue + lent - drawn, at: row, period,
          Tally.Words("holds", "follows from interest, inflows, revenue, loans and draws"))
        turnover += abs(inflows[period].lek) + abs(revenue.lek) + abs(drawn.lek) + abs(lent.lek) + abs(interest.lek)
        rounding += book.rounding[period]
        let missing = wallet.minimumBalance.lek - balance.lek
        tally.record(max(0, missing), 1e-6 * (1 + turnover) + rounding, at: row, period) {
          "holds \(balance), must hold \(wallet.minimumBalance) lek"
        }
        before = balance
      }
    }
    return tally
  }
}
