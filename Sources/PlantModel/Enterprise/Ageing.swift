#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What becomes of an item that lies: a share of it turns into another item each year, in the store where it lies.
///
/// Serviceable stock becomes unserviceable, sound becomes hazardous. Whole units turn: nothing is lost.
public struct Ageing: Hashable, Sendable {
  /// What it becomes.
  public let item: Reference<Item>
  /// The share that turns in a year of what lies there, 0 to below 1.
  public let sharePerYear: Double
  /// How many units of the other item one unit becomes, by mass.
  public let unitsPerUnit: Double

  /// Makes an ageing.
  public init(item: Reference<Item>, sharePerYear: Double, unitsPerUnit: Double = 1) {
    self.item = item
    self.sharePerYear = sharePerYear
    self.unitsPerUnit = unitsPerUnit
  }

  /// The share of what lies at the beginning of an interval that turns within it: `1 − (1 − share)^years`.
  ///
  /// The shares that stay over the parts of an interval multiply to the share that stays over the whole, so that no cut
  /// of the horizon changes what is left of stock that only lies. What comes within the interval begins to age with the
  /// next one.
  public func share(over interval: DayInterval) -> Double {
    -expm1(log1p(-sharePerYear) * CalendarUnit.year.count(in: interval))
  }
}
