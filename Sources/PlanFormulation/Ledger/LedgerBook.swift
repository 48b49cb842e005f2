internal import PlantModel

/// The ledger of a plan while it is being kept: exact amounts by account and period.
///
/// Amounts are rounded once, for each entity and period, to the qindarka; every sum is a sum of integers.
struct LedgerBook {
  let model: PlantModel
  let shape: PlanShape
  let plan: Plan
  private let intervals: [DayInterval]
  private let delays: DelayTable
  private(set) var accrued: [LedgerAccount: [Money]] = [:]
  private(set) var paid: [LedgerAccount: [Money]] = [:]
  /// The loss that years whose tax is booked have left to later ones; nothing before the first.
  var carriedLoss: Money?
  /// Spending that is paid, by purpose, then cell and period.
  private(set) var spent: [SpendingPurpose: [[Money]]] = [:]

  /// Keeps the book of a plan whose numbers are published ones.
  init(_ plan: Plan, _ context: PlanningContext) {
    model = context.model
    shape = context.shape
    self.plan = plan
    intervals = context.intervals
    delays = context.delays
    for account in LedgerAccount.allCases {
      accrued[account] = Array(repeating: .zero, count: intervals.count)
      paid[account] = Array(repeating: .zero, count: intervals.count)
    }
    let cells = shape.spendingCells.cells.count
    for purpose in SpendingPurpose.allCases {
      spent[purpose] = Array(repeating: Array(repeating: .zero, count: intervals.count), count: cells)
    }
    bookTrade()
    bookWork()
    bookPeople()
    bookCharges()
    bookSurplus()
    bookFixedCosts()
    bookInterestOnDebts()
  }

  /// The entries with an amount, by account, then period.
  var entries: [LedgerEntry] {
    LedgerAccount.allCases.flatMap { account in
      intervals.indices.compactMap { period in
        let entry = LedgerEntry(
          account: account, period: period, accrued: accrued[account]?[period] ?? .zero,
          paid: paid[account]?[period] ?? .zero)
        return entry.accrued == .zero && entry.paid == .zero ? nil : entry
      }
    }
  }

  /// What is paid in a period on the accounts chosen.
  func paid(in period: Int, where isChosen: (LedgerAccount) -> Bool) -> Money {
    LedgerAccount.allCases.filter(isChosen).reduce(.zero) { $0 + (paid[$1]?[period] ?? .zero) }
  }

  /// Books an amount in the period of the activity, and its payment when it falls due. Policy accounts are never paid.
  mutating func book(
    _ account: LedgerAccount, _ period: Int, _ amount: Money, delay: Delay = .none, at place: SpendingPlace = .none
  ) {
    if amount == .zero { return }
    let cell = shape.spendingCells.position(of: place)
    accrued[account]?[period] += amount
    if account.effect == .policy { return }
    if delay.isNone {
      pay(account, period, amount, cell)
      return
    }
    let arrivals = delays.arrivals(after: delay, from: period)
    for (arrival, part) in zip(arrivals, amount.split(by: arrivals.map(\.share))) {
      pay(account, arrival.period, part, cell)
    }
  }

  private mutating func pay(_ account: LedgerAccount, _ period: Int, _ amount: Money, _ cell: Int) {
    paid[account]?[period] += amount
    if case .spending(let purpose) = account.effect { spent[purpose]?[cell][period] += amount }
  }

  /// Books a price on each period's quantity of a row.
  mutating func book(
    _ account: LedgerAccount, _ grid: Grid, _ row: Int, delay: Delay = .none, at place: SpendingPlace = .none,
    price: (DayInterval) -> UnitPrice
  ) {
    for (period, interval) in intervals.enumerated() where grid[row, period] != 0 {
      book(
        account, period, price(interval).amount(for: PublishedNumber(grid[row, period])), delay: delay, at: place)
    }
  }

  /// Books a charge by time on what lies there, by the model's basis.
  mutating func bookCharge(
    _ account: LedgerAccount, _ grid: Grid, _ row: Int, opening: Double, at place: SpendingPlace = .none,
    price: (DayInterval) -> UnitPrice
  ) {
    for (period, interval) in intervals.enumerated() {
      let before = PublishedNumber(grid.value(row: row, period: period - 1, before: opening))
      let after = PublishedNumber(grid[row, period])
      if before.millionths == 0 && after.millionths == 0 { continue }
      let price = price(interval)
      let amount =
        switch model.chargeBasis {
        case .average:
          price.amount(forHalfOf: PublishedNumber(millionths: before.millionths + after.millionths))
        case .closing: price.amount(for: after)
        case .opening: price.amount(for: before)
        }
      book(account, period, amount, at: place)
    }
  }
}
