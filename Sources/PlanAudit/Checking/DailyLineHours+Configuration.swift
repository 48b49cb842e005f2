internal import PlantModel

extension DailyLineHours {
  /// For each day of the horizon, whether it is none of the worked days that a change of configuration takes.
  func leftByChanges(_ line: Reference<Line>) -> [Double] {
    let element = model.lines[line]
    var left = Array(repeating: 1.0, count: dayCount)
    guard let changeover = element.changeover else { return left }
    for (before, after) in zip(element.configurations, element.configurations.dropFirst())
    where before.kinds != after.kinds {
      var lost = 0
      var day = after.start
      while lost < changeover.lostDays, day < model.horizon.end {
        let isWorked = element.hours != nil || model.calendars[element.calendar].isWorked(day)
        if isWorked { lost += 1 }
        let position = day.dayNumber - model.horizon.start.dayNumber
        if left.indices.contains(position) { left[position] = 0 }
        day = day.adding(days: 1)
      }
    }
    return left
  }

  /// Hours available in each period on days on which the line is set up for any of some kinds of work.
  func available(_ line: Reference<Line>, for kinds: Set<ProcessKind>) -> [Double] {
    sums(on(line, kinds, hoursByDay(line)))
  }

  /// What an overhaul takes of those hours in each period, for each machine that is out for all of it.
  func lostToOverhaul(_ line: Reference<Line>, for kinds: Set<ProcessKind>) -> [Double] {
    let lost = sums(on(line, kinds, hoursOfOneMachineByDay(line)))
    return zip(model.horizon.periods, lost).map { period, hours in
      let due = model.lines[line].overhauls.first {
        $0.window.contains(period.interval.start) && $0.window.contains(period.interval.end.adding(days: -1))
      }
      return due != nil && due?.hours == nil ? hours : 0
    }
  }

  /// Hours by day, without the days on which the line is set up for none of the kinds.
  private func on(_ line: Reference<Line>, _ kinds: Set<ProcessKind>, _ all: [Double]) -> [Double] {
    let configurations = model.lines[line].configurations
    var hours = all
    var current = 0
    for position in hours.indices {
      let day = model.horizon.start.adding(days: position)
      while current + 1 < configurations.count, configurations[current + 1].start <= day { current += 1 }
      if configurations[current].kinds.isDisjoint(with: kinds) { hours[position] = 0 }
    }
    return hours
  }
}
