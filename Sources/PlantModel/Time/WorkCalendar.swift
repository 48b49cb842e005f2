/// The working days and shift hours of a site.
public struct WorkCalendar: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The days of the week that are worked, 1 for Monday to 7 for Sunday.
  public let workingWeekdays: Set<Int>
  /// Hours of one shift.
  public let hoursPerShift: Double
  /// Days that are not worked though their weekday is.
  public let holidays: Set<CivilDate>
  /// Intervals in which nothing is worked.
  public let shutdowns: [DayInterval]

  /// Makes a calendar; `hoursPerShift` in hours, above zero and at most 24.
  public init(
    id: String, workingWeekdays: Set<Int>, hoursPerShift: Double, holidays: Set<CivilDate> = [],
    shutdowns: [DayInterval] = []
  ) {
    self.id = id
    self.workingWeekdays = workingWeekdays
    self.hoursPerShift = hoursPerShift
    self.holidays = holidays
    self.shutdowns = shutdowns
  }

  /// Whether a day is worked.
  public func isWorked(_ date: CivilDate) -> Bool {
    workingWeekdays.contains(date.weekday) && !holidays.contains(date)
      && !shutdowns.contains { $0.contains(date) }
  }

  /// The number of worked days of an interval.
  public func workedDayCount(in interval: DayInterval) -> Int {
    interval.days.count { isWorked($0) }
  }

  /// The amount of a rate that falls on an interval where it accrues on worked days alone: the rate's amount for each
  /// calendar unit is spread evenly over the worked days of the unit, so that a sum over any cut is the same.
  ///
  /// Nothing accrues in a unit without a worked day. Weeks are taken from Monday to Sunday.
  public func total(of rate: Rate, workedIn interval: DayInterval) -> Double {
    var total = 0.0
    var cursor = interval.start.start(of: rate.per)
    while cursor < interval.end {
      let unit = DayInterval(start: cursor, end: cursor.next(rate.per))
      let worked = workedDayCount(in: unit)
      if worked > 0 {
        let amount = unit.intersection(interval).days.reduce(0) { isWorked($1) ? $0 + rate.amount.value(on: $1) : $0 }
        total += amount / Double(worked)
      }
      cursor = unit.end
    }
    return total
  }
}
