internal import PlantModel

/// The days of the horizon on which each calendar is worked.
struct WorkedDays {
  /// The first day of the horizon.
  let start: CivilDate
  /// By calendar, then day of the horizon.
  let isWorked: [[Bool]]

  init(_ model: PlantModel) {
    start = model.horizon.start
    let days = model.horizon.interval.dayCount
    let first = model.horizon.start
    isWorked = model.calendars.elements.map { calendar in
      var worked = (0..<days).map { calendar.workingWeekdays.contains((first.weekday - 1 + $0) % 7 + 1) }
      for holiday in calendar.holidays {
        let day = holiday.dayNumber - first.dayNumber
        if worked.indices.contains(day) { worked[day] = false }
      }
      for shutdown in calendar.shutdowns {
        let from = max(0, shutdown.start.dayNumber - first.dayNumber)
        let to = min(days, shutdown.end.dayNumber - first.dayNumber)
        if from < to { for day in from..<to { worked[day] = false } }
      }
      return worked
    }
  }

  /// The number of worked days of a calendar in an interval of the horizon.
  func count(_ calendar: Reference<WorkCalendar>, in interval: DayInterval) -> Int {
    let from = interval.start.dayNumber - start.dayNumber
    return isWorked[calendar.position][from..<(from + interval.dayCount)].count { $0 }
  }

  /// Hours a person of a pool works in an interval of the horizon: what is paid, without absence.
  func hours(of pool: Pool, in interval: DayInterval, _ model: PlantModel) -> Double {
    let paid: Double
    if let stated = pool.hoursPerPerson {
      paid = stated.total(over: interval)
    } else {
      let calendar = model.sites[pool.site].calendar
      paid = Double(count(calendar, in: interval)) * model.calendars[calendar].hoursPerShift
    }
    return paid * (1 - pool.absence)
  }
}
