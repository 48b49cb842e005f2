/// An amount of money, exact to the qindarka, a hundredth of a lek.
///
/// Every printed sum of money is a sum of these integers, never of binary fractions.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic, CustomStringConvertible {
  /// Hundredths of a lek.
  public let qindarka: Int64

  /// No money.
  public static let zero = Money(qindarka: 0)

  /// Makes an amount from hundredths of a lek.
  public init(qindarka: Int64) {
    self.qindarka = qindarka
  }

  /// Makes the amount nearest to a number of lek; amounts beyond ±9e16 lek are held at that limit.
  public init(lek: Double) {
    let hundredths = (lek * 100).rounded()
    qindarka = Int64(max(-9e18, min(9e18, hundredths.isNaN ? 0 : hundredths)))
  }

  /// The amount in lek, as a binary number for arithmetic that is not printed.
  public var lek: Double { Double(qindarka) / 100 }

  /// The sum of two amounts, held at the limits of the type: amounts may come from files nobody vouches for.
  public static func + (left: Money, right: Money) -> Money {
    let (sum, overflows) = left.qindarka.addingReportingOverflow(right.qindarka)
    return Money(qindarka: overflows ? (right.qindarka < 0 ? .min : .max) : sum)
  }
  /// The difference of two amounts, held at the limits of the type.
  public static func - (left: Money, right: Money) -> Money {
    let (difference, overflows) = left.qindarka.subtractingReportingOverflow(right.qindarka)
    return Money(qindarka: overflows ? (right.qindarka < 0 ? .max : .min) : difference)
  }
  /// The opposite amount.
  public static prefix func - (amount: Money) -> Money { .zero - amount }
  /// Whether the left one comes first.
  public static func < (left: Money, right: Money) -> Bool { left.qindarka < right.qindarka }

  /// The amount in lek with two decimals: `-1234.50`.
  public var description: String {
    let magnitude = qindarka.magnitude
    let fraction = magnitude % 100
    return "\(qindarka < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
