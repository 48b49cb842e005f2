#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension PlantModel {
  /// The mean present value of one lek spread evenly over an interval: the integral of (1 + r)^(−days/365) from the
  /// first day of the horizon, divided by the length. It does not depend on how the interval is cut.
  public func discountFactor(over interval: DayInterval) -> Double {
    Discounting.factor(discountRate, over: interval, from: horizon.start)
  }

  /// The present value of one lek at the end of the horizon.
  public var closingDiscountFactor: Double {
    exp(-log1p(discountRate) / 365 * Double(horizon.interval.dayCount))
  }

  /// What holding a unit of an item in a store costs: the store's own price for it, or the item's.
  public func holdingCost(of item: Reference<Item>, in store: Reference<Store>) -> StandingCharge {
    stores[store].itemLimits.first { $0.item == item }?.holdingCost ?? items[item].holdingCost
  }

  /// What one run of a process costs beside people and items: its own cost and the hours of its lines.
  public func runPrice(of process: Reference<Process>, in interval: DayInterval) -> UnitPrice {
    let element = processes[process]
    let hours = element.lineUses.reduce(0) { $0 + $1.hours * lines[$1.line].costPerHour.lek.mean(over: interval) }
    return UnitPrice(lek: element.costPerRun.lek.mean(over: interval) + hours)
  }
}
