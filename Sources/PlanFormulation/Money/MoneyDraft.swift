internal import PlantModel

/// Collects the money terms of a model, kind by kind.
struct MoneyDraft {
  let context: PlanningContext
  let layout: ColumnLayout
  var terms: [MoneyTerms.Term] = []
  var closing: [MoneyTerms.ClosingTerm] = []
  /// The cell of spending that terms are added to.
  var cell = 0

  init(_ context: PlanningContext, _ layout: ColumnLayout) {
    self.context = context
    self.layout = layout
  }

  /// Adds a price per unit of one decision in each period.
  mutating func add(
    _ account: LedgerAccount, _ group: ColumnGroup, _ row: Int, delay: Delay = .none, at place: SpendingPlace = .none,
    price: (DayInterval) -> UnitPrice
  ) {
    cell = context.shape.spendingCells.position(of: place)
    let position = context.delays.position(of: delay)
    for (period, interval) in context.intervals.enumerated() {
      guard let column = layout.position(group, row, period) else { continue }
      append(account, period, column, price(interval).lek, position)
    }
  }

  /// Adds an amount for one unit of a column, or one that no decision changes.
  mutating func add(
    _ account: LedgerAccount, _ period: Int, _ amount: Money, at place: SpendingPlace, of column: Int? = nil
  ) {
    cell = context.shape.spendingCells.position(of: place)
    append(account, period, column, amount.lek, 0)
  }

  /// Adds a charge by time on a quantity that lies there, by the model's basis.
  mutating func charge(
    _ account: LedgerAccount, _ group: ColumnGroup, _ row: Int, opening: Double, at place: SpendingPlace = .none,
    price: (DayInterval) -> UnitPrice
  ) {
    charge(account, group, row, opening: opening, at: place) { price($0).lek }
  }

  /// Adds a charge by time, in lek per unit.
  mutating func charge(
    _ account: LedgerAccount, _ group: ColumnGroup, _ row: Int, opening: Double, at place: SpendingPlace = .none,
    lekPerUnit: (DayInterval) -> Double
  ) {
    cell = context.shape.spendingCells.position(of: place)
    for (period, interval) in context.intervals.enumerated() {
      let lek = lekPerUnit(interval)
      if lek == 0 { continue }
      let (before, after) = context.model.chargeBasis.weights
      if before > 0 {
        if period > 0 {
          appendPresent(account, period, layout.position(group, row, period - 1), lek * before)
        } else if opening != 0 {
          append(account, period, nil, lek * before * opening, 0)
        }
      }
      if after > 0 { appendPresent(account, period, layout.position(group, row, period), lek * after) }
    }
  }

  private mutating func appendPresent(_ account: LedgerAccount, _ period: Int, _ column: Int?, _ lek: Double) {
    if let column { append(account, period, column, lek, 0) }
  }

  /// Adds a term of no site.
  mutating func append(
    _ account: LedgerAccount, _ period: Int, _ column: Int?, _ lek: Double, _ delay: Int
  ) {
    if lek == 0 { return }
    terms.append(
      MoneyTerms.Term(account: account, period: period, column: column, lek: lek, delay: delay, cell: cell))
  }
}

extension ChargeBasis {
  /// How much the quantity before and after a period count.
  var weights: (before: Double, after: Double) {
    switch self {
    case .average: (0.5, 0.5)
    case .closing: (0, 1)
    case .opening: (1, 0)
    }
  }
}
