/// A fraction of whole numbers of any size, in lowest terms.
public struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
  /// The decimal digits of the numerator, with its sign.
  public let numerator: String
  /// The decimal digits of the denominator, which is above zero.
  public let denominator: String
  /// The nearest floating-point number, but for the last bits.
  public let approximation: Double
  /// Thirty significant decimal digits, cut off, never rounded up; all of them where the fraction ends before.
  public let decimal: String

  /// - Precondition: the denominator is above zero.
  init(_ numerator: BigInteger, over denominator: BigInteger) {
    let (top, bottom) = (BigInteger(copying: numerator), BigInteger(copying: denominator))
    if top.sign == 0 { bottom.set(BigInteger(1)) } else { top.divideByCommonFactor(with: bottom) }
    self.numerator = top.description
    self.denominator = bottom.description
    approximation = top.ratio(to: bottom)
    decimal = Self.decimal(top, bottom)
  }

  /// `numerator/denominator`, or the numerator alone where the number is whole.
  public var description: String { denominator == "1" ? numerator : "\(numerator)/\(denominator)" }

  private static let digitCount = 30

  private static func decimal(_ numerator: BigInteger, _ denominator: BigInteger) -> String {
    let isNegative = numerator.sign < 0
    let (whole, remainder) = (BigInteger(copying: numerator), BigInteger())
    if isNegative { whole.negate() }
    whole.divide(by: denominator, remainder: remainder)
    var text = whole.description
    var significant = text == "0" ? 0 : text.count
    if remainder.sign != 0 && significant < digitCount { text += "." }
    while remainder.sign != 0 && significant < digitCount && text.count < 400 {
      remainder.multiply(by: 10)
      let digit = BigInteger(copying: remainder)
      digit.divide(by: denominator, remainder: remainder)
      text += digit.description
      if significant > 0 || digit.sign != 0 { significant += 1 }
    }
    return isNegative ? "-" + text : text
  }
}
