extension PlantModel {
  /// The share of a line that is open at noon of a day: what ran before, and the ramps of the projects that open it.
  public func openShare(of line: Reference<Line>, on date: CivilDate) -> Double {
    var share = lines[line].openShare
    for change in lineChanges[line] ?? [] { share += change.share(on: date) }
    return share
  }

  /// Hours of a line in an interval: calendar or stated hours × machines × availability × (1 − maintenance) × the
  /// open share, without what a changeover takes, summed day by day so that no cut of the horizon changes the sum.
  public func availableHours(of line: Reference<Line>, in interval: DayInterval) -> Double {
    availableHours(of: line, machines: lines[line].machines, in: interval)
  }

  /// Hours of a single machine of a line in an interval, reckoned as those of the line.
  public func availableHours(ofOneMachineOf line: Reference<Line>, in interval: DayInterval) -> Double {
    availableHours(of: line, machines: Series(1), in: interval)
  }

  /// The most extra hours of a line in an interval: its limit × the open share, summed day by day. What is closed can
  /// work no longer than it works at all.
  public func extraHourLimit(of line: Reference<Line>, in interval: DayInterval) -> Double {
    guard let limit = lines[line].extraHours?.limit else { return 0 }
    if !hasRamp(line, in: interval) { return limit.total(over: interval) * openShare(of: line, on: interval.start) }
    return interval.days.reduce(0) { total, day in
      total + limit.total(over: DayInterval(start: day, end: day.adding(days: 1))) * openShare(of: line, on: day)
    }
  }

  /// Hours of a wholly open line in an interval.
  public func fullHours(of line: Reference<Line>, in interval: DayInterval) -> Double {
    fullHours(of: line, machines: lines[line].machines, in: interval)
  }

  private func availableHours(of line: Reference<Line>, machines: Series, in interval: DayInterval) -> Double {
    if !hasRamp(line, in: interval) {
      return fullHours(of: line, machines: machines, in: interval) * openShare(of: line, on: interval.start)
    }
    return interval.days.reduce(0) { total, day in
      let oneDay = DayInterval(start: day, end: day.adding(days: 1))
      return total + fullHours(of: line, machines: machines, in: oneDay) * openShare(of: line, on: day)
    }
  }

  private func fullHours(of reference: Reference<Line>, machines: Series, in interval: DayInterval) -> Double {
    let line = lines[reference]
    if machines.steps.isEmpty, line.shifts.steps.isEmpty, line.availability.steps.isEmpty, line.maintenance.isEmpty,
      line.changeover == nil
    {
      return machines.base * line.availability.base * machineHours(of: line, shifts: line.shifts.base, in: interval)
    }
    var days = Set<CivilDate>()
    for series in [machines, line.shifts, line.availability] { days.formUnion(series.steps.map(\.from)) }
    for stretch in line.maintenance { days.formUnion([stretch.interval.start, stretch.interval.end]) }
    let lostToChanges = changeoverStretches(of: reference).filter { $0.overlap(interval) > 0 }
    for stretch in lostToChanges { days.formUnion([stretch.start, stretch.end]) }
    let cuts = [interval.start] + days.filter { $0 > interval.start && $0 < interval.end }.sorted() + [interval.end]
    return zip(cuts, cuts.dropFirst()).reduce(0) { total, cut in
      if lostToChanges.contains(where: { $0.contains(cut.0) }) { return total }
      let piece = DayInterval(start: cut.0, end: cut.1)
      let lost = line.maintenance.filter { $0.interval.contains(cut.0) }.reduce(0) { $0 + $1.share }
      let factor =
        machines.value(on: cut.0) * line.availability.value(on: cut.0) * max(0, 1 - lost)
      return total + factor * machineHours(of: line, shifts: line.shifts.value(on: cut.0), in: piece)
    }
  }

  /// Hours one person of a pool works in an interval, absence taken off.
  public func hoursPerPerson(of pool: Reference<Pool>, in interval: DayInterval) -> Double {
    let people = pools[pool]
    let paid: Double
    if let stated = people.hoursPerPerson {
      paid = stated.total(over: interval)
    } else {
      let calendar = calendars[sites[people.site].calendar]
      paid = Double(calendar.workedDayCount(in: interval)) * calendar.hoursPerShift
    }
    return paid * (1 - people.absence)
  }

  /// Shifts a line works in an interval: worked days of its calendar × shifts × what maintenance leaves,
  /// without the days a changeover takes.
  ///
  /// How many machines share the hall, and how much of it is open, does not matter: a building's explosive limit holds
  /// for the building.
  public func workedShifts(of reference: Reference<Line>, in interval: DayInterval) -> Double {
    let line = lines[reference]
    let calendar = calendars[line.calendar]
    let lostToChanges = changeoverStretches(of: reference)
    return interval.days.reduce(0) { total, day in
      guard calendar.isWorked(day), !lostToChanges.contains(where: { $0.contains(day) }) else { return total }
      let lost = line.maintenance.filter { $0.interval.contains(day) }.reduce(0) { $0 + $1.share }
      return total + line.shifts.value(on: day) * max(0, 1 - lost)
    }
  }

  /// Kilograms of net explosive quantity that a run of a process uses.
  public func explosivesPerRun(of process: Reference<Process>) -> Double {
    processes[process].inputs.reduce(0) { $0 + $1.quantity * items[$1.item].explosiveQuantityPerUnit }
  }

  /// Hours of a skill that the phases of projects at a site take in an interval, on the worked days of the site.
  public func projectHours(of skill: Reference<Skill>, at site: Reference<Site>, in interval: DayInterval) -> Double {
    projects.elements.filter { $0.site == site }.reduce(0) { $0 + hours(of: skill, takenBy: $1, in: interval) }
  }

  /// Hours of a skill that the phases of a started project take in an interval.
  public func hours(of skill: Reference<Skill>, takenBy project: Project, in interval: DayInterval) -> Double {
    project.phases(within: interval).reduce(0) { sum, part in
      sum + labourHours(of: part.phase, at: project.site, in: part.days, where: { $0 == skill })
    }
  }

  /// Hours of people that a phase takes on some of its days.
  public func labourHours(
    of phase: Project.Phase, at site: Reference<Site>, in days: DayInterval,
    where isCounted: (Reference<Skill>) -> Bool = { _ in true }
  ) -> Double {
    let calendar = calendars[sites[site].calendar]
    return phase.labour.filter { isCounted($0.skill) }.reduce(0) { $0 + calendar.total(of: $1.hours, workedIn: days) }
  }

  private func machineHours(of line: Line, shifts: Double, in interval: DayInterval) -> Double {
    if let stated = line.hours { return stated.total(over: interval) }
    let calendar = calendars[line.calendar]
    return Double(calendar.workedDayCount(in: interval)) * calendar.hoursPerShift * shifts
  }

  private func hasRamp(_ line: Reference<Line>, in interval: DayInterval) -> Bool {
    (lineChanges[line] ?? []).contains { change in
      guard change.day < interval.end else { return false }
      return change.day > interval.start || change.full > interval.start
    }
  }
}
