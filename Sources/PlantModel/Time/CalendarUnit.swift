/// The calendar units that rates, prices of time and horizons are written in.
public enum CalendarUnit: String, CaseIterable, Hashable, Sendable {
  case day, week, month, quarter, year

  /// How many of this unit an interval covers: each calendar unit counts as one and accrues evenly by its days.
  ///
  /// January counts as exactly one month, and a week within January as 7/31 of one, so that a sum over any cut of
  /// an interval equals the count of the whole interval. Weeks count as seven days wherever they begin.
  public func count(in interval: DayInterval) -> Double {
    switch self {
    case .day: return Double(interval.dayCount)
    case .week: return Double(interval.dayCount) / 7
    case .month, .quarter, .year:
      var total = 0.0
      var whole = 0
      var cursor = interval.start.start(of: self)
      while cursor < interval.end {
        let next = cursor.adding(months: monthCount)
        let unit = DayInterval(start: cursor, end: next)
        let overlap = unit.overlap(interval)
        if overlap == unit.dayCount { whole += 1 } else { total += Double(overlap) / Double(unit.dayCount) }
        cursor = next
      }
      return total + Double(whole)
    }
  }

  /// The months of a unit that is counted in months; none of days and weeks.
  private var monthCount: Int {
    switch self {
    case .day, .week: 0
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}
