/// An amount per calendar unit, constant or changing by date: `384 h/month`, `1,200 t/year`.
public struct Rate: Hashable, Sendable {
  /// The amount per unit of the calendar.
  public let amount: Series
  /// The unit of the calendar.
  public let per: CalendarUnit

  /// Makes a rate that changes by date.
  public init(_ amount: Series, per: CalendarUnit) {
    self.amount = amount
    self.per = per
  }

  /// Makes a constant rate.
  public init(_ amount: Double, per: CalendarUnit) {
    self.init(Series(amount), per: per)
  }

  /// The amount that accrues over an interval.
  public func total(over interval: DayInterval) -> Double {
    if amount.steps.isEmpty { return amount.base * per.count(in: interval) }
    return amount.pieces(of: interval).reduce(0) { $0 + $1.value * per.count(in: $1.interval) }
  }
}
