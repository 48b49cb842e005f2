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
    case .minimiseLateness: addLateness(context, layout)
    case .maximiseOutput(let scope): addOutput(scope, context, layout)
    }
  }

  /// Adds what one unit of a column adds; nothing where the decision is always zero.
  private mutating func add(_ value: Double, _ column: Int?) {
    if let column { coefficients[column] += value }
  }

  /// Adds a term of money: of a column, or of no decision at all.
  private mutating func addTerm(_ value: Double, _ column: Int?) {
    if let column { coefficients[column] += value } else { constant += value }
  }

  private mutating func addPresentValue(_ context: PlanningContext, _ money: MoneyTerms) {
    let factors = context.delays.delays.map { delay in
      context.intervals.map { context.model.discountFactor(over: delay.moved($0)) }
    }
    for term in money.terms {
      addTerm(term.lek * term.account.effect.sign * factors[term.delay][term.period], term.column)
    }
    let closing = context.model.closingDiscountFactor
    for term in money.closing { add(term.lek * closing, term.column) }
  }

  private mutating func addProfit(_ money: MoneyTerms) {
    for term in money.terms { addTerm(term.lek * term.account.effect.sign, term.column) }
    for term in money.closing { add(term.lek, term.column) }
  }

  private mutating func addCost(_ money: MoneyTerms) {
    for term in money.terms where term.account.effect != .revenue { addTerm(term.lek, term.column) }
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

extension GoalVector {
  /// What is late counts on the mean of opening and closing backlog; what is lost or cancelled counts as late from the middle of
  /// the period that gives it up to the end of the horizon.
  private mutating func addLateness(_ context: PlanningContext, _ layout: ColumnLayout) {
    for (row, contract) in context.model.contracts.elements.enumerated() {
      var monthsLeft = context.monthCounts.reduce(0, +)
      for (period, interval) in context.intervals.enumerated() {
        let months = context.monthCounts[period]
        let worth = contract.latenessWeight * contract.price.lek.mean(over: interval)
        if period > 0 {
          add(worth * months / 2, layout.position(.backlog, row, period - 1))
        } else {
          constant += worth * months / 2 * contract.openingBacklog
        }
        add(worth * months / 2, layout.position(.backlog, row, period))
        for group in [ColumnGroup.lost, .cancelled] {
          add(worth * (monthsLeft - months / 2), layout.position(group, row, period))
        }
        monthsLeft -= months
      }
    }
  }

  private mutating func addOutput(_ scope: OutputScope, _ context: PlanningContext, _ layout: ColumnLayout) {
    for (row, process) in context.model.processes.elements.enumerated() {
      let output = scope.output(ofOneRun: process)
      if output == 0 { continue }
      for period in context.intervals.indices { add(output, layout.position(.runs, row, period)) }
    }
  }
}

extension LedgerAccount.Effect {
  /// What an amount does to profit.
  var sign: Double { self == .revenue ? 1 : -1 }
}
