internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct DelayTests {
  @Test func movesMonthsFirst() {
    #expect(Delay(months: 1, days: 3).moved(day("2027-01-31")) == day("2027-03-03"))
    #expect(Delay(days: 90).moved(day("2027-01-01")) == day("2027-04-01"))
    #expect(Delay.none.isNone && !Delay(days: 1).isNone)
  }

  @Test func aMonthFromJanuaryLandsInFebruaryExactly() {
    let horizon = Horizon(start: day("2027-01-01"), blocks: [.init(count: 3, unit: .month)])
    let arrivals = horizon.arrivals(from: horizon.periods[0], after: Delay(months: 1))
    #expect(arrivals == [Horizon.Arrival(period: 1, share: 1)])
  }

  @Test func sharesFollowTheOverlap() {
    let horizon = Horizon(
      start: day("2027-01-04"), blocks: [.init(count: 4, unit: .week), .init(count: 1, unit: .month)])
    let arrivals = horizon.arrivals(from: horizon.periods[2], after: Delay(days: 10))
    #expect(arrivals == [Horizon.Arrival(period: 3, share: 4.0 / 7), Horizon.Arrival(period: 4, share: 3.0 / 7)])
    // Beyond the end only the share within is left.
    #expect(horizon.arrivals(from: horizon.periods[4], after: Delay(days: 400)).isEmpty)
    let last = horizon.arrivals(from: horizon.periods[3], after: Delay(days: 31))
    #expect(last == [Horizon.Arrival(period: 4, share: 4.0 / 7)])
  }

  @Test func aDayThatAMonthSwallowsStillArrives() {
    let horizon = Horizon(start: day("2027-01-30"), blocks: [.init(count: 40, unit: .day)])
    let arrivals = horizon.arrivals(from: horizon.periods[0], after: Delay(months: 1))
    #expect(arrivals.map(\.share) == [1])
    #expect(arrivals.first.map { horizon.periods[$0.period].interval.start } == day("2027-02-28"))
  }

  @Test(arguments: 0..<200) func allOfItArrivesOnce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let start = random.day()
    let delay = Delay(
      months: seed.isMultiple(of: 3) ? .random(in: 0...14, using: &random) : 0,
      days: .random(in: 0...400, using: &random))
    let end = start.adding(days: 1_200)
    let far = delay.moved(end).adding(days: 1)
    let horizon = random.horizon(start: start, until: far)
    for period in horizon.periods where period.interval.end <= end {
      let arrivals = horizon.arrivals(from: period, after: delay)
      #expect(arrivals.allSatisfy { $0.share > 0 && $0.share <= 1 })
      #expect(isNear(arrivals.reduce(0) { $0 + $1.share }, 1), "\(period.interval) after \(delay)")
      #expect(zip(arrivals, arrivals.dropFirst()).allSatisfy { $0.period + 1 == $1.period })
    }
    // Cut off anywhere, the same shares arrive until then, and no more than all of them.
    let short = Horizon(
      start: start,
      blocks: [.init(count: horizon.periods[horizon.count / 2].interval.end.dayNumber - start.dayNumber, unit: .day)])
    for period in short.periods {
      let sum = short.arrivals(from: period, after: delay).reduce(0) { $0 + $1.share }
      #expect(sum == 0 || sum == 1)
      #expect((sum == 1) == (delay.moved(period.interval.start) < short.end))
    }
  }

  @Test(arguments: 0..<60) func weeksMonthsAndQuartersBringTheSameByEachCommonEnd(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // A year from the first of a quarter, cut three ways; the flow is one unit a day, the delay counts in days.
    let start = random.day().start(of: .quarter)
    let delay = Delay(days: .random(in: 0...120, using: &random))
    let cuts: [[Horizon.Block]] = [
      [.init(count: 365 * 3, unit: .day)], [.init(count: 36, unit: .month)], [.init(count: 12, unit: .quarter)],
    ]
    var totals: [[Double]] = []
    for blocks in cuts {
      let horizon = Horizon(start: start, blocks: blocks)
      var byQuarter = Array(repeating: 0.0, count: 11)
      let coarse = Horizon(start: start, blocks: [.init(count: 11, unit: .quarter)])
      for period in horizon.periods {
        for arrival in horizon.arrivals(from: period, after: delay) {
          if let quarter = coarse.period(of: horizon.periods[arrival.period].interval.start) {
            byQuarter[quarter.position] += arrival.share * Double(period.dayCount)
          }
        }
      }
      totals.append(byQuarter)
    }
    // A rate that is the same on all days gives the same arrivals in every quarter, however time is cut.
    for other in totals.dropFirst() {
      for (left, right) in zip(totals[0], other) { #expect(isNear(left, right, within: 1e-9)) }
    }
  }

  @Test func spreadsAnyIntervalOverTheHorizon() {
    let horizon = Horizon(start: day("2027-01-01"), blocks: [.init(count: 2, unit: .month)])
    // A third lies before the horizon: it is missing from the sum.
    #expect(horizon.arrivals(of: days("2026-12-27", "2027-01-11")).map(\.share) == [10.0 / 15])
    #expect(horizon.arrivals(of: days("2027-01-22", "2027-02-11")).map(\.share) == [0.5, 0.5])
    #expect(horizon.arrivals(of: days("2027-02-01", "2027-02-01")) == [Horizon.Arrival(period: 1, share: 1)])
    #expect(horizon.arrivals(of: days("2027-03-01", "2027-03-01")).isEmpty)
    #expect(horizon.arrivals(of: days("2026-01-01", "2026-02-01")).isEmpty)
  }
}
