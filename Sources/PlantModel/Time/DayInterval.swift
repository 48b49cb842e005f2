/// A half-open interval of days: the start belongs to it, the end does not.
public struct DayInterval: Hashable, Sendable, CustomStringConvertible {
  /// The first day.
  public let start: CivilDate
  /// The day after the last.
  public let end: CivilDate

  /// Makes the interval from `start` up to, and without, `end`.
  public init(start: CivilDate, end: CivilDate) {
    self.start = start
    self.end = end
  }

  /// The number of days; zero where the end is not after the start.
  public var dayCount: Int { max(0, end.dayNumber - start.dayNumber) }

  /// Whether the interval holds a day.
  public func contains(_ date: CivilDate) -> Bool { start <= date && date < end }

  /// The number of days two intervals share.
  public func overlap(_ other: DayInterval) -> Int {
    max(0, min(end, other.end).dayNumber - max(start, other.start).dayNumber)
  }

  /// The part two intervals share; empty where they share nothing.
  public func intersection(_ other: DayInterval) -> DayInterval {
    let start = max(start, other.start)
    return DayInterval(start: start, end: max(start, min(end, other.end)))
  }

  /// Every day, in order.
  public var days: [CivilDate] { (0..<dayCount).map { start.adding(days: $0) } }

  /// The interval as `2027-01-04..2027-01-11`, the end excluded.
  public var description: String { "\(start)..\(end)" }
}
