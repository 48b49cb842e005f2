internal import PlanReport
public import PlantModel
public import ScenarioFiles

extension PublishedResult {
  /// The state the plan leaves on a day: the first of one of its periods, or the day after its last.
  ///
  /// What was begun before and arrives, begins or is paid from the day on is on its way. Of surplus with deadlines the
  /// lots with the earliest ones are gone first, as the rule of deadlines means it. What
  /// permits and frameworks leave is carried on; what overtime by the year has taken is not.
  public func state(on date: CivilDate) throws(RollingFailure) -> OpeningState {
    let model = scenario.model
    let days = model.horizon.periods.dropFirst().map(\.interval.start) + [model.horizon.end]
    guard let count = days.firstIndex(of: date) else {
      let nearest = days.min { abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber) }
      throw .notAPeriod(date, nearest: nearest ?? model.horizon.end)
    }
    return StateReader(plan: record.plan, model: model, periodCount: count + 1, date: date).state()
  }
}
