internal import PlantModel

/// A goal as a linear function of the columns, in natural units: lek, or tonne-months.
struct GoalVector: Sendable {
  /// What one natural unit of each column adds.
  private(set) var coefficients: [Double]
  /// What there is of the goal when nothing is decided.
  private(set) var constant = 0.0

  /// Draws up a goal over a layout's columns.
  init(_ goal: Goal, _ context: PlanningContext, _ layout: ColumnLayout, _ money: MoneyTerms) {
    coefficients = Array(repeating: 0, count: layout.columns.count)
    switch goal {
    case .maximiseNetPresentValue: addPresentValue(context, money)
    case .maximiseProfit: addProfit(money)
    case .minimiseCost: addCost(money)
    case .minimiseSurplusTonneMonths: addTonneMonths(context, layout)
    }
  }

  private mutating func add(_ value: Double, _ column: Int?) {
    if let column { coefficients[column] += value } else { constant += value }
  }

  private mutating func addPresentValue(_ context: PlanningContext, _ money: MoneyTerms) {
    let factors = context.delays.delays.map { delay in
      context.intervals.map { context.model.discountFactor(over: delay.moved($0)) }
    }
    for term in money.terms {
      add(term.lek * term.account.effect.sign * factors[term.delay][term.period], term.column)
    }
    let closing = context.model.closingDiscountFactor
    for term in money.closing { add(term.lek * closing, term.column) }
  }

  private mutating func addProfit(_ money: MoneyTerms) {
    for term in money.terms { add(term.lek * term.account.effect.sign, term.column) }
    for term in money.closing { add(term.lek, term.column) }
  }

  private mutating func addCost(_ money: MoneyTerms) {
    for term in money.terms where term.account.effect != .revenue { add(term.lek, term.column) }
    for term in money.closing { add(-term.lek, term.column) }
  }

  private mutating func addTonneMonths(_ context: PlanningContext, _ layout: ColumnLayout) {
    for (row, place) in context.shape.stockPlaces.enumerated() {
      let item = context.model.items[place.item]
      guard item.kind == .surplus, let tonnes = item.unit.tonnesPerUnit else { continue }
      for period in context.intervals.indices {
        let half = tonnes * context.monthCounts[period] / 2
        if period == 0 { constant += half * context.openingUnits[row] }
        if period > 0 { add(half, layout.position(.stock, row, period - 1)) }
        add(half, layout.position(.stock, row, period))
      }
    }
  }
}

extension LedgerAccount.Effect {
  /// What an amount does to profit.
  var sign: Double { self == .revenue ? 1 : -1 }
}
