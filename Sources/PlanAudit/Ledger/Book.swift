internal import PlantModel

/// The auditor's own ledger, kept from the quantities of a plan and the prices of the model.
struct Book {
  let evidence: Evidence
  /// Accrued amounts by account, in the order of all accounts, then period.
  private(set) var accrued: [[Money]]
  /// Paid amounts likewise.
  private(set) var paid: [[Money]]
  /// Paid spending by purpose, in the order of all purposes, then cell of earmarks, then period.
  private(set) var spent: [[[Money]]]
  /// Lek at the first day of the horizon, each amount at its days of payment.
  private(set) var presentValue = 0.0
  /// The sum of the sizes of what ``presentValue`` is made of.
  private(set) var presentMagnitude = 0.0
  /// By period of booking: how much rounding of quantities and amounts may have moved, in lek.
  private(set) var rounding: [Double]

  private var factors: [Delay: [Double]] = [:]
  private static let positions = Dictionary(
    uniqueKeysWithValues: LedgerAccount.allCases.enumerated().map { ($1, $0) })

  init(_ evidence: Evidence) {
    self.evidence = evidence
    let count = evidence.periods.count
    accrued = Array(repeating: Array(repeating: .zero, count: count), count: LedgerAccount.allCases.count)
    paid = accrued
    let cells = evidence.shape.spendingCells.cells.count
    spent = SpendingPurpose.allCases.map { _ in
      Array(repeating: Array(repeating: .zero, count: count), count: cells)
    }
    rounding = Array(repeating: 0, count: count)
    bookTrade()
    bookWork()
    bookPeople()
    bookStock()
    bookPolicy()
    bookSitesAndProjects()
    bookInterest()
    bookTax()
  }

  /// Books a quantity at a price.
  mutating func book(
    _ account: LedgerAccount, _ period: Int, _ quantity: Double, at price: UnitPrice, paidAfter delay: Delay = .none,
    spentAt place: SpendingPlace = .none
  ) {
    book(
      account, period, price.amount(for: PublishedNumber(quantity)), at: price, paidAfter: delay, spentAt: place)
  }

  /// Books an amount that a price was the reason of.
  mutating func book(
    _ account: LedgerAccount, _ period: Int, _ amount: Money, at price: UnitPrice, paidAfter delay: Delay = .none,
    spentAt place: SpendingPlace = .none
  ) {
    rounding[period] += 0.5e-6 * abs(price.lek) + 0.005
    if amount == .zero { return }
    let row = Book.positions[account] ?? 0
    accrued[row][period] += amount
    let present = amount.lek * factor(period, delay)
    presentMagnitude += abs(present)
    switch account.effect {
    case .revenue: presentValue += present
    case .spending: presentValue -= present
    case .policy:
      presentValue -= present
      return
    }
    var payments = [(period, amount)]
    if !delay.isNone {
      let spread = evidence.arrivals[delay][period]
      payments = amount.split(by: spread.shares).enumerated().map { (spread.first + $0, $1) }
    }
    for (day, part) in payments { paid[row][day] += part }
    guard case .spending(let purpose) = account.effect else { return }
    let purposeRow = SpendingPurpose.allCases.firstIndex(of: purpose) ?? 0
    let cell = evidence.shape.spendingCells.position(of: place)
    for (day, part) in payments { spent[purposeRow][cell][day] += part }
  }

  /// The accrued amounts of an account, by period.
  func accrued(_ account: LedgerAccount) -> [Money] { accrued[Book.positions[account] ?? 0] }

  /// The paid amounts of an account, by period.
  func paid(_ account: LedgerAccount) -> [Money] { paid[Book.positions[account] ?? 0] }

  /// The revenue of a period that flows into the wallet which receives revenue: what customers and markets paid.
  func collected(in period: Int) -> Money {
    [.contractRevenue, .marketRevenue].reduce(.zero) { $0 + paid($1)[period] }
  }

  /// What was paid in a period of all accounts whose effect a purpose or revenue is.
  func paid(_ effect: LedgerAccount.Effect, in period: Int) -> Money {
    LedgerAccount.allCases.filter { $0.effect == effect }.reduce(.zero) { $0 + paid($1)[period] }
  }

  private mutating func factor(_ period: Int, _ delay: Delay) -> Double {
    if let known = factors[delay] { return known[period] }
    let discount = Discount(evidence.model)
    let made = evidence.periods.map { discount.mean(over: delay.moved($0.interval)) }
    factors[delay] = made
    return made[period]
  }
}
