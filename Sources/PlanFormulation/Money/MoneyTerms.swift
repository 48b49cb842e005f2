internal import PlantModel

/// All money of a plan as linear terms: what each unit of each decision earns or costs, and what is paid in any case.
///
/// One list serves goals, spending and wallets, so that they cannot disagree. Prices are the exact unit prices of the
/// ledger.
struct MoneyTerms: Sendable {
  /// Lek of one account, accrued in a period.
  struct Term: Sendable {
    let account: LedgerAccount
    let period: Int
    /// The column; nothing for an amount no decision changes.
    let column: Int?
    /// Lek per natural unit of the column, or lek.
    let lek: Double
    /// The place of the payment delay in the table of delays.
    let delay: Int
    /// The cell of spending; see ``PlantModel/SpendingCells``.
    let cell: Int
  }

  /// What a unit of a decision leaves behind at the end of the horizon, in lek.
  struct ClosingTerm: Sendable {
    let column: Int
    let lek: Double
  }

  private(set) var terms: [Term] = []
  private(set) var closing: [ClosingTerm] = []

  init(_ context: PlanningContext, _ layout: ColumnLayout) {
    var draft = MoneyDraft(context, layout)
    draft.addTrade()
    draft.addWork()
    draft.addPeople()
    draft.addTransport()
    draft.addCharges()
    draft.addContractCharges()
    draft.addSurplusCharges()
    draft.addFixedCosts()
    draft.addStarts()
    draft.addSetUps()
    draft.addFinance()
    draft.addClosingValue()
    terms = draft.terms
    closing = draft.closing
  }

  /// What is paid in one period: terms with a column, and the rest.
  struct Payments {
    var terms: [(column: Int, lek: Double)] = []
    var constant = 0.0
  }

  /// What is paid in each period of the terms chosen, terms of payment applied.
  func paid(in context: PlanningContext, where isChosen: (Term) -> Bool) -> [Payments] {
    var payments = Array(repeating: Payments(), count: context.periodCount)
    for term in terms where isChosen(term) {
      for arrival in context.delays.arrivals[term.delay][term.period] {
        if let column = term.column {
          payments[arrival.period].terms.append((column, term.lek * arrival.share))
        } else {
          payments[arrival.period].constant += term.lek * arrival.share
        }
      }
    }
    return payments
  }
}
