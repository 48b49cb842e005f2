internal import PlantModel

extension ReportTable {
  /// What projects cost and open.
  static let projects: ReportTable = ReportTable(
    fileName: "projects.csv", purpose: "The phases of each project that is done, and the use of the lines it opens.",
    coverage: "every phase and every opened line of every project that has a start",
    columns: [
      ReportColumn("project", isKey: true, "Identifier of the project"),
      ReportColumn("name", "Name of the project"),
      ReportColumn("site", "Identifier of its site"),
      ReportColumn("record", isKey: true, "`phase` before the opening, or `line` that it opens"),
      ReportColumn("subject", isKey: true, "Name of the phase, or identifier of the line"),
      ReportColumn("from", isKey: true, "First day of the phase, slips included, or the day the line opens"),
      ReportColumn("to", "Last day of the phase, or of the horizon"),
      ReportColumn("capital", "lek", "Capital of the phase, overrun included"),
      ReportColumn("capital_within_horizon", "lek", "Of it, what is spent within the horizon"),
      ReportColumn("running_cost", "lek", "What the phase costs beside it within the horizon"),
      ReportColumn("labour_hours", "h", "Hours of people it takes within the horizon"),
      ReportColumn("hours_opened", "h", "Hours of the line within the horizon that are there because of the project"),
      ReportColumn("hours_available", "h", "All hours of the line from its opening on, extra hours included"),
      ReportColumn("hours_used", "h", "Hours the line works from its opening on, by whole periods"),
      ReportColumn("utilisation", "Used as a share of available; empty where there are none"),
    ],
    rows: { figures in
      figures.model.projects.elements.flatMap { project -> [[ReportCell]] in
        guard let start = project.start, let opening = project.openingDate else { return [] }
        let head: [ReportCell] = [
          .text(project.id), .text(project.name), .text(figures.model.sites[project.site].id),
        ]
        let phases = zip(project.phases, project.phaseIntervals(from: start)).map { phase, interval in
          head + [
            .text("phase"), .text(phase.name), .date(interval.start),
            .date(max(interval.start, interval.end.adding(days: -1))), .money(project.capital(of: phase)),
            .money(figures.capitalSpent(project.capital(of: phase), interval)),
            .money(figures.runningCost(phase, interval)), .number(figures.labourHours(phase, of: project, interval)),
            .empty, .empty,
            .empty, .empty,
          ]
        }
        let lines = project.openings.map { opened in
          let hours = figures.openedHours(opened, of: project, from: opening)
          return head + [
            .text("line"), .text(figures.model.lines[opened.line].id), .date(opening),
            .date(max(opening, figures.model.horizon.end.adding(days: -1))), .empty, .empty, .empty, .empty,
            .number(hours.opened), .number(hours.available), .number(hours.used),
            .share(of: hours.used, in: hours.available),
          ]
        }
        return phases + lines
      }
    },
    take: { _, _ in })
}

extension PlanFigures {
  /// Lek of a phase's capital that are spent within the horizon.
  func capitalSpent(_ capital: Money, _ interval: DayInterval) -> Money {
    let arrivals = model.horizon.arrivals(of: interval)
    return capital.split(by: arrivals.map(\.share)).reduce(.zero, +)
  }

  /// Lek of a phase's running cost within the horizon, period by period as the ledger books it.
  fileprivate func runningCost(_ phase: Project.Phase, _ interval: DayInterval) -> Money {
    periods.filter { $0.interval.overlap(interval) > 0 }.reduce(.zero) { sum, period in
      let days = period.interval.intersection(interval)
      return sum + phase.runningCost.unitPrice(over: days).amount(for: PublishedNumber(1))
    }
  }

  /// Hours of people a phase takes within the horizon.
  fileprivate func labourHours(_ phase: Project.Phase, of project: Project, _ interval: DayInterval) -> Double {
    let days = interval.intersection(model.horizon.interval)
    return days.dayCount == 0 ? 0 : model.labourHours(of: phase, at: project.site, in: days)
  }

  /// Hours a project opens, and what the line has and works from the period of the opening on.
  fileprivate func openedHours(
    _ opened: Project.Opening, of project: Project, from opening: CivilDate
  ) -> (opened: Double, available: Double, used: Double) {
    var hours = (opened: 0.0, available: 0.0, used: 0.0)
    for period in periods where period.interval.end > opening {
      let row = opened.line.position
      hours.available += availableLineHours[row, period.position] + plan.extraHours[row, period.position]
      hours.used += lineHours[row, period.position]
      if opening <= period.interval.start, fullRamp(of: project, from: opening) <= period.interval.start {
        let share = opened.share * project.reach * project.ramp.share(on: period.interval.start, openedOn: opening)
        hours.opened += share * model.fullHours(of: opened.line, in: period.interval)
        continue
      }
      for day in period.interval.days where day >= opening {
        let share = project.ramp.share(on: day, openedOn: opening)
        let full = model.fullHours(of: opened.line, in: DayInterval(start: day, end: day.adding(days: 1)))
        hours.opened += opened.share * project.reach * share * full
      }
    }
    return hours
  }

  /// The day from which the lines of a project run as fully as they ever will.
  private func fullRamp(of project: Project, from opening: CivilDate) -> CivilDate {
    project.ramp.points.last?.after.moved(opening) ?? opening
  }
}
