/// Units that need not be delivered at all, if that is said in time.
public struct Cancellation: Hashable, Sendable {
  /// Lek per unit cancelled, paid when the unit would have fallen due.
  public let price: Price
  /// How long before it falls due a unit must be cancelled: what falls due within this time of the first day of the
  /// horizon can be cancelled no more.
  public let notice: Delay

  /// Makes a cancellation.
  public init(price: Price, notice: Delay) {
    self.price = price
    self.notice = notice
  }
}

/// Quantities that are agreed on as a whole and called off freely: nothing falls due on a day.
public struct Framework: Hashable, Sendable {
  /// The least that is delivered over the window, in the item's unit.
  public let minimum: Double
  /// The most; nothing for no limit.
  public let maximum: Double?
  /// The days in which deliveries are taken.
  public let window: DayInterval

  /// Makes a framework.
  public init(minimum: Double, maximum: Double?, window: DayInterval) {
    self.minimum = minimum
    self.maximum = maximum
    self.window = window
  }

  /// The least that is delivered within an interval: in proportion to its days of the window, for a window that goes on
  /// after the horizon.
  public func minimum(within interval: DayInterval) -> Double {
    let days = window.dayCount
    return days == 0 ? minimum : minimum * Double(window.overlap(interval)) / Double(days)
  }
}

extension Contract {
  /// What falls due in an interval and may still be cancelled: each tranche spread evenly over its days, from the end of
  /// the time of notice on. Nothing without a right to cancel.
  public func quantityCancellable(in interval: DayInterval, horizonStart: CivilDate) -> Double {
    guard let cancellation else { return 0 }
    let first = max(interval.start, cancellation.notice.moved(horizonStart))
    let open = DayInterval(start: first, end: max(first, interval.end))
    return tranches.reduce(0) { total, tranche in
      let days = tranche.interval.dayCount
      if days == 0 { return open.contains(tranche.interval.start) ? total + tranche.quantity : total }
      return total + tranche.quantity * Double(tranche.interval.overlap(open)) / Double(days)
    }
  }
}
