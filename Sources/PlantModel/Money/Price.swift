/// Lek for one unit, constant or changing by date.
public struct Price: Hashable, Sendable {
  /// The price in lek by day.
  public let lek: Series

  /// Nothing to pay.
  public static let zero = Price(Series(0))

  /// Makes a price that changes by date.
  public init(_ lek: Series) {
    self.lek = lek
  }

  /// The price that holds in a period: the mean over its days, exact to a millionth of a lek.
  public func unitPrice(over interval: DayInterval) -> UnitPrice {
    UnitPrice(lek: lek.mean(over: interval))
  }

  /// Whether nothing is ever to pay.
  public var isZero: Bool { lek.isConstant && lek.base == 0 }
}

/// Lek for one unit and calendar unit: what it costs to hold, employ or be late by the day or month.
public struct StandingCharge: Hashable, Sendable {
  /// Lek per unit and calendar unit.
  public let rate: Rate

  /// Nothing to pay.
  public static let zero = StandingCharge(Rate(0, per: .month))

  /// Makes a charge.
  public init(_ rate: Rate) {
    self.rate = rate
  }

  /// The charge for one unit over a whole interval, exact to a millionth of a lek.
  public func unitPrice(over interval: DayInterval) -> UnitPrice {
    UnitPrice(lek: rate.total(over: interval))
  }

  /// Whether nothing is ever to pay.
  public var isZero: Bool { rate.amount.isConstant && rate.amount.base == 0 }
}
