internal import PlantModel

/// Projects that are done: each after what it needs, none beside what it excludes, not too many at once, and no line
/// closed beyond what was open before.
enum ProjectChoiceAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var tally = evidence.tally(.projectChoice, naming: model.projects)
    let built = model.projects.elements.map(ProjectDays.init)
    for (row, project) in model.projects.elements.enumerated() {
      guard let start = project.start, let days = built[row] else { continue }
      for need in project.predecessors {
        let missing = built[need.position].map { $0.opening.dayNumber - start.dayNumber } ?? Int.max
        tally.record(Double(max(0, missing)), 0, at: row, nil) {
          "begins on \(start), before `\(model.projects[need].id)` is open"
        }
      }
      for other in project.exclusions where other.position != row {
        tally.record(built[other.position] == nil ? 0 : 1, 0, at: row, nil) {
          "done beside `\(model.projects[other].id)`, which it excludes"
        }
      }
      for limit in model.projectLimits.elements where limit.projects.contains(Reference(row)) {
        // The most are under way on a day on which one of them begins.
        let together = limit.projects.count { other in
          guard let first = model.projects[other].start, let others = built[other.position] else { return false }
          return first <= start && start < others.opening
        }
        let isUnderWay = start < days.opening
        tally.record(isUnderWay ? Double(max(0, together - limit.atOnce)) : 0, 0, at: row, nil) {
          "\(together) projects of `\(limit.id)` under way on \(start), at most \(limit.atOnce)"
        }
      }
    }
    checkClosings(model, &tally)
    return tally
  }

  private static func checkClosings(_ model: PlantModel, _ tally: inout Tally) {
    for (row, project) in model.projects.elements.enumerated() where project.start != nil {
      let done = model.projects.elements.filter { $0.start != nil }
      for closing in project.closings {
        let share = sum(done.flatMap(\.closings), closing.line)
        tally.record(max(0, share - model.lines[closing.line].openShare), 1e-6, at: row, nil) {
          "`\(model.lines[closing.line].id)` is closed by \(Tally.text(share * 100)) %, more than was open"
        }
      }
    }
  }

  private static func sum(_ shares: [Project.Opening], _ line: Reference<Line>) -> Double {
    shares.filter { $0.line == line }.reduce(0) { $0 + $1.share }
  }
}
