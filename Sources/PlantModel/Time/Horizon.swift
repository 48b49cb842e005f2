/// One period of a horizon.
public struct Period: Hashable, Sendable {
  /// The zero-based place in the horizon.
  public let position: Int
  /// The days of the period.
  public let interval: DayInterval
  /// The unit the scenario asked for when it cut this part of the horizon.
  public let unit: CalendarUnit

  /// Makes a period.
  public init(position: Int, interval: DayInterval, unit: CalendarUnit) {
    self.position = position
    self.interval = interval
    self.unit = unit
  }

  /// The number of days.
  public var dayCount: Int { interval.dayCount }

  /// The number of calendar months, accruing evenly within each month.
  public var monthCount: Double { CalendarUnit.month.count(in: interval) }
}

/// The planning horizon: periods of different lengths that follow each other without a gap.
public struct Horizon: Sendable {
  /// A run of periods of one unit, as the scenario writes it: `18 months`.
  public struct Block: Hashable, Sendable {
    /// How many periods.
    public let count: Int
    /// Of which length.
    public let unit: CalendarUnit

    /// Makes a block of `count` periods.
    public init(count: Int, unit: CalendarUnit) {
      self.count = count
      self.unit = unit
    }
  }

  /// The periods in order.
  public let periods: [Period]
  /// The first day.
  public let start: CivilDate

  /// Cuts a horizon from its first day on.
  ///
  /// Months, quarters and years end where the calendar's do. The first period of such a block takes what is left of
  /// the calendar unit it begins in; where that is less than half of the unit, it takes the next one too.
  public init(start: CivilDate, blocks: [Block]) {
    self.start = start
    var periods: [Period] = []
    var cursor = start
    for block in blocks {
      for _ in 0..<block.count {
        let end = Horizon.end(ofPeriodFrom: cursor, unit: block.unit)
        periods.append(
          Period(position: periods.count, interval: DayInterval(start: cursor, end: end), unit: block.unit))
        cursor = end
      }
    }
    self.periods = periods
  }

  /// The day after the last.
  public var end: CivilDate { periods.last?.interval.end ?? start }

  /// All days of the horizon.
  public var interval: DayInterval { DayInterval(start: start, end: end) }

  /// The number of periods.
  public var count: Int { periods.count }

  /// The period that holds a day; nothing where the day lies outside.
  public func period(of date: CivilDate) -> Period? {
    guard interval.contains(date) else { return nil }
    var low = 0
    var high = periods.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if periods[middle].interval.start <= date { low = middle } else { high = middle - 1 }
    }
    return periods[low]
  }

  private static func end(ofPeriodFrom start: CivilDate, unit: CalendarUnit) -> CivilDate {
    switch unit {
    case .day: return start.adding(days: 1)
    case .week: return start.adding(days: 7)
    case .month, .quarter, .year:
      let next = start.next(unit)
      let whole = DayInterval(start: start.start(of: unit), end: next).dayCount
      let left = DayInterval(start: start, end: next).dayCount
      return left * 2 < whole ? next.next(unit) : next
    }
  }
}
