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
    for project in model.projects.elements {
      guard let start = project.start else { continue }
      var opening = start
      for phase in project.phases {
        let interval = DayInterval(start: opening, end: phase.duration.moved(opening))
        opening = interval.end
        let spread = ArrivalTable.spread(interval, over: evidence.periods)
        for (offset, part) in phase.capital.split(by: spread.shares).enumerated() {
          book(.capital, spread.first + offset, part, at: UnitPrice(lek: 0))
        }
      }
      for period in evidence.periods where period.interval.end > opening {
        let open = DayInterval(start: max(opening, period.interval.start), end: period.interval.end)
        book(.projectCost, period.position, 1, at: project.fixedCost.unitPrice(over: open))
      }
    }
  }
}
