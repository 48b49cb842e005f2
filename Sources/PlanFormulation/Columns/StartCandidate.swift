internal import PlantModel

/// A project under some terms with a day of beginning that may be chosen: one binary column.
///
/// Everything a project does follows from its first day: phases, opening, ramp, money. So all of it is a multiple of the
/// column, with the convolved amounts of each period as coefficients, and no rule needs a large constant.
struct StartCandidate: Sendable {
  /// The choice it belongs to, by its place in the model.
  let choice: Int
  /// The option of the choice.
  let option: Int
  /// The project, started.
  let project: Project
  /// The day the lines open.
  let opening: CivilDate
  /// The period of the first day.
  let period: Int
  /// Hours that lines gain, or lose where they are closed, in each period.
  let hours: [(line: Int, byPeriod: [Double])]
  /// Extra hours that may be bought of lines, likewise.
  let extraHours: [(line: Int, byPeriod: [Double])]
  /// Hours of people that the phases take in each period, by skill.
  let labour: [Reference<Skill>: [Double]]

  /// All candidates of a model, by choice, option and day; none where days are as stated.
  static func candidates(of model: PlantModel) -> [StartCandidate] {
    guard model.projectDates == .open else { return [] }
    var table = DailyHours(model)
    return model.projectChoices.elements.enumerated().flatMap { choice, element in
      element.options.enumerated().flatMap { option, terms in
        element.startDates(in: model.horizon).compactMap { date in
          let project = terms.project.starting(on: date)
          guard let opening = project.openingDate, let period = model.horizon.period(of: date) else { return nil }
          return StartCandidate(
            choice: choice, option: option, project: project, opening: opening, period: period.position,
            hours: table.changes(by: project, openedOn: opening, of: .available),
            extraHours: table.changes(by: project, openedOn: opening, of: .extra),
            labour: labour(of: project, in: model))
        }
      }
    }
  }

  private static func labour(of project: Project, in model: PlantModel) -> [Reference<Skill>: [Double]] {
    var labour: [Reference<Skill>: [Double]] = [:]
    for skill in Set(project.phases.flatMap(\.labour).map(\.skill)) {
      labour[skill] = model.horizon.periods.map { model.hours(of: skill, takenBy: project, in: $0.interval) }
    }
    return labour
  }
}

/// Hours of wholly open lines day by day, made once for each line that a choice touches.
private struct DailyHours {
  private let model: PlantModel
  private let intervals: [DayInterval]
  private var days: [Key: [Double]] = [:]

  /// Which hours of a line.
  enum Kind { case available, extra }

  private struct Key: Hashable {
    let line: Int
    let kind: Kind
  }

  init(_ model: PlantModel) {
    self.model = model
    intervals = model.horizon.periods.map(\.interval)
  }

  /// What a started project changes of each line's hours in each period.
  mutating func changes(
    by project: Project, openedOn opening: CivilDate, of kind: Kind
  ) -> [(line: Int, byPeriod: [Double])] {
    let lines = Set((project.openings + project.closings).map(\.line)).sorted()
      .filter { kind == .available || model.lines[$0].extraHours != nil }
    return lines.map { line in
      let daily = hours(of: line, kind)
      let opened = project.openings.filter { $0.line == line }.reduce(0) { $0 + $1.share } * project.reach
      let closed = project.closings.filter { $0.line == line }.reduce(0) { $0 + $1.share }
      let start = project.start ?? opening
      let full = max(opening, project.ramp.points.last?.after.moved(opening) ?? opening)
      let end = project.ramp.share(on: full, openedOn: opening)
      let origin = model.horizon.start.dayNumber
      return (
        line.position,
        intervals.map { interval in
          var sum = 0.0
          for number in max(start, interval.start).dayNumber..<max(start, interval.end).dayNumber {
            let day = CivilDate(dayNumber: number)
            let ramp = day >= full ? end : day >= opening ? project.ramp.share(on: day, openedOn: opening) : 0
            sum += daily[number - origin] * (opened * ramp - closed)
          }
          return sum
        }
      )
    }
  }

  private mutating func hours(of line: Reference<Line>, _ kind: Kind) -> [Double] {
    let key = Key(line: line.position, kind: kind)
    if let known = days[key] { return known }
    let hours = model.horizon.interval.days.map { day in
      let interval = DayInterval(start: day, end: day.adding(days: 1))
      return kind == .available
        ? model.fullHours(of: line, in: interval) : model.lines[line].extraHours?.limit.total(over: interval) ?? 0
    }
    days[key] = hours
    return hours
  }
}
