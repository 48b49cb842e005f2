/// A fraction of whole numbers in lowest terms: exact, for small problems only (overflow stops the test).
struct Rational: Hashable, Comparable {
  let numerator: Int
  let denominator: Int

  init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator != 0)
    var (larger, smaller) = (abs(numerator), abs(denominator))
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    let sign = denominator < 0 ? -1 : 1
    self.numerator = larger == 0 ? 0 : sign * numerator / larger
    self.denominator = larger == 0 ? 1 : abs(denominator) / larger
  }

  static let zero = Rational(0)
  var double: Double { Double(numerator) / Double(denominator) }

  static func + (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }
  static func - (left: Rational, right: Rational) -> Rational { left + Rational(-1) * right }
  static func * (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }
  static func / (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
  static func < (left: Rational, right: Rational) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// Whether a floating-point number is at most this fraction, decided without error: the fused multiply-add rounds once,
  /// which never changes a sign.
  func isAtLeast(_ value: Double) -> Bool {
    (-Double(numerator)).addingProduct(value, Double(denominator)) <= 0
  }
  /// Whether a floating-point number is at least this fraction.
  func isAtMost(_ value: Double) -> Bool {
    (-Double(numerator)).addingProduct(value, Double(denominator)) >= 0
  }
}
