/// A sum of numbers and products of which two ends are known for certain, whatever rounding does.
///
/// Each term is added without error: the rounding error of a floating-point sum is itself a floating-point number (Knuth's
/// two-sum), and so is that of a product (by one fused multiply-add), unless it falls below the normal numbers. Only the
/// errors, some 2⁻⁵³ of the terms, are summed with rounding, outward by one step each. The ends are therefore about as
/// close as twice the precision gives. The rounding mode of the processor is never touched.
struct EnclosedSum {
  private var high: Double
  private var lowFloor = 0.0
  private var lowCeiling = 0.0

  init(_ start: Double = 0) { high = start }

  /// A number that the sum is not below; not a number, or infinite, after an overflow.
  var floor: Double {
    let (sum, error) = Self.exactSum(high, lowFloor)
    return error < 0 ? sum.nextDown : sum
  }
  /// A number that the sum is not above.
  var ceiling: Double {
    let (sum, error) = Self.exactSum(high, lowCeiling)
    return error > 0 ? sum.nextUp : sum
  }
  /// Whether nothing but zeros was added.
  var isZero: Bool { high == 0 && lowFloor == 0 && lowCeiling == 0 }

  /// Whether the sum is zero for certain, whatever was added.
  var isNothing: Bool { floor == 0 && ceiling == 0 }

  /// Adds a number.
  mutating func add(_ term: Double) {
    if term == 0 { return }
    let (sum, error) = Self.exactSum(high, term)
    widen(by: error)
    high = sum
  }

  /// Adds a product.
  mutating func add(_ factor: Double, times other: Double) {
    if factor == 0 || other == 0 { return }
    let product = factor * other
    add(product)
    if abs(product) > Self.exactProductFloor {
      widen(by: (-product).addingProduct(factor, other))
    } else {
      lowFloor = (lowFloor - Double.leastNormalMagnitude).nextDown
      lowCeiling = (lowCeiling + Double.leastNormalMagnitude).nextUp
    }
  }

  /// Below this the error of a product may fall under the normal numbers and be lost.
  private static let exactProductFloor = 1e-250

  /// The rounded sum and what rounding took away, so that both together are the sum without error.
  private static func exactSum(_ left: Double, _ right: Double) -> (sum: Double, error: Double) {
    let sum = left + right
    let part = sum - left
    return (sum, (left - (sum - part)) + (right - part))
  }

  private mutating func widen(by error: Double) {
    if error == 0 { return }
    lowFloor = (lowFloor + error).nextDown
    lowCeiling = (lowCeiling + error).nextUp
  }
}
