internal import PlantModel

/// A limit that holds the plan back, over all periods in which it does.
struct TightLimit: Sendable {
  let family: RuleFamily
  let subject: String
  let unit: String
  /// In how many periods it binds with a value.
  let periodCount: Int
  /// The most one more unit is worth in any period, to the last goal.
  let bestValue: Double
  /// The period in which it is; nothing for a rule over more than one.
  let bestPeriod: Int?
  /// What the whole limit once more would be worth at the margin: the measure of tightness.
  let weight: Double
}

extension PlanFigures {
  /// The tightest limits, first the one whose whole amount once more would be worth most at the margin.
  ///
  /// Balances are no limits: what one more unit of an item is worth is its price inside the plan.
  func tightestLimits(_ count: Int) -> [TightLimit] {
    struct Key: Hashable {
      let family: RuleFamily
      let subject: String
      let unit: String
    }
    let balances: Set<RuleFamily> = [.itemBalance, .headcount, .contractBalance, .spending, .goalOrder]
    var order: [Key] = []
    var groups: [Key: [RuleReading]] = [:]
    for reading in record.readings where !balances.contains(reading.family) && reading.marginalValue > 0 {
      let key = Key(family: reading.family, subject: reading.subject, unit: reading.unit)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(reading)
    }
    let limits = order.map { key in
      let readings = groups[key] ?? []
      let best = readings.max { $0.marginalValue < $1.marginalValue }
      return TightLimit(
        family: key.family, subject: key.subject, unit: key.unit, periodCount: readings.count,
        bestValue: best?.marginalValue ?? 0, bestPeriod: best?.period,
        weight: readings.reduce(0) { $0 + $1.marginalValue * max(abs($1.limit), abs($1.activity)) })
    }
    let ranked = limits.enumerated().sorted { left, right in
      left.element.weight != right.element.weight
        ? left.element.weight > right.element.weight : left.offset < right.offset
    }
    return ranked.prefix(count).map(\.element)
  }
}
