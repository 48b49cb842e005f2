internal import PlantModel

/// Reads days, months, quarters and years, and ranges of them.
enum TimeKey {
  /// The days of `2027`, `2027-Q1`, `2027-03`, `2027-03-01` or `2027-01..2027-06`; nothing for any other text.
  static func interval(_ text: String) -> DayInterval? {
    guard text.utf8.count > 10 || text.contains("..") else { return single(text) }
    guard let dots = text.firstRange(of: ".."), let from = single(String(text[..<dots.lowerBound])),
      let to = single(String(text[dots.upperBound...])), from.start < to.end
    else { return nil }
    return DayInterval(start: from.start, end: to.end)
  }

  private static func single(_ text: String) -> DayInterval? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = number(bytes[0..<4]) else { return nil }
    switch bytes.count {
    case 4: return interval(CivilDate(year: year, month: 1, day: 1), .year)
    case 7 where bytes[4] == UInt8(ascii: "-") && bytes[5] == UInt8(ascii: "Q"):
      guard let quarter = number(bytes[6..<7]), (1...4).contains(quarter) else { return nil }
      return interval(CivilDate(year: year, month: quarter * 3 - 2, day: 1), .quarter)
    case 7 where bytes[4] == UInt8(ascii: "-"):
      guard let month = number(bytes[5..<7]) else { return nil }
      return interval(CivilDate(year: year, month: month, day: 1), .month)
    case 10: return interval(CivilDate(text), .day)
    default: return nil
    }
  }

  private static func interval(_ start: CivilDate?, _ unit: CalendarUnit) -> DayInterval? {
    start.map { DayInterval(start: $0, end: $0.next(unit)) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}
