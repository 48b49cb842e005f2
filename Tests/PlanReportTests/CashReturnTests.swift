import PlanReport
import PlantModel
import Testing

@Suite("What a flow of money returns")
struct CashReturnTests {
  /// Whole years of 365 days, from 2025: no leap day lies in the first three.
  private static let horizon = Horizon(
    start: SmallPlant.date("2025-01-01"), blocks: [Horizon.Block(count: 1095, unit: .day)])

  private func flow(_ lek: [(day: Int, amount: Double)], closing: Double = 0) -> CashReturn {
    var flows = Array(repeating: Money.zero, count: Self.horizon.count)
    for (day, amount) in lek { flows[day] += Money(lek: amount) }
    return CashReturn(flows: flows, closing: Money(lek: closing), in: Self.horizon)
  }

  @Test("a hundred that becomes a hundred and ten in a year returns a tenth")
  func oneYear() throws {
    guard case .rate(let rate) = flow([(0, -100), (365, 110)]).internalRate else {
      Issue.record("there is one rate")
      return
    }
    #expect(abs(rate - 0.1) < 1e-9)
  }

  @Test("the end of the horizon counts as a payment on it")
  func closing() throws {
    // A day's flow lies in its middle: half a day nearer than the end of the third year.
    guard case .rate(let rate) = flow([(0, -100)], closing: 133.1).internalRate else {
      Issue.record("there is one rate")
      return
    }
    #expect(abs(rate - 0.1) < 1e-4)
  }

  @Test("the rate makes the present value nothing")
  func isRoot() {
    let cash = flow([(0, -1_000), (90, -300.25), (400, 700), (800, 900.5)], closing: 10)
    guard case .rate(let rate) = cash.internalRate else {
      Issue.record("there is one rate")
      return
    }
    #expect(abs(cash.presentValue(at: rate)) < 1e-6)
    #expect(cash.internalRate == .rate(rate))
  }

  @Test("without a payment, or without a receipt, there is no rate")
  func none() {
    #expect(flow([(0, 100), (10, 5)]).internalRate == InternalRate.none)
    #expect(flow([(0, -100)]).internalRate == InternalRate.none)
    #expect(flow([]).internalRate == InternalRate.none)
  }

  @Test("a flow that turns twice has two rates, and so none that means anything")
  func several() {
    // Of -100, +230, -132 at whole years the rates are 10 % and 20 %.
    #expect(flow([(0, -100), (365, 230), (730, -132)]).internalRate == .several)
  }

  @Test("payback is the day from which on the sum stays above zero")
  func payback() {
    let cash = flow([(0, -100), (100, 120), (200, -50), (300, 60)])
    #expect(cash.payback() == .by(SmallPlant.date("2025-01-01").adding(days: 300)))
    #expect(flow([(0, -100), (100, 99)]).payback() == .never)
    #expect(flow([(0, 100), (100, -50)]).payback() == .atOnce)
    // At ten per cent a year 105 lek in a year are worth less than a hundred, 111 are worth more.
    #expect(flow([(0, -100), (365, 105)]).payback(at: 0.1) == .never)
    #expect(flow([(0, -100), (365, 111)]).payback(at: 0.1) == .by(SmallPlant.date("2026-01-01")))
  }
}
