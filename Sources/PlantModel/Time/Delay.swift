/// A time that passes between a cause and its effect: lead times, transit, training, terms of payment.
///
/// Months are moved by the calendar, days by counting, so that "one month" from January lands in February exactly.
public struct Delay: Hashable, Sendable {
  /// Whole calendar months, moved first.
  public let months: Int
  /// Days, moved after the months.
  public let days: Int

  /// No delay at all.
  public static let none = Delay()

  /// Makes a delay of months and days, both zero or more.
  public init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Whether the effect comes at once.
  public var isNone: Bool { months == 0 && days == 0 }

  /// The day on which the effect of a cause on `date` comes.
  public func moved(_ date: CivilDate) -> CivilDate {
    date.adding(months: months).adding(days: days)
  }

  /// The interval over which the effect of something spread over `interval` is spread.
  public func moved(_ interval: DayInterval) -> DayInterval {
    DayInterval(start: moved(interval.start), end: moved(interval.end))
  }
}
