internal import PlantModel

extension Book {
  /// What sites and projects cost, whatever the plan does.
  mutating func bookSitesAndProjects() {
    let model = evidence.model
    for site in model.sites.references {
      let cost = model.sites[site].fixedCost
      for period in evidence.periods {
        book(
          .siteCost, period.position, 1, at: cost.unitPrice(over: period.interval), spentAt: SpendingPlace(site: site))
      }
    }
    for line in model.lines.elements {
      guard let changeover = line.changeover else { continue }
      for (before, after) in zip(line.configurations, line.configurations.dropFirst())
      where before.kinds != after.kinds {
        let day = DayInterval(start: after.start, end: after.start.adding(days: 1))
        for period in evidence.periods where period.interval.contains(after.start) {
          book(
            .changeover, period.position, 1, at: changeover.cost.unitPrice(over: day),
            spentAt: SpendingPlace(site: line.site))
        }
      }
    }
    for (row, project) in model.projects.elements.enumerated() {
      guard let built = ProjectDays(project) else { continue }
      let place = SpendingPlace(site: project.site, project: Reference(row))
      for (phase, interval) in built.phases {
        let spread = ArrivalTable.spread(interval, over: evidence.periods)
        for (offset, part) in Book.capital(phase, project).split(by: spread.shares).enumerated() {
          book(.capital, spread.first + offset, part, at: UnitPrice(lek: 0), spentAt: place)
        }
        for period in evidence.periods where period.interval.overlap(interval) > 0 {
          let days = period.interval.intersection(interval)
          book(.projectCost, period.position, 1, at: phase.runningCost.unitPrice(over: days), spentAt: place)
        }
      }
      for period in evidence.periods where period.interval.end > built.opening {
        let open = DayInterval(start: max(built.opening, period.interval.start), end: period.interval.end)
        book(.projectCost, period.position, 1, at: project.fixedCost.unitPrice(over: open), spentAt: place)
      }
    }
  }

  /// The capital of a phase with its project's overrun, to the qindarka.
  static func capital(_ phase: Project.Phase, _ project: Project) -> Money {
    Money(qindarka: Int64((Double(phase.capital.qindarka) * (1 + project.overrun)).rounded()))
  }
}
