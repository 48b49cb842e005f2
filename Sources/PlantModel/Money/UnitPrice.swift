/// Lek for one unit of something, exact to a millionth of a lek.
public struct UnitPrice: Hashable, Sendable {
  /// Millionths of a lek.
  public let microlek: Int64

  /// Makes the price nearest to a number of lek; prices beyond ±9e12 lek are held at that limit.
  public init(lek: Double) {
    let millionths = (lek * 1e6).rounded()
    microlek = Int64(max(-9e18, min(9e18, millionths.isNaN ? 0 : millionths)))
  }

  /// The price in lek.
  public var lek: Double { Double(microlek) / 1e6 }

  /// What a published quantity costs at this price, rounded to the qindarka, halves away from zero.
  public func amount(for quantity: PublishedNumber) -> Money {
    let product = Int128(microlek) * Int128(quantity.millionths)
    let scale: Int128 = 10_000_000_000
    let half: Int128 = product < 0 ? -scale / 2 : scale / 2
    return Money(qindarka: Int64(clamping: (product + half) / scale))
  }
}

extension UnitPrice {
  /// What half of a sum of two published quantities costs at this price, rounded to the qindarka once.
  ///
  /// The mean of an opening and a closing quantity need not be a published number itself; halving the product instead
  /// keeps the amount exact.
  public func amount(forHalfOf sum: PublishedNumber) -> Money {
    let product = Int128(microlek) * Int128(sum.millionths)
    let scale: Int128 = 20_000_000_000
    let half: Int128 = product < 0 ? -scale / 2 : scale / 2
    return Money(qindarka: Int64(clamping: (product + half) / scale))
  }
}
