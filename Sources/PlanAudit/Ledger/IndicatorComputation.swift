internal import PlantModel

/// What a plan comes to, and how exactly that is known.
struct IndicatorComputation {
  let book: Book
  let indicators: Indicators
  private let closingRounding: Double
  private let tonneMonths: Side
  private let lateness: Side
  private let outputs: [OutputScope: Side]

  init(_ book: Book) {
    self.book = book
    let evidence = book.evidence
    let model = evidence.model
    var revenue = Money.zero
    var spending = Money.zero
    var policy = Money.zero
    for account in LedgerAccount.allCases {
      let sum = book.accrued(account).reduce(.zero, +)
      switch account.effect {
      case .revenue: revenue += sum
      case .spending: spending += sum
      case .policy: policy += sum
      }
    }
    let closing = ClosingValue(evidence)
    closingRounding = closing.rounding
    var months = Side()
    var opening = 0.0
    var left = 0.0
    for (place, stock) in evidence.shape.stockPlaces.enumerated() where model.items[stock.item].kind == .surplus {
      let tonnes = evidence.tonnesPerUnit(stock.item)
      for period in evidence.periods.indices {
        let half = tonnes * evidence.monthCounts[period] / 2
        months.add(half, of: evidence.stock(place, period - 1))
        months.add(half, of: evidence.stock(place, period))
      }
      opening += tonnes * evidence.openingUnits[place]
      left += tonnes * evidence.stock(place, evidence.periods.count - 1)
    }
    tonneMonths = months
    lateness = GoalMeasures.lateness(evidence)
    outputs = GoalMeasures.outputs(evidence)
    indicators = Indicators(
      netPresentValue: book.presentValue + closing.value.lek * Discount(model).closing,
      profit: revenue - spending - policy + closing.value, cost: spending + policy - closing.value,
      revenue: revenue, spending: spending, policyCharges: policy, closingValue: closing.value,
      surplusTonneMonths: months.value, lateLekMonths: lateness.value, outputs: outputs.mapValues(\.value),
      surplusTonnesAtOpening: opening, surplusTonnesLeft: left)
  }

  /// How far a claimed value may be from the recomputed one: 1e-6 of the sizes of all its terms, and the rounding of
  /// quantities and amounts.
  func tolerance(of goal: Goal) -> Double {
    switch goal {
    case .minimiseSurplusTonneMonths: return Side.tolerance(tonneMonths, Side())
    case .minimiseLateness: return Side.tolerance(lateness, Side())
    case .maximiseOutput(let scope): return Side.tolerance(outputs[scope] ?? Side(), Side())
    case .maximiseNetPresentValue, .maximiseProfit, .minimiseCost: break
    }
    let closing = abs(indicators.closingValue.lek)
    let turnover: Double
    if goal == .maximiseNetPresentValue {
      turnover = book.presentMagnitude + closing
    } else {
      turnover = book.accrued.joined().reduce(closing) { $0 + abs($1.lek) }
    }
    return 1e-6 * (1 + turnover) + closingRounding + book.rounding.reduce(0, +)
  }
}
