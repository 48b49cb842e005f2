internal import PlantModel

/// A wallet holds what it held, with what comes in, without what it pays, and never less than its minimum.
///
/// See ``/PlanFormulation/RuleFamilies``, wallet-balance. Rows are counted in million lek.
enum WalletBalanceRules: RuleFormulation {
  static let family = RuleFamily.walletBalance
  static let scale = 1_000_000.0

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.wallets.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "lek" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    guard !context.model.wallets.isEmpty else { return }
    let revenue = builder.money.paid(in: context) { $0.account.isCollected }
    for (row, wallet) in context.model.wallets.elements.enumerated() {
      let inflows = context.model.inflows(of: Reference(row))
      var brought: [[(column: Int?, lek: Double)]] = Array(repeating: [], count: context.periodCount)
      for (position, candidate) in context.candidates.enumerated() {
        for part in candidate.project.contributions(to: Reference(row), in: context.model.horizon) {
          brought[part.period].append((builder.start(position), part.amount.lek))
        }
      }
      for period in 0..<context.periodCount {
        var terms = RowTerms()
        for (funding, place) in context.shape.fundings.enumerated() where place.wallet.position == row {
          terms.use(1, builder.column(.draws, funding, period))
        }
        let balance = builder.column(.balances, row, period)
        terms.use(1, balance)
        builder.setMinimum(family, balance, wallet.minimumBalance.lek)
        var given = inflows[period].lek
        let kept = 1 + wallet.rate(over: context.intervals[period]).share
        if period > 0 {
          terms.grant(kept, builder.column(.balances, row, period - 1))
        } else {
          given += kept * wallet.openingBalance.lek
        }
        for (place, loan) in context.model.loans.elements.enumerated() where loan.wallet.position == row {
          terms.grant(1, builder.column(.borrowed, place, period))
          terms.use(1, builder.column(.repaid, place, period))
        }
        for part in brought[period] { terms.grant(part.lek, part.column) }
        if wallet.receivesRevenue {
          for term in revenue[period].terms { terms.grant(term.lek, term.column) }
          given += revenue[period].constant
        }
        builder.add(self, row, period, terms, .equal(given))
      }
    }
  }
}

extension LedgerAccount {
  /// Whether what is paid on the account flows into the wallet that receives revenue; interest stays where it is earned.
  var isCollected: Bool { effect == .revenue && self != .interestIncome }
}
