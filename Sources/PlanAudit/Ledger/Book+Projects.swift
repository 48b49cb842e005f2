internal import PlantModel

extension Book {
  /// What sites and projects cost, whatever the plan does.
  mutating func bookSitesAndProjects() {
    let model = evidence.model
    for site in model.sites.elements {
      for period in evidence.periods {
        book(.siteCost, period.position, 1, at: site.fixedCost.unitPrice(over: period.interval))
      }
    }
    for line in model.lines.elements {
      guard let changeover = line.changeover else { continue }
      for (before, after) in zip(line.configurations, line.configurations.dropFirst())
      where before.kinds != after.kinds {
        let day = DayInterval(start: after.start, end: after.start.adding(days: 1))
        for period in evidence.periods where period.interval.contains(after.start) {
          book(.changeover, period.position, 1, at: changeover.cost.unitPrice(over: day))
        }
      }
    }
    for project in model.projects.elements {
      guard let built = ProjectDays(project) else { continue }
      for (phase, interval) in built.phases {
        let spread = ArrivalTable.spread(interval, over: evidence.periods)
        for (offset, part) in Book.capital(phase, project).split(by: spread.shares).enumerated() {
          book(.capital, spread.first + offset, part, at: UnitPrice(lek: 0))
        }
        for period in evidence.periods where period.interval.overlap(interval) > 0 {
          let days = period.interval.intersection(interval)
          book(.projectCost, period.position, 1, at: phase.runningCost.unitPrice(over: days))
        }
      }
      for period in evidence.periods where period.interval.end > built.opening {
        let open = DayInterval(start: max(built.opening, period.interval.start), end: period.interval.end)
        book(.projectCost, period.position, 1, at: project.fixedCost.unitPrice(over: open))
      }
    }
  }

  /// The capital of a phase with its project's overrun, to the qindarka.
  static func capital(_ phase: Project.Phase, _ project: Project) -> Money {
    Money(qindarka: Int64((Double(phase.capital.qindarka) * (1 + project.overrun)).rounded()))
  }
}
