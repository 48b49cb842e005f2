internal import PlantModel

/// When the phases of a project that is done last, and what they take of people: walked from its first day on.
struct ProjectDays {
  let phases: [(phase: Project.Phase, days: DayInterval)]
  /// The day after the last phase.
  let opening: CivilDate

  /// Nothing for a project that is not done.
  init?(_ project: Project) {
    guard let start = project.start else { return nil }
    var phases: [(phase: Project.Phase, days: DayInterval)] = []
    var begin = start
    for phase in project.phases {
      let end = project.slip.moved(phase.duration.moved(begin))
      phases.append((phase, DayInterval(start: begin, end: end)))
      begin = end
    }
    self.phases = phases
    opening = begin
  }

  /// Hours of a skill that phases take within an interval: each worked day takes its share of its calendar unit's.
  func hours(of skill: Reference<Skill>, in interval: DayInterval, _ calendar: WorkCalendar) -> Double {
    var hours = 0.0
    for (phase, days) in phases where days.overlap(interval) > 0 {
      for need in phase.labour where need.skill == skill {
        let per = need.hours.per
        for day in interval.days where days.contains(day) && calendar.isWorked(day) {
          let unit = DayInterval(start: day.start(of: per), end: day.start(of: per).next(per))
          hours += need.hours.amount.value(on: day) / Double(unit.days.count { calendar.isWorked($0) })
        }
      }
    }
    return hours
  }
}
