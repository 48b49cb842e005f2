extension PlantModel {
  /// The stretches of a line in which a change of configuration takes its hours: from each change until so many worked
  /// days have passed. A stretch that would reach beyond the horizon is cut off there.
  public func changeoverStretches(of reference: Reference<Line>) -> [DayInterval] {
    let line = lines[reference]
    guard let changeover = line.changeover, changeover.lostDays > 0 else { return [] }
    let calendar = calendars[line.calendar]
    return line.changeoverDates.compactMap { change in
      var left = changeover.lostDays
      var day = change
      while left > 0, day < horizon.end {
        if line.hours != nil || calendar.isWorked(day) { left -= 1 }
        day = day.adding(days: 1)
      }
      return day > change ? DayInterval(start: change, end: day) : nil
    }
  }

  /// Hours of a line in an interval on days on which it is set up for any of some kinds of work.
  public func availableHours(
    of line: Reference<Line>, in interval: DayInterval, for kinds: Set<ProcessKind>
  ) -> Double {
    sum(of: line, in: interval, for: kinds) { availableHours(of: line, in: $0) }
  }

  /// The hours of those days that a machine loses in a period in which it is overhauled; none where the overhaul states
  /// its hours, which are found on any days.
  public func hoursLost(
    perOverhaulOf line: Reference<Line>, in interval: DayInterval, for kinds: Set<ProcessKind>
  ) -> Double {
    guard let overhaul = overhaul(of: line, in: interval), overhaul.hours == nil else { return 0 }
    return sum(of: line, in: interval, for: kinds) { availableHours(ofOneMachineOf: line, in: $0) }
  }

  /// The sum over the parts of an interval in which a line is set up for any of some kinds of work.
  private func sum(
    of reference: Reference<Line>, in interval: DayInterval, for kinds: Set<ProcessKind>,
    _ hours: (DayInterval) -> Double
  ) -> Double {
    let line = lines[reference]
    let days = line.configurations.map(\.start).filter { $0 > interval.start && $0 < interval.end }
    let cuts = [interval.start] + days + [interval.end]
    return zip(cuts, cuts.dropFirst()).reduce(0) { total, cut in
      guard line.kinds(on: cut.0).map({ !$0.isDisjoint(with: kinds) }) ?? true else { return total }
      return total + hours(DayInterval(start: cut.0, end: cut.1))
    }
  }
}
