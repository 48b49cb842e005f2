internal import PlantModel

/// The ledger of a plan by site: the same amounts as the plan's own, each at the site it belongs to.
///
/// Amounts are computed and rounded as the ledger is, entity by entity and period by period, so that the sites of an account
/// sum to its ledger entry to the qindarka. The last row is for what belongs to no site: charges on contracts, interest, tax.
struct SiteBook {
  let figures: PlanFigures
  /// What is accrued on each account, by row, then period.
  private(set) var accrued: [LedgerAccount: [[Money]]] = [:]
  /// What is received or paid, likewise.
  private(set) var paid: [LedgerAccount: [[Money]]] = [:]
  /// What is still to be received, less what is still to be paid, when the horizon ends, by row.
  private(set) var outstanding: [Money]
  /// The present value of all that is received less all that is paid, by row; closing stock and policy charges left out.
  private(set) var presentValue: [Double]

  var model: PlantModel { figures.model }
  var plan: Plan { figures.plan }
  /// The row of what belongs to no site.
  var common: Int { model.sites.count }

  init(_ figures: PlanFigures) {
    self.figures = figures
    let rows = figures.model.sites.count + 1
    outstanding = Array(repeating: .zero, count: rows)
    presentValue = Array(repeating: 0, count: rows)
    bookTrade()
    bookWork()
    bookPeople()
    bookCharges()
    bookFixedCosts()
    bookWithoutSite()
  }

  /// What is received less what is paid at a row in a period.
  func flow(_ row: Int, _ period: Int) -> Money {
    LedgerAccount.allCases.reduce(.zero) { sum, account in
      guard let amount = paid[account]?[row][period] else { return sum }
      switch account.effect {
      case .revenue: return sum + amount
      case .spending: return sum - amount
      case .policy: return sum
      }
    }
  }

  /// What is paid for a purpose at a row in a period.
  func spending(for purpose: SpendingPurpose, _ row: Int, _ period: Int) -> Money {
    LedgerAccount.allCases.reduce(.zero) { sum, account in
      account.effect == .spending(purpose) ? sum + (paid[account]?[row][period] ?? .zero) : sum
    }
  }

  /// Books an amount in the period of the activity, and its payment when it falls due.
  mutating func book(_ account: LedgerAccount, _ period: Int, _ amount: Money, delay: Delay = .none, at row: Int) {
    if amount == .zero { return }
    add(amount, to: \.accrued, account, row, period)
    let interval = figures.periods[period].interval
    let sign: Double = account.effect == .revenue ? 1 : -1
    presentValue[row] += sign * amount.lek * model.discountFactor(over: delay.moved(interval))
    if delay.isNone {
      add(amount, to: \.paid, account, row, period)
      return
    }
    let arrivals = model.horizon.arrivals(from: figures.periods[period], after: delay)
    var left = amount
    for (arrival, part) in zip(arrivals, amount.split(by: arrivals.map(\.share))) {
      add(part, to: \.paid, account, row, arrival.period)
      left = left - part
    }
    outstanding[row] = account.effect == .revenue ? outstanding[row] + left : outstanding[row] - left
  }

  private mutating func add(
    _ amount: Money, to book: WritableKeyPath<SiteBook, [LedgerAccount: [[Money]]]>, _ account: LedgerAccount,
    _ row: Int, _ period: Int
  ) {
    let none = Array(
      repeating: Array(repeating: Money.zero, count: figures.periods.count), count: model.sites.count + 1)
    self[keyPath: book][account, default: none][row][period] += amount
  }

  /// Books a price on each period's quantity of a row of decisions.
  mutating func book(
    _ account: LedgerAccount, _ grid: Grid, _ place: Int, delay: Delay = .none, at row: Int,
    price: (DayInterval) -> UnitPrice
  ) {
    for period in figures.periods where grid[place, period.position] != 0 {
      let quantity = PublishedNumber(grid[place, period.position])
      book(account, period.position, price(period.interval).amount(for: quantity), delay: delay, at: row)
    }
  }
}
