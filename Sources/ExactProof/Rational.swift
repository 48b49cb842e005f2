internal import CGMP

/// A fraction of whole numbers of any size, a value like any other number. Every operation makes a new one.
package struct Rational: Comparable, CustomStringConvertible {
  /// Safe: the pointer is made in an initialiser, private to this file, never changed once the value is out, and freed
  /// once in the deinitialiser.
  @safe private final class Storage {
    let number: UnsafeMutablePointer<__mpq_struct>

    init() {
      unsafe number = .allocate(capacity: 1)
      unsafe __gmpq_init(number)
    }

    deinit {
      unsafe __gmpq_clear(number)
      unsafe number.deallocate()
    }
  }

  private let storage = Storage()

  package static var zero: Rational { Rational(0) }

  package init(_ value: Int) { unsafe __gmpq_set_si(storage.number, value, 1) }

  /// A floating-point number as the fraction it is.
  ///
  /// - Precondition: the number is finite.
  package init(exactly value: Double) { unsafe __gmpq_set_d(storage.number, value) }

  private init(_ compute: (UnsafeMutablePointer<__mpq_struct>) -> Void) { unsafe compute(storage.number) }

  package static func + (left: Rational, right: Rational) -> Rational {
    unsafe Rational { unsafe __gmpq_add($0, left.storage.number, right.storage.number) }
  }
  package static func - (left: Rational, right: Rational) -> Rational {
    unsafe Rational { unsafe __gmpq_sub($0, left.storage.number, right.storage.number) }
  }
  package static func * (left: Rational, right: Rational) -> Rational {
    unsafe Rational { unsafe __gmpq_mul($0, left.storage.number, right.storage.number) }
  }
  /// - Precondition: the divisor is not zero; GMP would stop the process.
  package static func / (left: Rational, right: Rational) -> Rational {
    precondition(right.sign != 0, "no fraction is divided by zero")
    return unsafe Rational { unsafe __gmpq_div($0, left.storage.number, right.storage.number) }
  }
  package static prefix func - (value: Rational) -> Rational { zero - value }

  package static func == (left: Rational, right: Rational) -> Bool {
    unsafe __gmpq_equal(left.storage.number, right.storage.number) != 0
  }
  package static func < (left: Rational, right: Rational) -> Bool {
    unsafe __gmpq_cmp(left.storage.number, right.storage.number) < 0
  }

  /// −1, 0 or 1.
  package var sign: Int { unsafe Int(__gmpq_cmp_si(storage.number, 0, 1)).signum() }
  /// The number rounded toward zero.
  package var double: Double { unsafe __gmpq_get_d(storage.number) }
  /// Whether the number is whole.
  package var isWhole: Bool { unsafe __gmpz_cmp_si(&storage.number.pointee._mp_den, 1) == 0 }

  /// `numerator/denominator`, or the numerator alone where the number is whole.
  package var description: String {
    let number = unsafe storage.number
    let size = unsafe __gmpz_sizeinbase(&number.pointee._mp_num, 10) + __gmpz_sizeinbase(&number.pointee._mp_den, 10)
    // GMP needs three characters beside the digits: a sign, the stroke and the zero at the end.
    var digits = [CChar](repeating: 0, count: Int(size) + 3)
    unsafe __gmpq_get_str(&digits, 10, number)
    return String(decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
