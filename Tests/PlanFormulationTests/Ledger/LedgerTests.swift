import PlantModel
import Testing

@testable import PlanFormulation

/// Amounts computed by hand. The first period is the week from 2027-01-25, the second is February.
@Suite struct LedgerTests {
  private func book(_ model: PlantModel, _ change: (inout Plan) -> Void) -> LedgerBook {
    let context = PlanningContext(model)
    var plan = Plan(model: model, shape: context.shape)
    change(&plan)
    return LedgerBook(plan, context)
  }

  private func amounts(_ book: LedgerBook, _ account: LedgerAccount) -> (accrued: [String], paid: [String]) {
    ((book.accrued[account] ?? []).map(\.description), (book.paid[account] ?? []).map(\.description))
  }

  @Test func paysWhenItFallsDue() {
    let model = GoldenModels.model(of: .walletBalance)
    let book = book(model) { plan in
      plan.sales[0, 0] = 10
      plan.purchases[0, 0] = 10
      plan.purchases[0, 1] = 28
    }
    let revenue = amounts(book, .marketRevenue)
    #expect(revenue.accrued == ["40000.00", "0.00"])
    #expect(revenue.paid == ["0.00", "40000.00"])
    let purchases = amounts(book, .purchases)
    #expect(purchases.accrued == ["30000.00", "84000.00"])
    // 4 of the 7 days of payment lie in January; of February's 28 days of payment 3 lie in March.
    #expect(purchases.paid == ["17142.86", "87857.14"])
  }

  @Test(arguments: [
    (ChargeBasis.average, ["2.48", "27.00"]), (.closing, ["3.16", "40.00"]), (.opening, ["1.81", "14.00"]),
  ])
  func chargesHoldingByItsBasis(basis: ChargeBasis, expected: [String]) {
    // 4 pieces at the opening, 7 at the end of January, 20 at the end of February; 2 lek a piece and month.
    var model = GoldenModels.model(of: .stockLimit)
    model.chargeBasis = basis
    let book = book(model) { plan in
      plan.stock[0, 0] = 7
      plan.stock[0, 1] = 20
    }
    #expect(amounts(book, .holding).accrued == expected)
    #expect(amounts(book, .holding).paid == expected)
  }

  @Test func spreadsCapitalOverTheDaysOfItsPhase() {
    // 1,000 lek over the 22 days from 20 January: 5 days before the horizon, 7 in the first period, 10 in the second.
    let book = book(GoldenModels.model(of: .lineHours)) { _ in }
    #expect(amounts(book, .capital).paid == ["318.18", "454.55"])
  }

  @Test func chargesLineHoursWithTheRun() {
    let book = book(GoldenModels.model(of: .lineHours)) { plan in
      plan.runs[0, 0] = 3
      plan.extraHours[0, 0] = 2
    }
    // A run costs 1 lek and half an hour at 3 lek.
    #expect(amounts(book, .processing).paid == ["7.50", "0.00"])
    #expect(amounts(book, .extraHours).paid == ["24.00", "0.00"])
  }

  @Test func paysNothingForPolicy() {
    let book = book(GoldenModels.model(of: .surplusDeadline)) { plan in
      plan.overdue[0, 0] = 31
      plan.overdue[0, 1] = 10
      plan.runs[0, 1] = 2
    }
    // 60 lek a tonne and month: 7/31 of a month on the mean of 0 and 31, a month on the mean of 31 and 10.
    let overdue = amounts(book, .overdueSurplus)
    #expect(overdue.accrued == ["210.00", "1230.00"])
    #expect(overdue.paid == ["0.00", "0.00"])
    #expect(amounts(book, .demilitarization).paid == ["0.00", "140.00"])
    #expect(book.entries.map(\.account) == [.demilitarization, .overdueSurplus, .overdueSurplus])
  }

  @Test func pricesAMissedTargetOnce() {
    let book = book(GoldenModels.model(of: .surplusTarget)) { $0.targetMisses[0] = 2.5 }
    #expect(amounts(book, .missedTarget).accrued == ["0.00", "100.00"])
  }

  @Test func chargesLatenessPerDay() {
    // Half a lek a piece and day, 28 days of February on the mean of 0 and 10, 31 days of March on that of 10 and 0.
    let book = book(GoldenModels.model(of: .contractBalance)) { plan in
      plan.backlog[0, 1] = 10
      plan.lost[0, 2] = 1.5
    }
    #expect(amounts(book, .lateness).accrued == ["0.00", "70.00", "77.50"])
    #expect(amounts(book, .shortfall).accrued == ["0.00", "0.00", "30.00"])
  }

  @Test func paysPeopleByTheMonth() {
    let book = book(GoldenModels.model(of: .headcount)) { plan in
      plan.headcount[0, 0] = 10
      plan.headcount[0, 1] = 9.5
      plan.hires[0, 1] = 2
      plan.dismissals[0, 1] = 0.5
    }
    #expect(amounts(book, .wages).paid == ["1400.00", "5890.00", "0.00"])
    #expect(amounts(book, .hiring).paid == ["0.00", "100.00", "0.00"])
    #expect(amounts(book, .dismissal).paid == ["0.00", "40.00", "0.00"])
  }
}
