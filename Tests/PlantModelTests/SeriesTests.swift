internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct SeriesTests {
  @Test func holdsFromItsDaysOn() {
    let series = Series(steps: [.init(from: day("2027-02-01"), value: 3), .init(from: day("2027-03-01"), value: 5)])
    #expect(series.value(on: day("2026-01-01")) == 3)
    #expect(series.value(on: day("2027-02-28")) == 3)
    #expect(series.value(on: day("2027-03-01")) == 5)
    #expect(series.mean(over: days("2027-02-27", "2027-03-03")) == 4)
    #expect(series.mean(over: days("2027-03-05", "2027-03-05")) == 5)
    #expect(!series.isConstant && Series(2).isConstant)
    #expect(series.mapValues { $0 * 2 }.value(on: day("2020-01-01")) == 6)
  }

  @Test(arguments: 0..<100) func meansProductsAndTotalsAreSumsOverDays(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (left, right) = (random.series(), random.series())
    let interval = random.interval()
    let product = left.times(right)
    let unit = random.unit()
    var (mean, both, total) = (0.0, 0.0, 0.0)
    for date in interval.days {
      mean += left.value(on: date)
      both += left.value(on: date) * right.value(on: date)
      total += left.value(on: date) / Double(DayInterval(start: date.start(of: unit), end: date.next(unit)).dayCount)
    }
    let count = Double(interval.dayCount)
    #expect(isNear(left.mean(over: interval), mean / count, within: 1e-10))
    #expect(isNear(product.mean(over: interval), both / count, within: 1e-10))
    #expect(isNear(Rate(left, per: unit).total(over: interval), total, within: 1e-9))
    #expect(left.pieces(of: interval).reduce(0) { $0 + $1.interval.dayCount } == interval.dayCount)
  }

  @Test func ratesAccrueByTheCalendar() {
    #expect(Rate(384, per: .month).total(over: days("2027-01-01", "2027-02-01")) == 384)
    #expect(isNear(Rate(1_200, per: .year).total(over: days("2027-01-01", "2027-07-01")), 1_200 * 181.0 / 365))
    #expect(Rate(7, per: .week).total(over: days("2027-01-01", "2027-01-04")) == 3)
  }
}
