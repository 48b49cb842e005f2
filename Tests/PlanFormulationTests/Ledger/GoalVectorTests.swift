import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// What a goal's coefficients say of a plan is what its ledger says, whatever the plan.
@Suite struct GoalVectorTests {
  @Test(arguments: RuleFamily.allCases)
  func agreesWithTheLedger(family: RuleFamily) {
    var model = GoldenModels.model(of: family)
    model.discountRate = 0.06
    let formulation = Formulation(of: model)
    var random = SplitMix64(seed: 7)
    let values = formulation.layout.columns.map { column in
      // A day of beginning is no decision of a plan.
      column.group == .starts ? 0 : (Double.random(in: 0...50, using: &random) * 8).rounded() / 8 / column.group.scale
    }
    let reader = PlanReader(context: formulation.context, layout: formulation.layout)
    var plan = reader.plan(from: values)
    // Being early and late at once is taken off when a plan is read; so that all values stand, read it back.
    let settled = formulation.layout.columns.enumerated().map { position, column in
      switch column.group {
      case .ahead: plan.ahead[column.row, column.period]
      case .backlog: plan.backlog[column.row, column.period]
      default: values[position] * column.group.scale
      }
    }
    // Tax is exact in the ledger and may be more in the program; what wallets earn follows from balances.
    if [RuleFamily.loan, .tax].contains(family) { return }
    plan.ledger = LedgerBook(plan, formulation.context).entries
    var profit = closingValue(formulation, settled)
    var cost = -profit
    for entry in plan.ledger {
      switch entry.account.effect {
      case .revenue: profit += entry.accrued.lek
      case .spending, .policy:
        profit -= entry.accrued.lek
        cost += entry.accrued.lek
      }
    }
    #expect(abs(value(formulation, .maximiseProfit, settled) - profit) < 0.2)
    #expect(abs(value(formulation, .minimiseCost, settled) - cost) < 0.2)
  }

  @Test func discountsEachPaymentOverItsDays() {
    var model = GoldenModels.model(of: .walletBalance)
    model.discountRate = 0.06
    let vector = Formulation(of: model).vector(of: .maximiseNetPresentValue)
    let moved = days("2027-02-01", "2027-02-08")
    let column = Formulation(of: model).layout.position(.sales, 0, 0) ?? 0
    #expect(abs(vector.coefficients[column] - 4_000 * model.discountFactor(over: moved)) < 1e-9)
  }

  @Test func countsTonneMonthsOnTheMeanOfOpeningAndClosing() {
    let formulation = Formulation(of: GoldenModels.model(of: .surplusTarget))
    let values = formulation.layout.columns.map { $0.group == .stock ? ($0.period == 0 ? 100.0 : 60.0) : 0 }
    // 150 t at the opening; 7/31 of a month on 125 t, a month on 80 t.
    let expected = 125.0 * 7 / 31 + 80
    #expect(abs(value(formulation, .minimiseSurplusTonneMonths, values) - expected) < 1e-9)
  }

  @Test func countsWhatIsLateOrLostByMonthsAndPriority() {
    var model = GoldenModels.model(of: .contractBalance)
    model.contracts = Catalogue(
      model.contracts.elements.map {
        Contract(
          id: $0.id, name: "", customer: "", item: $0.item, sites: $0.sites, tranches: $0.tranches, price: $0.price,
          lateness: $0.lateness, shortfall: $0.shortfall, early: $0.early, mayEndLate: $0.mayEndLate, priority: 3)
      })
    let formulation = Formulation(of: model)
    let values = formulation.layout.columns.map { column in
      switch (column.group, column.period) {
      case (.backlog, 1): 8.0
      case (.lost, 1): 3.0
      default: 0.0
      }
    }
    // At 50 lek and four times the weight of the middle class: 8 are late for half of February and
    // half of March; 3 are lost for half of February and all of March.
    let (late, lost) = (8.0, 4.5)
    let expected = 200 * (late + lost)
    #expect(abs(value(formulation, .minimiseLateness, values) - expected) < 1e-9)
  }

  private func value(_ formulation: Formulation, _ goal: Goal, _ values: [Double]) -> Double {
    let vector = formulation.vector(of: goal)
    return zip(vector.coefficients, values).reduce(vector.constant) { $0 + $1.0 * $1.1 }
  }

  private func closingValue(_ formulation: Formulation, _ values: [Double]) -> Double {
    let model = formulation.model
    var total = 0.0
    for (position, column) in formulation.layout.columns.enumerated() {
      let last = column.period == formulation.context.periodCount - 1
      switch column.group {
      case .stock where last:
        let item = formulation.shape.stockPlaces[column.row].item
        total += values[position] * model.items[item].closingValue.lek
      case .runs:
        for output in model.processes.elements[column.row].outputs {
          let period = model.horizon.periods[column.period]
          let arrived = model.horizon.arrivals(from: period, after: output.delay).reduce(0) { $0 + $1.share }
          total += values[position] * output.quantity * (1 - arrived) * model.items[output.item].closingValue.lek
        }
      default: break
      }
    }
    return total
  }
}
