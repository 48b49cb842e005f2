internal import PlantModel

/// How a period is written: `2027`, `2027-Q1`, `2027-03`, or its first day.
enum PeriodLabel {
  /// The label of a period of a horizon; its first day where it is no whole calendar unit.
  static func text(of period: Period) -> String {
    let interval = period.interval
    let isWhole =
      interval.start == interval.start.start(of: period.unit) && interval.end == interval.start.next(period.unit)
    return isWhole ? text(from: interval.start, unit: period.unit) : interval.start.description
  }

  /// The label of a whole calendar unit by its first day.
  static func text(from day: CivilDate, unit: CalendarUnit) -> String {
    let date = day.description
    switch unit {
    case .day, .week: return date
    case .month: return String(date.dropLast(3))
    case .quarter: return "\(date.prefix(4))-Q\((day.components.month - 1) / 3 + 1)"
    case .year: return String(date.prefix(4))
    }
  }
}
