import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct SeriesTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func aListHasOneValuePerPeriod() throws {
    let machines = try Fixture.model("lines: {works.press: {machines: [3, 4, 2]}}\n").lines.named("works.press")
      .machines
    #expect(try machines.value(on: day("2026-06-01")) == 3)
    #expect(try machines.value(on: day("2027-01-31")) == 3)
    #expect(try machines.value(on: day("2027-02-01")) == 4)
    #expect(try machines.value(on: day("2030-01-01")) == 2)
  }

  @Test func aMappingHoldsFromItsDaysOnInAnyOrder() throws {
    let shifts = try Fixture.model(
      "lines: {new.press: {site: works, shifts: {2028: 3, 2027-Q2: 2, 2027-01-15: 1}}}\n"
    ).lines.named("new.press").shifts
    #expect(try shifts.value(on: day("2027-01-01")) == 1)
    #expect(try shifts.value(on: day("2027-03-31")) == 1)
    #expect(try shifts.value(on: day("2027-04-01")) == 2)
    #expect(try shifts.value(on: day("2028-01-01")) == 3)
  }

  @Test func pricesFollowTheExchangeRateByDate() throws {
    let price = try Fixture.model(
      """
      currencies: {EUR: {2027: 100 lek/EUR, 2027-03: 90 lek/EUR}}
      markets: {sale: {item: parts, site: works, price: {2027: 2 EUR/pcs, 2027-02: 250 lek/pcs, 2027-02-20: 3 EUR/pcs}}}
      """ + "\n"
    ).markets.named("sale").price.lek
    #expect(try price.value(on: day("2027-01-10")) == 200)
    #expect(try price.value(on: day("2027-02-10")) == 250)
    #expect(try price.value(on: day("2027-02-25")) == 300)
    #expect(try price.value(on: day("2027-03-10")) == 270)
  }

  @Test func amountsWithoutADateTakeTheRateOfTheFirstDay() throws {
    let wallet = try Fixture.model(
      """
      currencies: {EUR: {2026: 90 lek/EUR, 2027: 100 lek/EUR, 2028: 110 lek/EUR}}
      wallets: {cash: {opening: 2 kEUR, pays_for: [operations]}}
      """ + "\n"
    ).wallets.named("cash")
    #expect(wallet.openingBalance == Money(lek: 200_000))
  }

  @Test func demandIsARateAListOrTimes() throws {
    func tranches(_ demand: String) throws -> [Tranche] {
      try Fixture.model(
        "contracts: {order: {item: parts, site: works, demand: \(demand), late: no, short: no}}\n"
      ).contracts.named("order").tranches
    }
    let january = DayInterval(start: try day("2027-01-01"), end: try day("2027-02-01"))
    #expect(try tranches("100 pcs/month").map(\.quantity) == [100, 100, 100])
    #expect(try tranches("100 pcs/month").first?.interval == january)
    #expect(
      try tranches("10 pcs/day") == [
        Tranche(quantity: 900, interval: DayInterval(start: january.start, end: try day("2027-04-01")))
      ])
    #expect(try tranches("[1 kpcs, 0 pcs, 2 t]").map(\.quantity) == [1000, 0, 1000])
    #expect(
      try tranches("{2027-01..2027-02: 59 pcs, 2027-Q2: 1 kpcs}").map(\.interval.dayCount) == [59, 91])
  }

  @Test(arguments: ["2027", "2027-Q3", "2027-03", "2027-03-01", "2027-01..2027-06"])
  func timeKeysAreRead(_ text: String) { #expect(TimeKey.interval(text) != nil) }

  @Test(arguments: [
    "", "27", "2027-Q5", "2027-13", "2027-3", "2027-02-30", "2027-06..2027-01", "2027-W05", "20270301", "é027",
  ])
  func otherTextsAreNoTimeKeys(_ text: String) { #expect(TimeKey.interval(text) == nil) }

  @Test func delaysAreWholeCalendarUnits() {
    #expect(DelayText.read("0 days") == Delay.none)
    #expect(DelayText.read("2 weeks") == Delay(days: 14))
    #expect(DelayText.read("1 year") == Delay(months: 12))
    for text in ["", "days", "-1 days", "1.5 months", "1 fortnight", "3", "999999 years", "1 month 2 days"] {
      #expect(DelayText.read(text) == nil)
    }
  }
}
