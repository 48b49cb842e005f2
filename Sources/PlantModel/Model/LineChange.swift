/// What a started project opens or closes of a line, with the dates worked out.
struct LineChange: Hashable, Sendable {
  /// The day it begins.
  let day: CivilDate
  /// The day it is through: that of the last point of a ramp.
  let full: CivilDate
  private let share: Double
  /// How it comes up; nothing for what happens in a day.
  private let ramp: RampCurve?

  /// What it adds to the open share of the line at noon of a day; below zero where it closes.
  func share(on date: CivilDate) -> Double {
    if let ramp { return share * ramp.share(on: date, openedOn: day) }
    return date >= day ? share : 0
  }

  /// All changes by started projects, by line, in the order of the projects.
  static func byLine(of projects: Catalogue<Project>) -> [Reference<Line>: [LineChange]] {
    var changes: [Reference<Line>: [LineChange]] = [:]
    for project in projects.elements {
      guard let start = project.start, let opening = project.openingDate else { continue }
      for closed in project.closings {
        changes[closed.line, default: []].append(
          LineChange(day: start, full: start, share: -closed.share, ramp: nil))
      }
      let full = project.ramp.points.last?.after.moved(opening) ?? opening
      for opened in project.openings {
        changes[opened.line, default: []].append(
          LineChange(day: opening, full: full, share: opened.share * project.reach, ramp: project.ramp))
      }
    }
    return changes
  }
}
