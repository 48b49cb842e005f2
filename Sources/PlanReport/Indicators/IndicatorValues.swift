public import PlantModel

/// Lek spent for one purpose.
public struct PurposeSpending: Hashable, Sendable {
  /// The purpose.
  public let purpose: SpendingPurpose
  /// Accrued lek.
  public let amount: Money
}

/// An amount at the end of a day.
public struct DatedMoney: Hashable, Sendable {
  /// Lek.
  public let amount: Money
  /// The day.
  public let date: CivilDate
}

/// A quantity at the end of a day.
public struct DatedQuantity: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The quantity.
  public let quantity: PublishedNumber
}

/// A quantity of a calendar year.
public struct YearlyQuantity: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// The quantity.
  public let quantity: PublishedNumber

  static func all(_ years: CalendarYears, _ quantity: (Int) -> Double) -> [YearlyQuantity] {
    zip(years.years, years.sums(quantity)).map { YearlyQuantity(year: $0, quantity: PublishedNumber($1)) }
  }
}

extension PublishedNumber {
  /// The exact sum of some numbers, held at the limits of the type.
  static func sum(_ numbers: [PublishedNumber]) -> PublishedNumber {
    let total = numbers.reduce(Int128(0)) { $0 + Int128($1.millionths) }
    return PublishedNumber(millionths: Int64(clamping: total))
  }
}
