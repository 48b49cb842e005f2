import Glibc
import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct GrowthTests {
  private func price(_ periods: String) throws -> (model: PlantModel, series: Series) {
    let model = try Fixture.model(
      "horizon: {start: 2027-01-01, periods: [\(periods)]}\n"
        + "offers: {mill: {item: steel, site: works, price: {value: 100 lek/t, growth: 5 %/year}, at_most: 1 t/month}}\n"
    )
    return (model, try model.offers.named("mill").price.lek)
  }

  @Test func eachPeriodHasItsMean() throws {
    let (model, series) = try price("2 years")
    let year = log1p(0.05)
    #expect(abs(series.mean(over: model.horizon.periods[0].interval) - 100 * expm1(year) / year) < 1e-9)
    // 2028 has 366 days.
    let long = year * 366 / 365
    #expect(abs(series.mean(over: model.horizon.periods[1].interval) - 105 * expm1(long) / long) < 1e-9)
  }

  @Test func noCutChangesTheMean() throws {
    let whole = try price("1 year").series
    let (model, cut) = try price("10 weeks, 9 months")
    let first = DayInterval(start: model.horizon.start, end: model.horizon.end)
    let year = log1p(0.05) / 365 * Double(first.dayCount)
    #expect(abs(cut.mean(over: first) - 100 * expm1(year) / year) < 1e-9)
    #expect(abs(whole.base - 100 * expm1(log1p(0.05)) / log1p(0.05)) < 1e-9)
  }
}
