extension PlantModel {
  /// Whether attrition falls within a period, so that a headcount is what is there at its end: where charges are levied
  /// on what closes a period, as textbooks do. Else it falls between periods, and none before the first.
  public var attritionActsWithin: Bool { chargeBasis == .closing }

  /// Hours a person on short time does not work in an interval.
  public func idleHoursOnShortTime(of pool: Reference<Pool>, in interval: DayInterval) -> Double {
    guard let shortTime = pools[pool].shortTime else { return 0 }
    return (1 - shortTime.productivity) * hoursPerPerson(of: pool, in: interval)
  }
}
