internal import PlantModel

/// The calendar years of a horizon, and how its periods fall on them: evenly by days.
struct CalendarYears: Sendable {
  /// The years, in order.
  let years: [Int]
  private let shares: [[(year: Int, share: Double)]]

  init(_ horizon: Horizon) {
    let first = horizon.start.components.year
    let last = horizon.end.adding(days: -1).components.year
    years = horizon.count == 0 ? [] : Array(first...max(first, last))
    shares = horizon.periods.map { period in
      let from = period.interval.start.components.year
      let until = max(from, period.interval.end.adding(days: -1).components.year)
      if from == until { return [(from - first, 1)] }
      return (from...until).map { year in
        let days = DayInterval(
          start: max(period.interval.start, CalendarYears.firstDay(of: year)),
          end: min(period.interval.end, CalendarYears.firstDay(of: year + 1)))
        return (year - first, Double(days.dayCount) / Double(max(1, period.dayCount)))
      }
    }
  }

  /// Sums a quantity by period into its years.
  func sums(_ quantity: (Int) -> Double) -> [Double] {
    var sums = Array(repeating: 0.0, count: years.count)
    for (period, parts) in shares.enumerated() {
      let whole = quantity(period)
      for part in parts { sums[part.year] += whole * part.share }
    }
    return sums
  }

  /// The last day of each year within the horizon, and the last day of the horizon where that is another one.
  static func closingDays(of horizon: Horizon) -> [CivilDate] {
    guard horizon.count > 0 else { return [] }
    let last = horizon.end.adding(days: -1)
    let years = horizon.start.components.year...max(horizon.start.components.year, last.components.year)
    let yearEnds = years.map { firstDay(of: $0 + 1).adding(days: -1) }.filter { $0 < last }
    return yearEnds + [last]
  }

  private static func firstDay(of year: Int) -> CivilDate {
    CivilDate(year: min(9999, max(1, year)), month: 1, day: 1) ?? CivilDate(dayNumber: 0)
  }
}
