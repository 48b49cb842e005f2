extension Horizon {
  /// A share of something that arrives in a period.
  public struct Arrival: Hashable, Sendable {
    /// The zero-based period in which the share arrives.
    public let period: Int
    /// The share, above 0 and at most 1.
    public let share: Double

    /// Makes an arrival.
    public init(period: Int, share: Double) {
      self.period = period
      self.share = share
    }
  }

  /// Where something spread evenly over a period arrives after a delay: the moved interval's overlap with each
  /// period, as a share of its length. What arrives after the horizon is missing from the sum of the shares.
  public func arrivals(from period: Period, after delay: Delay) -> [Arrival] {
    if delay.isNone { return [Arrival(period: period.position, share: 1)] }
    return arrivals(of: delay.moved(period.interval))
  }

  /// Where something spread evenly over an interval falls.
  public func arrivals(of interval: DayInterval) -> [Arrival] {
    guard interval.dayCount > 0 else {
      return self.period(of: interval.start).map { [Arrival(period: $0.position, share: 1)] } ?? []
    }
    var arrivals: [Arrival] = []
    guard interval.start < end, start < interval.end else { return [] }
    var position = self.period(of: max(start, interval.start))?.position ?? 0
    while position < periods.count, periods[position].interval.start < interval.end {
      let overlap = periods[position].interval.overlap(interval)
      if overlap > 0 {
        arrivals.append(Arrival(period: position, share: Double(overlap) / Double(interval.dayCount)))
      }
      position += 1
    }
    return arrivals
  }
}
