internal import PlantModel

/// The hours of a line, day by day: another way to the sums of the model, which goes by stretches of equal days.
struct DailyLineHours {
  let model: PlantModel
  private let worked: WorkedDays
  let dayCount: Int

  init(_ model: PlantModel) {
    self.model = model
    worked = WorkedDays(model)
    dayCount = model.horizon.interval.dayCount
  }

  /// Hours available in each period: basic hours × machines × availability × what maintenance leaves × what is open.
  func available(_ line: Reference<Line>) -> [Double] { sums(hoursByDay(line)) }

  /// The same for each day of the horizon.
  func hoursByDay(_ line: Reference<Line>) -> [Double] {
    hours(line, machines: model.lines[line].machines)
  }

  /// The same of a single machine.
  func hoursOfOneMachineByDay(_ line: Reference<Line>) -> [Double] { hours(line, machines: Series(1)) }

  /// Hours that an overhaul takes of a line in each period, for each machine; zero where the period is no choice for one.
  func lostToOverhaul(_ line: Reference<Line>) -> [Double] {
    let overhauls = model.lines[line].overhauls
    if overhauls.isEmpty { return Array(repeating: 0, count: model.horizon.count) }
    let ofOneMachine = sums(hoursOfOneMachineByDay(line))
    return model.horizon.periods.map { period in
      let due = overhauls.first {
        $0.window.contains(period.interval.start) && $0.window.contains(period.interval.end.adding(days: -1))
      }
      return due.map { $0.hours ?? ofOneMachine[period.position] } ?? 0
    }
  }

  /// Hours that may be bought in each period: what is granted, for the share of the line that is open.
  func extra(_ line: Reference<Line>) -> [Double] {
    guard let granted = model.lines[line].extraHours else { return Array(repeating: 0, count: model.horizon.count) }
    var hours = byDay(granted.limit)
    let open = openShares(line)
    for day in hours.indices { hours[day] *= open[day] }
    return sums(hours)
  }

  private func hours(_ line: Reference<Line>, machines: Series) -> [Double] {
    var hours = basicHours(model.lines[line])
    let element = model.lines[line]
    multiply(&hours, by: machines)
    multiply(&hours, by: element.availability)
    let left = maintenanceLeft(element)
    let open = openShares(line)
    let unchanged = leftByChanges(line)
    for day in hours.indices { hours[day] *= left[day] * open[day] * unchanged[day] }
    return hours
  }

  /// Shifts worked in each period: worked days × shifts × what maintenance leaves.
  func shifts(_ line: Reference<Line>) -> [Double] {
    let element = model.lines[line]
    var shifts = worked.isWorked[element.calendar.position].map { $0 ? 1.0 : 0 }
    multiply(&shifts, by: element.shifts)
    let left = maintenanceLeft(element)
    let unchanged = leftByChanges(line)
    for day in shifts.indices { shifts[day] *= left[day] * unchanged[day] }
    return sums(shifts)
  }

  /// The sum of a number by day over each period.
  func sums(_ days: [Double]) -> [Double] {
    model.horizon.periods.map { period in
      let from = period.interval.start.dayNumber - worked.start.dayNumber
      return days[from..<(from + period.dayCount)].reduce(0, +)
    }
  }

  private func basicHours(_ line: Line) -> [Double] {
    guard let stated = line.hours else {
      let perShift = model.calendars[line.calendar].hoursPerShift
      var hours = worked.isWorked[line.calendar.position].map { $0 ? perShift : 0 }
      multiply(&hours, by: line.shifts)
      return hours
    }
    return byDay(stated)
  }

  /// What a rate grants on each day.
  private func byDay(_ stated: Rate) -> [Double] {
    var hours = Array(repeating: 0.0, count: dayCount)
    var cursor = worked.start.start(of: stated.per)
    while cursor < model.horizon.end {
      let next = cursor.next(stated.per)
      let share = 1 / Double(next.dayNumber - cursor.dayNumber)
      for day in days(DayInterval(start: cursor, end: next)) { hours[day] = share }
      cursor = next
    }
    multiply(&hours, by: stated.amount)
    return hours
  }

  private func multiply(_ hours: inout [Double], by series: Series) {
    if series.steps.isEmpty, series.base == 1 { return }
    var from = 0
    var value = series.base
    for step in series.steps {
      let to = min(dayCount, max(from, step.from.dayNumber - worked.start.dayNumber))
      for day in from..<to { hours[day] *= value }
      from = to
      value = step.value
    }
    for day in from..<dayCount { hours[day] *= value }
  }

  private func maintenanceLeft(_ line: Line) -> [Double] {
    var left = Array(repeating: 1.0, count: dayCount)
    for stretch in line.maintenance {
      for day in days(stretch.interval) { left[day] -= stretch.share }
    }
    return left.map { max(0, $0) }
  }

  private func openShares(_ line: Reference<Line>) -> [Double] {
    var shares = Array(repeating: model.lines[line].openShare, count: dayCount)
    for project in model.projects.elements {
      let closed = project.closings.filter { $0.line == line }.reduce(0) { $0 + $1.share }
      if closed > 0, let start = project.start {
        for day in days(DayInterval(start: start, end: model.horizon.end)) { shares[day] -= closed }
      }
      let opened = project.openings.filter { $0.line == line }.reduce(0) { $0 + $1.share }
      guard opened != 0, let opening = ProjectDays(project)?.opening else { continue }
      let curve = project.ramp.points.map { (day: $0.after.moved(opening).dayNumber, share: $0.share) }
      let first = max(opening.dayNumber, worked.start.dayNumber)
      for day in stride(from: first, to: model.horizon.end.dayNumber, by: 1) {
        shares[day - worked.start.dayNumber] += opened * project.reach * DailyLineHours.mean(curve, day)
      }
    }
    return shares
  }

  /// The mean of a curve over a day: half the sum of its values when the day begins and when it ends.
  private static func mean(_ curve: [(day: Int, share: Double)], _ day: Int) -> Double {
    guard let last = curve.lastIndex(where: { $0.day <= day }) else { return curve.first?.share ?? 0 }
    guard last + 1 < curve.count else { return curve[last].share }
    let (from, to) = (curve[last], curve[last + 1])
    let slope = (to.share - from.share) / Double(to.day - from.day)
    return from.share + slope * (Double(day - from.day) + Double(day + 1 - from.day)) / 2
  }

  private func days(_ interval: DayInterval) -> Range<Int> {
    let from = min(dayCount, max(0, interval.start.dayNumber - worked.start.dayNumber))
    return from..<max(from, min(dayCount, interval.end.dayNumber - worked.start.dayNumber))
  }
}
