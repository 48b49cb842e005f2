internal import CGMP

/// A whole number of any size, changed in place. The functions of GMP are called by the names its header gives them behind
/// its macros.
///
/// Safe: the pointer is made in the initialiser, private, and freed once in the deinitialiser; GMP grows what it points to.
@safe package final class BigInteger: CustomStringConvertible {
  private let number: UnsafeMutablePointer<__mpz_struct>

  package init(_ value: Int = 0) {
    unsafe number = .allocate(capacity: 1)
    unsafe __gmpz_init_set_si(number, value)
  }

  package init(copying other: BigInteger) {
    unsafe number = .allocate(capacity: 1)
    unsafe __gmpz_init_set(number, other.number)
  }

  /// A dyadic number times a power of two that makes it whole.
  init(_ value: Dyadic, shiftedBy bits: Int) {
    unsafe number = .allocate(capacity: 1)
    unsafe __gmpz_init_set_si(number, value.mantissa)
    unsafe __gmpz_mul_2exp(number, number, UInt(value.exponent + bits))
  }

  deinit {
    unsafe __gmpz_clear(number)
    unsafe number.deallocate()
  }

  var sign: Int { unsafe Int(__gmpz_cmp_si(number, 0)).signum() }
  var bitCount: Int { unsafe Int(__gmpz_sizeinbase(number, 2)) }

  func compare(_ other: BigInteger) -> Int { unsafe Int(__gmpz_cmp(number, other.number)).signum() }
  func compareSizes(_ other: BigInteger) -> Int { unsafe Int(__gmpz_cmpabs(number, other.number)).signum() }

  func set(_ other: BigInteger) { unsafe __gmpz_set(number, other.number) }
  func add(_ other: BigInteger) { unsafe __gmpz_add(number, number, other.number) }
  func subtract(_ other: BigInteger) { unsafe __gmpz_sub(number, number, other.number) }
  func add(_ other: UInt) { unsafe __gmpz_add_ui(number, number, other) }
  func multiply(by other: BigInteger) { unsafe __gmpz_mul(number, number, other.number) }
  func multiply(by other: UInt) { unsafe __gmpz_mul_ui(number, number, other) }
  func addProduct(_ left: BigInteger, _ right: BigInteger) { unsafe __gmpz_addmul(number, left.number, right.number) }
  func subtractProduct(_ left: BigInteger, _ right: BigInteger) {
    unsafe __gmpz_submul(number, left.number, right.number)
  }
  func subtractProduct(_ left: BigInteger, _ right: UInt) { unsafe __gmpz_submul_ui(number, left.number, right) }
  func negate() { unsafe __gmpz_neg(number, number) }
  func shiftLeft(_ bits: Int) { unsafe __gmpz_mul_2exp(number, number, UInt(bits)) }
  func shiftRight(_ bits: Int) { unsafe __gmpz_fdiv_q_2exp(number, number, UInt(bits)) }
  /// - Precondition: the divisor divides the number without remainder.
  func divideExactly(by divisor: UInt) { unsafe __gmpz_divexact_ui(number, number, divisor) }
  /// The remainder that is not negative.
  func remainder(by divisor: UInt) -> UInt { unsafe __gmpz_fdiv_ui(number, divisor) }
  /// Becomes the remainder that is not negative.
  func reduce(modulo modulus: BigInteger) { unsafe __gmpz_mod(number, number, modulus.number) }
  /// Becomes the whole part of its square root.
  func takeSquareRoot() { unsafe __gmpz_sqrt(number, number) }
  /// Becomes the whole part of the quotient; the remainder, with the sign of the number, goes into another.
  func divide(by divisor: BigInteger, remainder: BigInteger) {
    unsafe __gmpz_tdiv_qr(number, remainder.number, number, divisor.number)
  }
  func divideByCommonFactor(with other: BigInteger) {
    let factor = BigInteger()
    unsafe __gmpz_gcd(factor.number, number, other.number)
    unsafe __gmpz_divexact(number, number, factor.number)
    unsafe __gmpz_divexact(other.number, other.number, factor.number)
  }

  /// The number as a fraction of size 0.5 to 1 and a power of two, truncated.
  var approximation: (fraction: Double, exponent: Int) {
    var exponent = 0
    let fraction = unsafe __gmpz_get_d_2exp(&exponent, number)
    return (fraction, exponent)
  }

  /// The quotient, rounded: right but for the last bits.
  func ratio(to divisor: BigInteger) -> Double {
    let (top, bottom) = (approximation, divisor.approximation)
    if top.fraction == 0 { return 0 }
    let exponent = top.exponent - bottom.exponent
    if exponent < -1100 { return 0 }
    if exponent > 1100 { return top.fraction < 0 ? -.infinity : .infinity }
    // In two steps, since one factor alone may overflow.
    let half = exponent / 2
    return top.fraction / bottom.fraction * Self.powerOfTwo(half) * Self.powerOfTwo(exponent - half)
  }

  private static func powerOfTwo(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }

  /// The decimal digits.
  package var description: String {
    let room = unsafe Int(__gmpz_sizeinbase(number, 10)) + 2
    var digits = [CChar](repeating: 0, count: room)
    // GMP writes at most two characters more than it announces for the digits: a sign and the zero at the end.
    unsafe __gmpz_get_str(&digits, 10, number)
    return String(decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
