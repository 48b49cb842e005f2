internal import PlantModel

/// All money of a plan as linear terms: what each unit of each decision earns or costs, and what is paid in any case.
///
/// One list serves goals, spending and wallets, so that they cannot disagree. Prices are the exact unit prices of the
/// ledger.
struct MoneyTerms: Sendable {
  /// Lek of one account, accrued in a period.
  struct Term: Sendable {
    let account: LedgerAccount
    /// Lek per natural unit of the column, or lek.
    let lek: Double
    // Half the size of the numbers they stand for: there are several for each column of the program.
    private let storedPeriod: Int32
    private let storedColumn: Int32
    private let storedDelay: Int32
    private let storedCell: Int32

    init(account: LedgerAccount, period: Int, column: Int?, lek: Double, delay: Int, cell: Int) {
      self.account = account
      self.lek = lek
      storedPeriod = Int32(period)
      storedColumn = column.map { Int32($0) } ?? -1
      storedDelay = Int32(delay)
      storedCell = Int32(cell)
    }

    var period: Int { Int(storedPeriod) }
    /// The column; nothing for an amount no decision changes.
    var column: Int? { storedColumn < 0 ? nil : Int(storedColumn) }
    /// The place of the payment delay in the table of delays.
    var delay: Int { Int(storedDelay) }
    /// The cell of spending; see ``PlantModel/SpendingCells``.
    var cell: Int { Int(storedCell) }
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
