internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct CivilDateTests {
  @Test func readsAndWritesDays() {
    #expect(day("1970-01-01").dayNumber == 0)
    #expect(day("2000-03-01").dayNumber == 11_017)
    #expect(day("2027-01-04").description == "2027-01-04")
    #expect(CivilDate(year: 9, month: 2, day: 3)?.description == "0009-02-03")
    for text in [
      "2027-02-29", "2027-13-01", "2027-00-10", "2027-1-04", "27-01-04", "2027-01-32", "2027-01", "", "٢٠٢٧-01-04",
    ] {
      #expect(CivilDate(text) == nil, "\(text)")
    }
    #expect(CivilDate("2000-02-29") != nil)
    #expect(CivilDate("1900-02-29") == nil)
  }

  @Test func walksEveryDayOfFourCenturies() {
    var date = day("1799-12-31")
    var components = date.components
    var weekday = date.weekday
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for _ in 0..<146_097 {
      date = date.adding(days: 1)
      let isLeap =
        components.year.isMultiple(of: 4)
        && (!components.year.isMultiple(of: 100) || components.year.isMultiple(of: 400))
      let length = components.month == 2 && isLeap ? 29 : lengths[components.month - 1]
      components.day += 1
      if components.day > length { (components.day, components.month) = (1, components.month + 1) }
      if components.month > 12 { (components.month, components.year) = (1, components.year + 1) }
      weekday = weekday % 7 + 1
      guard date.components == components, date.weekday == weekday,
        CivilDate(year: components.year, month: components.month, day: components.day) == date
      else {
        Issue.record("\(date) is not \(components)")
        return
      }
    }
    #expect(date.description == "2199-12-31")
  }

  @Test func movesByMonthsToTheLastDayOfShortMonths() {
    #expect(day("2027-01-31").adding(months: 1) == day("2027-02-28"))
    #expect(day("2027-12-15").adding(months: 1) == day("2028-01-15"))
    #expect(day("2028-01-30").adding(months: 1) == day("2028-02-29"))
    #expect(day("2027-01-15").adding(months: -1) == day("2026-12-15"))
    #expect(day("2027-03-31").adding(months: -13) == day("2026-02-28"))
  }

  @Test func findsStartsAndEndsOfCalendarUnits() {
    let date = day("2027-05-19")
    #expect(date.start(of: .week) == day("2027-05-17"))
    #expect(date.start(of: .quarter) == day("2027-04-01"))
    #expect(date.start(of: .year) == day("2027-01-01"))
    #expect(date.next(.week) == day("2027-05-24"))
    #expect(date.next(.month) == day("2027-06-01"))
    #expect(date.next(.quarter) == day("2027-07-01"))
    #expect(day("2027-12-31").next(.year) == day("2028-01-01"))
    #expect(day("2027-05-16").weekday == 7)
    #expect(day("2027-05-16").start(of: .week) == day("2027-05-10"))
  }

  @Test func intervalsOverlapInWholeDays() {
    let left = days("2027-01-04", "2027-01-11")
    #expect(left.dayCount == 7)
    #expect(left.contains(day("2027-01-04")) && !left.contains(day("2027-01-11")))
    #expect(left.overlap(days("2027-01-10", "2027-02-01")) == 1)
    #expect(left.overlap(days("2027-01-11", "2027-02-01")) == 0)
    #expect(left.intersection(days("2027-01-06", "2027-01-08")) == days("2027-01-06", "2027-01-08"))
    #expect(left.intersection(days("2027-02-01", "2027-02-08")).dayCount == 0)
    #expect(days("2027-01-11", "2027-01-04").dayCount == 0)
  }
}
