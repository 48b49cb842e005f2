internal import PlantModel

/// A calendar unit in which a further limit of a pool's overtime is counted.
///
/// Units inside one period ask all the same of the period's even spread, so that one of them stands for all.
struct OvertimeWindow: Sendable {
  let pool: Int
  let limit: Rate
  /// The part of the calendar unit within the horizon.
  let interval: DayInterval
  /// The unit's name, `2027` or `2027-03`; the word of the unit where one stands for all in a period.
  let label: String
  /// The only period the window touches; nothing where it touches several.
  let period: Int?

  /// All windows of a model, by pool, then limit, then time.
  static func windows(of model: PlantModel) -> [OvertimeWindow] {
    var windows: [OvertimeWindow] = []
    for (row, pool) in model.pools.elements.enumerated() {
      for limit in pool.overtime?.furtherLimits ?? [] {
        var known = Set<Int>()
        var cursor = model.horizon.start.start(of: limit.per)
        while cursor < model.horizon.end {
          let next = cursor.next(limit.per)
          let interval = DayInterval(start: cursor, end: next).intersection(model.horizon.interval)
          let touched = model.horizon.arrivals(of: interval)
          let single = touched.count == 1 ? touched.first?.period : nil
          let name = PeriodLabel.text(from: cursor, unit: limit.per)
          cursor = next
          if let single, !known.insert(single).inserted { continue }
          windows.append(
            OvertimeWindow(
              pool: row, limit: limit, interval: interval, label: single == nil ? name : limit.per.rawValue,
              period: single))
        }
      }
    }
    return windows
  }
}
