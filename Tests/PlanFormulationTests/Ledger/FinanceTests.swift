import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct FinanceTests {
  /// Buys in January for 1,000,000 what is paid for in March with 1,200,000.
  private func trader(opening: Double, loans: [Loan] = [], interest: Rate? = nil) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-01", months: 3)
    let vest = model.addItem("vest", unit: "pcs")
    let rate = model.perMonth([1, 0, 0])
    model.addOffer("cloth", of: vest, price: 1_000_000, limit: rate)
    model.addMarket("vests", of: vest, price: Price(Series(1_200_000)), paidAfter: Delay(months: 2))
    model.wallets = Catalogue([
      Wallet(
        id: "till", name: "", openingBalance: Money(lek: opening), inflows: [], purposes: [.operations],
        receivesRevenue: true, interest: interest)
    ])
    model.loans = Catalogue(loans)
    return model
  }

  private func loan(limit: Double, repayBy: String? = nil, opening: Double = 0) -> Loan {
    Loan(
      id: "bank", name: "", wallet: Reference(0), limit: Money(lek: limit), interest: Rate(0.12, per: .year),
      openingDebt: Money(lek: opening), repayBy: repayBy.flatMap { CivilDate($0) })
  }

  @Test func withoutMoneyNothingIsBought() throws {
    #expect(try PlannerTests.record(trader(opening: 0)).plan.purchases.total(row: 0) == 0)
  }

  @Test func aLoanBridgesTheTimeToPayment() throws {
    let record = try PlannerTests.record(trader(opening: 100_000, loans: [loan(limit: 2_000_000)]))
    #expect(abs(record.plan.purchases[0, 0] - 1) < 1e-6)
    let interest = record.plan.ledger.filter { $0.account == .interest }.reduce(Money.zero) { $0 + $1.accrued }
    // 900,000 and the interest itself, for half of January, all of February and half of March.
    #expect(interest > Money(lek: 17_000) && interest < Money(lek: 19_500))
    #expect(record.plan.debts[0][2] == .zero)
  }

  @Test func itsLimitBinds() throws {
    let record = try PlannerTests.record(trader(opening: 100_000, loans: [loan(limit: 400_000)]))
    #expect(abs(record.plan.purchases[0, 0] - 0.4955) < 0.01)
    #expect(record.readings.contains { $0.family == .loan && $0.marginalValue > 0 })
  }

  @Test func whatMustBePaidBackTooSoonIsNoHelp() throws {
    let record = try PlannerTests.record(
      trader(opening: 100_000, loans: [loan(limit: 2_000_000, repayBy: "2027-02-20")]))
    #expect(record.plan.purchases[0, 0] < 0.11)
  }

  @Test func openingDebtIsPaidBack() throws {
    let record = try PlannerTests.record(
      trader(opening: 500_000, loans: [loan(limit: 300_000, repayBy: "2027-01-31", opening: 300_000)]))
    #expect(record.plan.debts[0] == [.zero, .zero, .zero])
    #expect(record.plan.repaid[0][0] == Money(lek: 300_000))
    let january = record.plan.ledger.first { $0.account == .interest && $0.period == 0 }
    #expect(january?.accrued == PeriodRate(0.12 * 31 / 365).amount(ofHalf: Money(lek: 300_000)))
  }

  @Test func walletsEarnOnWhatLiesInThem() throws {
    var model = trader(opening: 1_000_000, interest: Rate(0.0365, per: .year))
    model.offers = Catalogue([])
    model.markets = Catalogue([])
    let plan = try PlannerTests.record(model).plan
    // 31, 28 and 31 days at a ten thousandth a day, compounded by the month.
    let january = 1_003_100.0
    let february = january * 1.0028
    #expect(plan.balances[0][0] == Money(lek: january))
    #expect(plan.balances[0][1] == Money(lek: february))
    #expect(abs(plan.balances[0][2].lek - february * 1.0031) < 0.011)
    #expect(plan.ledger.map(\.account) == [.interestIncome, .interestIncome, .interestIncome])
  }

  private func taxed(
    costInFirstYear: Double = 400, costInSecondYear: Double, _ tax: ProfitTax = ProfitTax(rate: 0.15)
  ) throws -> PlanRecord {
    var model = PlantModel.works(start: "2027-07-01", months: 12)
    let part = model.addItem("part")
    model.addMarket("sales", of: part, price: Price(Series(1_000)), limit: Rate(10, per: .month))
    let cost = Price(
      Series(steps: [
        .init(from: days("2027-01-01", "2027-01-02").start, value: costInFirstYear),
        .init(from: days("2028-01-01", "2028-01-02").start, value: costInSecondYear),
      ]))
    model.offers = Catalogue([
      Offer(id: "mill", name: "", item: part, site: model.works, price: cost, limit: nil)
    ])
    model.sites = Catalogue([
      Site(
        id: "works", name: "works", calendar: Reference(0), fixedCost: StandingCharge(Rate(500, per: .month)))
    ])
    model.tax = tax
    return try PlannerTests.record(model)
  }

  @Test func eachYearPaysOnItsProfit() throws {
    // Half a year each: 60 t at a margin of 600 less 3,000.
    let record = try taxed(costInSecondYear: 400)
    let tax = record.plan.ledger.filter { $0.account == .tax }
    #expect(tax.map(\.period) == [5, 11])
    #expect(tax.map(\.accrued) == [Money(lek: 4_950), Money(lek: 4_950)])
    #expect(abs(record.solve.stages[0].value - 2 * 33_000 * 0.85) < 1e-3)
  }

  @Test func aYearOfLossPaysNothingAndGetsNothing() throws {
    let record = try taxed(costInSecondYear: 990)
    let tax = record.plan.ledger.filter { $0.account == .tax }
    #expect(tax.map(\.accrued) == [Money(lek: 4_950)])
    #expect(abs(record.solve.stages[0].value - (33_000 * 0.85 + 600 - 3_000)) < 1e-3)
  }

  @Test func aLossThatIsCarriedIsSetAgainstTheNextProfit() throws {
    // The first half-year loses 60 t at a margin of 10 less 3,000; the second earns 33,000.
    var tax = ProfitTax(rate: 0.15)
    #expect(try taxes(costInFirstYear: 990, tax) == [Money(lek: 4_950)])
    tax.carriesLosses = true
    #expect(try taxes(costInFirstYear: 990, tax) == [Money(lek: 4_590)])
    tax.openingLoss = Money(lek: 1_000)
    #expect(try taxes(costInFirstYear: 990, tax) == [Money(lek: 4_440)])
    // A loss larger than the first profit is set against the second too.
    tax.openingLoss = Money(lek: 40_000)
    #expect(try taxes(costInFirstYear: 400, tax) == [Money(lek: 3_900)])
    // A profit of the first year is taxed at once, whatever follows.
    tax.openingLoss = .zero
    #expect(try taxes(costInFirstYear: 400, tax) == [Money(lek: 4_950), Money(lek: 4_950)])
  }

  private func taxes(costInFirstYear: Double, _ tax: ProfitTax) throws -> [Money] {
    let record = try taxed(costInFirstYear: costInFirstYear, costInSecondYear: 400, tax)
    let taxes = record.plan.ledger.filter { $0.account == .tax }.map(\.accrued)
    let profit = 60.0 * (1_000 - costInFirstYear) - 3_000 + 33_000
    #expect(abs(record.solve.stages[0].value - (profit - taxes.reduce(0) { $0 + $1.lek })) < 1e-3)
    return taxes
  }

  @Test func tiedMoneyPaysAtItsSiteAlone() throws {
    var model = PlantModel.works(start: "2027-01-01", months: 1)
    let south = model.addSite("south")
    let mine = model.addItem("mine", kind: .surplus)
    let north = model.addStore("north store", holding: [mine])
    let other = model.addStore("south store", at: south, holding: [mine])
    model.addLot(10, of: mine, in: north)
    model.addLot(10, of: mine, in: other)
    model.addProcess("burn here", kind: .dispose, uses: [(mine, 1)], cost: 100)
    model.addProcess("burn there", kind: .dispose, at: south, uses: [(mine, 1)], cost: 100)
    model.wallets = Catalogue([
      Wallet(
        id: "partner", name: "", openingBalance: Money(lek: 5_000), inflows: [], purposes: [.demilitarization],
        receivesRevenue: false, sites: [model.works]),
      Wallet(
        id: "own", name: "", openingBalance: Money(lek: 300), inflows: [], purposes: [.demilitarization],
        receivesRevenue: false),
    ])
    model.goals = [RankedGoal(goal: .minimiseSurplusTonneMonths, tolerance: 0)]
    let plan = try PlannerTests.record(model).plan
    #expect(abs(plan.runs[0, 0] - 10) < 1e-6)
    #expect(abs(plan.runs[1, 0] - 3) < 1e-6)
    #expect(plan.balances[1][0] == .zero)
  }
}
