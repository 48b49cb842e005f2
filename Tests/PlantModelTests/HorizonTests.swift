internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct HorizonTests {
  @Test func cutsWeeksThenMonthsThenQuartersAtTheCalendar() {
    let horizon = Horizon(
      start: day("2027-01-04"),
      blocks: [.init(count: 26, unit: .week), .init(count: 18, unit: .month), .init(count: 12, unit: .quarter)])
    #expect(horizon.count == 56)
    #expect(horizon.periods[25].interval == days("2027-06-28", "2027-07-05"))
    // July is left for 27 of 31 days: a month of its own.
    #expect(horizon.periods[26].interval == days("2027-07-05", "2027-08-01"))
    #expect(horizon.periods[43].interval == days("2028-12-01", "2029-01-01"))
    #expect(horizon.periods[44].interval == days("2029-01-01", "2029-04-01"))
    #expect(horizon.end == day("2032-01-01"))
  }

  @Test func joinsAShortRestToTheNextUnit() {
    let horizon = Horizon(start: day("2027-01-20"), blocks: [.init(count: 2, unit: .month)])
    #expect(horizon.periods.map(\.interval) == [days("2027-01-20", "2027-03-01"), days("2027-03-01", "2027-04-01")])
    // Sixteen of thirty-one days are more than half.
    let other = Horizon(start: day("2027-01-16"), blocks: [.init(count: 1, unit: .month)])
    #expect(other.end == day("2027-02-01"))
    // Half exactly stands alone.
    let half = Horizon(start: day("2027-02-15"), blocks: [.init(count: 1, unit: .month)])
    #expect(half.end == day("2027-03-01"))
  }

  @Test(arguments: 0..<40) func periodsFollowEachOtherWithoutGap(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let start = random.day()
    let horizon = random.horizon(start: start, until: start.adding(days: 2_000))
    var cursor = start
    for (position, period) in horizon.periods.enumerated() {
      #expect(period.position == position)
      #expect(period.interval.start == cursor)
      #expect(period.dayCount > 0)
      cursor = period.interval.end
      for date in [period.interval.start, period.interval.end.adding(days: -1)] {
        #expect(horizon.period(of: date)?.position == position)
      }
    }
    #expect(horizon.period(of: horizon.end) == nil)
    #expect(horizon.period(of: start.adding(days: -1)) == nil)
  }

  @Test func countsCalendarUnits() {
    #expect(CalendarUnit.month.count(in: days("2027-01-01", "2028-01-01")) == 12)
    #expect(CalendarUnit.quarter.count(in: days("2027-01-01", "2028-01-01")) == 4)
    #expect(CalendarUnit.year.count(in: days("2027-01-01", "2029-01-01")) == 2)
    #expect(CalendarUnit.month.count(in: days("2027-01-04", "2027-01-11")) == 7.0 / 31)
    #expect(CalendarUnit.week.count(in: days("2027-01-06", "2027-01-20")) == 2)
    #expect(CalendarUnit.year.count(in: days("2028-02-29", "2028-03-01")) == 1.0 / 366)
    #expect(CalendarUnit.month.count(in: days("2027-01-15", "2027-01-15")) == 0)
  }

  @Test(arguments: 0..<60) func countsOfPartsSumToTheCountOfTheWhole(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let interval = random.interval()
    for unit in CalendarUnit.allCases {
      var byDay = 0.0
      for date in interval.days {
        byDay += 1 / Double(DayInterval(start: date.start(of: unit), end: date.next(unit)).dayCount)
      }
      let cut = interval.start.adding(days: .random(in: 0...interval.dayCount, using: &random))
      let parts =
        unit.count(in: DayInterval(start: interval.start, end: cut))
        + unit.count(in: DayInterval(start: cut, end: interval.end))
      #expect(isNear(parts, unit.count(in: interval)), "\(unit) in \(interval)")
      #expect(isNear(byDay, unit.count(in: interval), within: 1e-9), "\(unit) in \(interval)")
    }
  }
}
