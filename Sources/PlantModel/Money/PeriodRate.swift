/// A share of an amount over one period: interest, tax. Exact to a millionth of a millionth.
public struct PeriodRate: Hashable, Sendable {
  /// Millionths of millionths.
  public let trillionths: Int64

  /// Makes the rate nearest to a share; shares beyond ±9,000,000 are held at that limit.
  public init(_ share: Double) {
    let scaled = (share * 1e12).rounded()
    trillionths = Int64(max(-9e18, min(9e18, scaled.isNaN ? 0 : scaled)))
  }

  /// The share as a binary number.
  public var share: Double { Double(trillionths) / 1e12 }

  /// The share of an amount, rounded to the qindarka, halves away from zero.
  public func amount(of money: Money) -> Money { rounded(Int128(money.qindarka), over: 1_000_000_000_000) }

  /// The share of half of a sum of two amounts, rounded to the qindarka once.
  public func amount(ofHalf sum: Money) -> Money { rounded(Int128(sum.qindarka), over: 2_000_000_000_000) }

  private func rounded(_ qindarka: Int128, over scale: Int128) -> Money {
    let product = Int128(trillionths) * qindarka
    let half: Int128 = product < 0 ? -scale / 2 : scale / 2
    return Money(qindarka: Int64(clamping: (product + half) / scale))
  }
}
