internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct CapacityTests {
  private static let week = WorkCalendar(
    id: "week", workingWeekdays: [1, 2, 3, 4, 5], hoursPerShift: 8, holidays: [day("2027-01-06"), day("2027-01-09")],
    shutdowns: [days("2027-08-02", "2027-08-16")])

  private static func model(_ line: Line, _ projects: [Project] = [], _ pools: [Pool] = []) -> PlantModel {
    var model = PlantModel(
      horizon: Horizon(start: day("2027-01-04"), blocks: [.init(count: 12, unit: .month)]))
    model.calendars = Catalogue([week])
    model.sites = Catalogue([Site(id: "site", name: "Site", calendar: Reference(0))])
    model.lines = Catalogue([line])
    model.projects = Catalogue(projects)
    model.skills = Catalogue([Skill(id: "skill", name: "Skill")])
    model.pools = Catalogue(pools)
    return model
  }

  private static func line(
    machines: Series = Series(1), shifts: Series = Series(1), hours: Rate? = nil, availability: Series = Series(1),
    openShare: Double = 1, maintenance: [Line.Maintenance] = [], extra: Rate? = nil
  ) -> Line {
    Line(
      id: "line", name: "Line", site: Reference(0), calendar: Reference(0), machines: machines, shifts: shifts,
      hours: hours, availability: availability, openShare: openShare, maintenance: maintenance,
      extraHours: extra.map { .init(limit: $0, cost: .zero) })
  }

  @Test func calendarsCountWorkedDays() {
    // Wednesday the 6th is a holiday; the one on Saturday the 9th takes nothing.
    #expect(Self.week.workedDayCount(in: days("2027-01-04", "2027-01-11")) == 4)
    #expect(Self.week.workedDayCount(in: days("2027-08-01", "2027-08-31")) == 11)
    #expect(!Self.week.isWorked(day("2027-08-02")) && Self.week.isWorked(day("2027-08-16")))
  }

  @Test func whatIsWorkedOnWorkedDaysFallsOnThemAlone() {
    // January has 21 weekdays, one of them a holiday; the first half of August is a shutdown.
    let rate = Rate(200, per: .month)
    #expect(abs(Self.week.total(of: rate, workedIn: days("2027-01-04", "2027-01-11")) - 40) < 1e-12)
    #expect(abs(Self.week.total(of: rate, workedIn: days("2027-01-01", "2027-03-01")) - 400) < 1e-12)
    #expect(Self.week.total(of: rate, workedIn: days("2027-08-01", "2027-08-16")) == 0)
    #expect(Self.week.total(of: Rate(9, per: .week), workedIn: days("2027-08-02", "2027-08-16")) == 0)
    let cut = ["2027-01-01", "2027-01-09", "2027-01-12", "2027-02-20"]
    let pieces = zip(cut, cut.dropFirst()).map { Self.week.total(of: rate, workedIn: days($0, $1)) }
    #expect(abs(pieces.reduce(0, +) - Self.week.total(of: rate, workedIn: days(cut[0], cut[3]))) < 1e-9)
  }

  @Test func hoursAreCalendarTimesMachinesTimesShiftsTimesAvailability() {
    let line = Self.line(machines: Series(3), shifts: Series(2), availability: Series(0.5))
    let interval = days("2027-01-04", "2027-01-11")
    #expect(isNear(Self.model(line).availableHours(of: Reference(0), in: interval), 4 * 8 * 3 * 2 * 0.5))
    let stated = Self.line(machines: Series(3), shifts: Series(2), hours: Rate(310, per: .month))
    #expect(isNear(Self.model(stated).availableHours(of: Reference(0), in: interval), 310 * 7.0 / 31 * 3))
  }

  @Test func maintenanceTakesItsShareAndNeverMoreThanAll() {
    let stretches = [
      Line.Maintenance(interval: days("2027-01-04", "2027-01-06"), share: 0.75),
      Line.Maintenance(interval: days("2027-01-05", "2027-01-08"), share: 0.5),
    ]
    let model = Self.model(Self.line(maintenance: stretches))
    // Monday a quarter, Tuesday nothing, Wednesday a holiday, Thursday half, Friday whole.
    #expect(isNear(model.availableHours(of: Reference(0), in: days("2027-01-04", "2027-01-11")), 8 * 1.75))
  }

  @Test func peopleWorkTheSitesCalendarOrTheirStatedHours() {
    func pool(_ hours: Rate?) -> Pool {
      Pool(
        id: "pool", name: "Pool", site: Reference(0), skill: Reference(0), openingHeadcount: 1, hoursPerPerson: hours,
        absence: 0.1, wage: .zero)
    }
    let week = days("2027-01-04", "2027-01-11")
    #expect(isNear(Self.model(Self.line(), [], [pool(nil)]).hoursPerPerson(of: Reference(0), in: week), 32 * 0.9))
    let stated = Self.model(Self.line(), [], [pool(Rate(155, per: .month))])
    #expect(isNear(stated.hoursPerPerson(of: Reference(0), in: week), 155 * 7.0 / 31 * 0.9))
  }

  private static func project(start: CivilDate, ramp: RampCurve, share: Double = 1) -> Project {
    Project(
      id: "project", name: "Project", site: Reference(0), start: start,
      phases: [
        .init(name: "permits", duration: Delay(months: 1), capital: Money(lek: 10)),
        .init(name: "works", duration: Delay(days: 20), capital: Money(lek: 30)),
      ], openings: [.init(line: Reference(0), share: share)], ramp: ramp)
  }

  @Test func projectsOpenWhenTheirPhasesEnd() {
    let project = Self.project(start: day("2027-01-31"), ramp: .immediate)
    #expect(
      project.phaseIntervals(from: day("2027-01-31")) == [
        days("2027-01-31", "2027-02-28"), days("2027-02-28", "2027-03-20"),
      ])
    #expect(project.openingDate == day("2027-03-20"))
    #expect(project.capital == Money(lek: 40))
    let model = Self.model(Self.line(hours: Rate(1, per: .day), openShare: 0.25), [project])
    #expect(isNear(model.availableHours(of: Reference(0), in: days("2027-03-18", "2027-03-22")), 2 * 0.25 + 2 * 1.25))
  }

  @Test func aLineBuysExtraHoursForWhatIsOpenOfIt() {
    let march = days("2027-03-01", "2027-04-01")
    func extra(open: Double, _ projects: [Project] = []) -> Double {
      Self.model(Self.line(openShare: open, extra: Rate(62, per: .month)), projects)
        .extraHourLimit(of: Reference(0), in: march)
    }
    #expect(isNear(extra(open: 1), 62))
    #expect(isNear(extra(open: 0.5), 31))
    #expect(extra(open: 0) == 0)
    // Opened on 20 March: twelve days of two hours.
    let project = Self.project(start: day("2027-01-31"), ramp: .immediate, share: 0.75)
    #expect(isNear(extra(open: 0, [project]), 12 * 2 * 0.75))
    #expect(Self.model(Self.line()).extraHourLimit(of: Reference(0), in: march) == 0)
  }

  @Test func rampsAreLinearBetweenPoints() {
    let ramp = RampCurve(points: [.init(after: .none, share: 0), .init(after: Delay(days: 10), share: 1)])
    let opening = day("2027-03-01")
    #expect(ramp.share(on: opening.adding(days: -1), openedOn: opening) == 0)
    #expect(isNear(ramp.share(on: opening, openedOn: opening), 0.05))
    #expect(isNear(ramp.share(on: opening.adding(days: 9), openedOn: opening), 0.95))
    #expect(ramp.share(on: opening.adding(days: 10), openedOn: opening) == 1)
    let late = RampCurve(points: [.init(after: Delay(days: 5), share: 0.4), .init(after: Delay(days: 5), share: 0.9)])
    #expect(late.share(on: opening, openedOn: opening) == 0.4)
    #expect(late.share(on: opening.adding(days: 5), openedOn: opening) == 0.9)
    #expect(RampCurve.immediate.share(on: opening, openedOn: opening) == 1)
  }

  @Test(arguments: 0..<80) func hoursEqualTheFineSumAndNoCutChangesThem(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var after = 0
    var points: [RampCurve.Point] = []
    for position in 0..<Int.random(in: 1...5, using: &random) {
      after += position == 0 && Bool.random(using: &random) ? 0 : Int.random(in: 1...150, using: &random)
      points.append(.init(after: Delay(days: after), share: .random(in: 0...1, using: &random)))
    }
    let project = Self.project(
      start: day("2027-01-04").adding(days: .random(in: -300...500, using: &random)), ramp: RampCurve(points: points),
      share: .random(in: 0.1...1, using: &random))
    let opening = project.openingDate ?? day("2027-01-04")
    let start = opening.adding(days: .random(in: -200...300, using: &random))
    let interval = DayInterval(start: start, end: start.adding(days: .random(in: 1...400, using: &random)))
    let model = Self.model(Self.line(hours: Rate(1, per: .day), openShare: 0.125), [project])
    let hours = model.availableHours(of: Reference(0), in: interval)
    // The integral, by the midpoint rule on eighths of days: exact, since the curve bends on whole days only.
    func value(_ time: Double) -> Double {
      let since = time - Double(opening.dayNumber)
      if since < 0 { return 0 }
      guard let next = points.firstIndex(where: { Double($0.after.days) > since }) else {
        return points.last?.share ?? 0
      }
      if next == 0 { return points[0].share }
      let (from, to) = (points[next - 1], points[next])
      let part = (since - Double(from.after.days)) / Double(to.after.days - from.after.days)
      return from.share + (to.share - from.share) * part
    }
    let share = project.openings[0].share
    var fine = 0.0
    for date in interval.days {
      for eighth in 0..<8 {
        fine += (0.125 + share * value(Double(date.dayNumber) + (Double(eighth) + 0.5) / 8)) / 8
      }
    }
    #expect(isNear(hours, fine, within: 1e-9), "\(interval), opened \(opening)")
    let cut = start.adding(days: .random(in: 0...interval.dayCount, using: &random))
    let parts =
      model.availableHours(of: Reference(0), in: DayInterval(start: start, end: cut))
      + model.availableHours(of: Reference(0), in: DayInterval(start: cut, end: interval.end))
    #expect(isNear(parts, hours, within: 1e-9))
  }

  @Test(arguments: 0..<60) func changingLinesSumDayByDay(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let stretches = (0..<3).map { _ in
      Line.Maintenance(
        interval: {
          let start = day("2027-01-04").adding(days: .random(in: 0...300, using: &random))
          return DayInterval(start: start, end: start.adding(days: .random(in: 1...60, using: &random)))
        }(), share: .random(in: 0.1...1, using: &random))
    }
    func steps(_ most: Double) -> Series {
      var date = day("2027-01-04")
      return Series(
        steps: (0..<4).map { _ in
          date = date.adding(days: .random(in: 1...90, using: &random))
          return .init(from: date, value: .random(in: 0...most, using: &random))
        })
    }
    let line = Self.line(
      machines: steps(5), shifts: steps(3), hours: seed.isMultiple(of: 2) ? Rate(400, per: .month) : nil,
      availability: steps(1), openShare: 0.5, maintenance: stretches)
    let model = Self.model(line)
    let interval = days("2027-01-20", "2027-11-17")
    var sum = 0.0
    for date in interval.days {
      let lost = stretches.filter { $0.interval.contains(date) }.reduce(0) { $0 + $1.share }
      let month = Double(DayInterval(start: date.start(of: .month), end: date.next(.month)).dayCount)
      let basic =
        line.hours == nil ? (Self.week.isWorked(date) ? 8 * line.shifts.value(on: date) : 0) : 400 / month
      sum += basic * line.machines.value(on: date) * line.availability.value(on: date) * max(0, 1 - lost) * 0.5
    }
    #expect(isNear(model.availableHours(of: Reference(0), in: interval), sum, within: 1e-9))
  }
}
