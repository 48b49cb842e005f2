internal import PlantModel

/// Reads delays and runs of periods: a whole number and a calendar unit.
enum DelayText {
  /// The delay of `10 days`, `2 weeks`, `3 months`, `1 year`; nothing for any other text.
  static func read(_ text: String) -> Delay? {
    guard let (count, unit) = countedUnit(text), count <= 12_000 else { return nil }
    switch unit {
    case .day: return Delay(days: count)
    case .week: return Delay(days: count * 7)
    case .month: return Delay(months: count)
    case .quarter: return Delay(months: count * 3)
    case .year: return Delay(months: count * 12)
    }
  }

  /// The whole number and the unit of `26 weeks`; nothing for any other text.
  static func countedUnit(_ text: String) -> (count: Int, unit: CalendarUnit)? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].utf8.count <= 6, parts[0].utf8.allSatisfy({ 48...57 ~= $0 }),
      let count = Int(parts[0])
    else { return nil }
    let word = parts[1].hasSuffix("s") ? parts[1].dropLast() : parts[1]
    return CalendarUnit(rawValue: String(word)).map { (count, $0) }
  }
}
