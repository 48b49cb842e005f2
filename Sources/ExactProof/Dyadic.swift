/// A floating-point number as the whole number and the power of two whose product it is, exactly.
struct Dyadic {
  /// Odd, or zero.
  let mantissa: Int
  let exponent: Int

  /// - Precondition: the number is finite.
  init(_ value: Double) {
    guard value != 0 else {
      (mantissa, exponent) = (0, 0)
      return
    }
    // 53 bits of significand as a whole number; subnormal numbers have fewer.
    let whole = Int(value.significand * 0x1p52) * (value < 0 ? -1 : 1)
    let zeros = whole.trailingZeroBitCount
    mantissa = whole >> zeros
    exponent = Int(value.exponent) - 52 + zeros
  }

  /// How many bits stand behind the binary point.
  var fractionBits: Int { max(0, -exponent) }
}
