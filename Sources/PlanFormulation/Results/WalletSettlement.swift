internal import PlantModel

/// Pays the exact ledger out of the wallets: draws follow the solver's, and what rounding leaves goes to the largest
/// draw that can take it.
struct WalletSettlement {
  private let context: PlanningContext
  private let book: LedgerBook
  private let wanted: [[Money]]

  /// Prepares to settle; `wanted` are the solver's draws by funding and period.
  init(_ context: PlanningContext, _ book: LedgerBook, _ wanted: [[Money]]) {
    self.context = context
    self.book = book
    self.wanted = wanted
  }

  /// Writes draws and balances into a plan, period by period.
  func settle(_ plan: inout Plan) {
    let wallets = context.model.wallets.elements
    if wallets.isEmpty { return }
    let inflows = context.model.wallets.references.map { context.model.inflows(of: $0) }
    var balances = wallets.map(\.openingBalance)
    for period in context.intervals.indices {
      let revenue = book.paid(in: period) { $0.effect == .revenue }
      for wallet in wallets.indices {
        balances[wallet] += inflows[wallet][period]
        if wallets[wallet].receivesRevenue { balances[wallet] += revenue }
      }
      for purpose in SpendingPurpose.allCases {
        let due = book.paid(in: period) { $0.effect == .spending(purpose) }
        pay(due, purpose, period, &plan, &balances)
      }
      for wallet in wallets.indices { plan.balances[wallet][period] = balances[wallet] }
    }
  }

  private func pay(
    _ due: Money, _ purpose: SpendingPurpose, _ period: Int, _ plan: inout Plan, _ balances: inout [Money]
  ) {
    let fundings = context.shape.fundings
    let rows = fundings.indices.filter { fundings[$0].purpose == purpose }
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
