import TestSupport
import Testing

@testable import LinearProgramming

@Suite("Sums that are certain")
struct EnclosedSumTests {
  @Test("hold what rounding loses")
  func cancellation() {
    var sum = EnclosedSum(1e16)
    sum.add(1)
    sum.add(-1e16)
    #expect(sum.floor <= 1 && sum.ceiling >= 1)
    #expect(sum.ceiling - sum.floor < 1e-15)
  }

  @Test("products are exact")
  func products() {
    let third = 1.0 / 3
    var sum = EnclosedSum(-third * third)
    sum.add(third, times: third)
    // What is left is the rounding error of the product, some 1e-18 and known to twenty digits.
    #expect(sum.floor <= (-third * third).addingProduct(third, third))
    #expect(sum.ceiling >= (-third * third).addingProduct(third, third))
    #expect(sum.ceiling - sum.floor < 1e-30)
  }

  @Test("products below the normal numbers are widened")
  func underflow() {
    var sum = EnclosedSum()
    sum.add(1e-200, times: 1e-200)
    #expect(sum.floor < 0 && sum.ceiling > 0)
  }

  @Test("an overflow is seen")
  func overflow() {
    var sum = EnclosedSum(Double.greatestFiniteMagnitude)
    sum.add(Double.greatestFiniteMagnitude)
    #expect(!sum.floor.isFinite || !sum.ceiling.isFinite)
  }

  @Test("enclose sums of whole numbers over a power of two, which are known exactly", arguments: UInt64(1)...50)
  func exact(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var exact = Int128(0)
    var sum = EnclosedSum()
    for _ in 0..<300 {
      let left = Int64.random(in: -(1 << 52)...(1 << 52), using: &random)
      let right = Int64.random(in: -(1 << 52)...(1 << 52), using: &random) >> Int64.random(in: 0...51, using: &random)
      exact += Int128(left) * Int128(right)
      sum.add(Double(left), times: Double(right))
    }
    let nearest = Double(exact)
    #expect(sum.floor <= nearest && nearest <= sum.ceiling)
    #expect(sum.ceiling - sum.floor <= abs(nearest) * 1e-15 + 1e10)
  }
}
