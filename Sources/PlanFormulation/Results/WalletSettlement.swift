internal import PlantModel

/// Pays the exact ledger out of the wallets, period by period: draws follow the solver's, and what rounding leaves goes to
/// the largest draw that can take it.
///
/// What wallets earn depends on their balances, and tax on what they earn, so that both are booked on the way: interest
/// when its period begins, the tax of a year in its last period.
struct WalletSettlement {
  private let context: PlanningContext
  private(set) var book: LedgerBook
  private let wanted: [[Money]]

  /// Prepares to settle; `wanted` are the solver's draws by funding and period.
  init(_ context: PlanningContext, _ book: LedgerBook, _ wanted: [[Money]]) {
    self.context = context
    self.book = book
    self.wanted = wanted
  }

  /// Writes draws and balances into a plan, period by period.
  mutating func settle(_ plan: inout Plan) {
    let wallets = context.model.wallets.elements
    let inflows = context.model.wallets.references.map { context.model.inflows(of: $0) }
    var balances = wallets.map(\.openingBalance)
    for period in context.intervals.indices {
      for wallet in wallets.indices {
        balances[wallet] += book.bookInterest(
          of: wallets[wallet], on: balances[wallet], in: context.model.horizon.periods[period])
      }
      for year in context.taxYears where year.period == period { book.bookTax(of: year) }
      let revenue = book.paid(in: period) { $0.isCollected }
      for wallet in wallets.indices {
        balances[wallet] += inflows[wallet][period]
        if wallets[wallet].receivesRevenue { balances[wallet] += revenue }
      }
      for (row, loan) in context.model.loans.elements.enumerated() {
        balances[loan.wallet.position] += plan.borrowed[row][period] - plan.repaid[row][period]
      }
      if wallets.isEmpty { continue }
      for purpose in SpendingPurpose.allCases {
        for cell in context.shape.spendingCells.cells.indices {
          pay(book.spent[purpose]?[cell][period] ?? .zero, purpose, cell, period, &plan, &balances)
        }
      }
      for wallet in wallets.indices { plan.balances[wallet][period] = balances[wallet] }
    }
  }

  private func pay(
    _ due: Money, _ purpose: SpendingPurpose, _ cell: Int, _ period: Int, _ plan: inout Plan, _ balances: inout [Money]
  ) {
    let fundings = context.shape.fundings
    let rows = fundings.indices.filter { fundings[$0].purpose == purpose && fundings[$0].cell == cell }
      .sorted { (wanted[$1][period], $0) < (wanted[$0][period], $1) }
    if rows.isEmpty { return }
    var left = due
    for row in rows {
      let draw = left < .zero ? .zero : min(wanted[row][period], left)
      plan.draws[row][period] = draw
      balances[fundings[row].wallet.position] += -draw
      left += -draw
    }
    if left == .zero { return }
    let able = rows.first { row in
      let wallet = fundings[row].wallet
      return balances[wallet.position] - left >= context.model.wallets[wallet].minimumBalance
    }
    let row = able ?? rows[0]
    plan.draws[row][period] += left
    balances[fundings[row].wallet.position] += -left
  }
}
