import PlanReport
import PlantModel
import Testing

@Suite("Indicators")
struct PlanIndicatorsTests {
  private let indicators = PlanIndicators(of: SmallPlan.record, model: SmallPlant.model)

  @Test("money is the sum of the ledger, to the qindarka")
  func money() {
    #expect(indicators.revenue == Money(lek: 1_900_000))
    #expect(indicators.spending(for: .operations) == Money(lek: 5_863_333.33))
    #expect(indicators.spending(for: .demilitarization) == Money(lek: 1_340_000))
    #expect(indicators.spending(for: .reactivation) == Money(lek: 9_000_000))
    #expect(indicators.totalSpending == Money(lek: 16_203_333.33))
    #expect(indicators.policyCharges == Money(lek: 310_000))
    // Two gears in store at 9,000 lek; scrap and steel on their way have no closing value.
    #expect(indicators.closingValue == Money(lek: 18_000))
    #expect(indicators.profit == Money(lek: 1_900_000 - 16_203_333.33 - 310_000 + 18_000))
    #expect(indicators.cost == Money(lek: 16_203_333.33 + 310_000 - 18_000))
  }

  @Test("without a discount rate the present value is the profit, whenever money is paid")
  func undiscounted() {
    var model = SmallPlant.model
    model.discountRate = 0
    let indicators = PlanIndicators(of: SmallPlan.record, model: model)
    #expect(indicators.netPresentValue == indicators.profit)
  }

  @Test("revenue that is paid later is worth less today")
  func discounted() {
    var model = OtherPlant.model
    model.discountRate = 0.1
    var plan = OtherPlant.record.plan
    plan.ledger = plan.ledger.filter { $0.account == .marketRevenue }
    let record = PlanRecord(plan: plan, readings: [], solve: OtherPlant.record.solve)
    let expected = model.horizon.periods.reduce(0) { sum, period in
      sum + plan.sales[1, period.position] * 2_500 * model.discountFactor(over: period.interval)
    }
    let npv = PlanIndicators(of: record, model: model).netPresentValue
    #expect(abs(npv.lek - expected) < 0.01)
    #expect(npv < Money(lek: 1_050_000))
  }

  @Test("the lowest cash is that of all wallets together")
  func trough() {
    #expect(indicators.cashTrough?.amount == Money(lek: 4_900_000))
    #expect(indicators.cashTrough?.date == SmallPlant.date("2027-12-31"))
  }

  @Test("without wallets the lowest cash is what came in less what went out")
  func troughWithoutWallets() {
    let other = PlanIndicators(of: OtherPlant.record, model: OtherPlant.model)
    // After four periods: 170 hours at 2,500 lek less 80 tonnes at 25,000 lek.
    #expect(other.cashTrough?.amount == Money(lek: 425_000 - 2_000_000))
    #expect(other.cashTrough?.date == SmallPlant.date("2027-12-31"))
  }

  @Test("output is summed by family and calendar year")
  func output() {
    let gears = indicators.output.first { $0.family == "equipment" }
    #expect(gears?.unit == "pcs")
    #expect(gears?.years.map(\.year) == [2027, 2028])
    #expect(gears?.years.map(\.quantity.value) == [78, 12])
    #expect(indicators.output.first { $0.family == "recovered" }?.total.value == 30)
    #expect(!indicators.output.contains { $0.family == "waste" })
    #expect(indicators.tonnesDemilitarized.map(\.quantity.value) == [40, 10])
  }

  @Test("surplus is told at each year's end and at the end")
  func surplus() {
    #expect(indicators.surplus.opening.value == 100)
    #expect(indicators.surplus.left.map(\.date.description) == ["2027-12-31", "2028-03-31"])
    #expect(indicators.surplus.left.map(\.quantity.value) == [60, 50])
    // 97.5 and 92.5 tonnes for a week of November, 80 for 16 days of it, 65 in December, 55 for a quarter.
    let november: Double = (97.5 * 7 + 92.5 * 7 + 80.0 * 16) / 30
    let expected: Double = november + 65 + 55 * 3
    #expect(indicators.surplus.tonneMonths == PublishedNumber(expected))
    #expect(indicators.surplus.deadlinesMissed == 1)
    #expect(indicators.surplus.targetsMissed == 1)
    #expect(indicators.surplus.tonnesMissed.value == 20)
    // 20 tonnes at the end of December, 10 at the end of March: means of 10 and 15 tonnes.
    #expect(indicators.surplus.overdueTonneMonths.value == 10 + 15 * 3)
  }

  @Test("orders are valued at the contract's price")
  func demand() {
    #expect(indicators.demand.due == Money(lek: 1_500_000))
    #expect(indicators.demand.delivered == Money(lek: 1_320_000))
    #expect(indicators.demand.lost == Money(lek: 180_000))
    #expect(indicators.demand.lateAtEnd == .zero)
    #expect(indicators.demand.contractsLate == 1)
    #expect(indicators.demand.contractsShort == 1)
    #expect(indicators.demand.fill == 0.88)
  }

  @Test("people, jobs and use of lines are told by site")
  func sites() {
    #expect(indicators.sites.map(\.site) == ["mill", "yard"])
    #expect(indicators.sites.first?.peakHeadcount.value == 14)
    #expect(indicators.sites.first?.closingHeadcount.value == 13)
    #expect(indicators.sites.first?.announcedJobs.value == 15)
    let use = indicators.sites.first?.utilisation ?? 0
    #expect(use > 0.06 && use < 0.08)
  }

  @Test("recovery income is what recovered items earn, not wastes")
  func recovery() {
    #expect(indicators.recoveryIncome == Money(lek: 580_000))
    #expect(indicators.recoveryShare == 580_000.0 / 1_340_000)
  }
}
