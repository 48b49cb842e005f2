public import PlantModel

/// What a plan leaves of the surplus, and how its deadlines and targets fare.
public struct SurplusIndicators: Hashable, Sendable {
  /// Tonnes in store when the horizon opens.
  public let opening: PublishedNumber
  /// Tonnes in store at the end of each calendar year of the horizon and at the end of the horizon.
  public let left: [DatedQuantity]
  /// Tonnes times the months they are held.
  public let tonneMonths: PublishedNumber
  /// The same by calendar year.
  public let tonneMonthsByYear: [YearlyQuantity]
  /// Items of which some stays after a deadline.
  public let deadlinesMissed: Int
  /// Tonnes held after their deadline times the months they are.
  public let overdueTonneMonths: PublishedNumber
  /// Targets that are missed.
  public let targetsMissed: Int
  /// Tonnes by which targets are missed, all together.
  public let tonnesMissed: PublishedNumber

  init(_ figures: PlanFigures) {
    let model = figures.model
    opening = PublishedNumber(figures.surplusTonnes(-1))
    left = CalendarYears.closingDays(of: model.horizon).compactMap { day in
      figures.tonnes(of: model.surplusItems, atEndOf: day).map {
        DatedQuantity(date: day, quantity: PublishedNumber($0))
      }
    }
    var tonneMonths = 0.0
    var byPeriod = Array(repeating: 0.0, count: figures.periods.count)
    var overdue = 0.0
    for period in figures.periods {
      for item in model.surplusItems {
        tonneMonths += figures.tonneMonths(item, period.position)
        byPeriod[period.position] += figures.tonneMonths(item, period.position)
      }
      for item in model.itemsWithDeadlines {
        let mean = (figures.overdue(item, period.position - 1) + figures.overdue(item, period.position)) / 2
        overdue += figures.tonnesPerUnit(item) * mean * period.monthCount
      }
    }
    self.tonneMonths = PublishedNumber(tonneMonths)
    tonneMonthsByYear = YearlyQuantity.all(CalendarYears(model.horizon)) { byPeriod[$0] }
    overdueTonneMonths = PublishedNumber(overdue)
    deadlinesMissed = model.itemsWithDeadlines.indices.count { row in
      figures.periods.indices.contains { figures.plan.overdue[row, $0] > 0 }
    }
    targetsMissed = figures.plan.targetMisses.count { $0 > 0 }
    tonnesMissed = PublishedNumber(figures.plan.targetMisses.reduce(0, +))
  }
}
