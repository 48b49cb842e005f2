public import PlantModel

/// Shares of a difference that several changes make together, so that no order of the changes is preferred.
///
/// A change's share is its mean effect over all orders in which the changes can be made (Shapley 1953). Amounts are whole
/// qindarka, and the shares sum to the difference exactly: what rounding leaves is given, a qindarka each, to the shares
/// that lost most by it.
public struct ShapleyShares: Hashable, Sendable {
  /// The share of each change, in the order of the changes.
  public let shares: [Money]
  /// The whole difference: the sum of the shares.
  public let total: Money
  /// How many orders were drawn; nothing where all were taken.
  public let sampleCount: Int?

  /// The most changes of which all orders are taken, by trying every set of them: 64 trials.
  public static let exactLimit = 6

  /// Shares out the difference between no change and all changes.
  ///
  /// - Parameters:
  ///   - count: How many changes there are.
  ///   - seed: Of the orders that are drawn where there are more changes than ``exactLimit``.
  ///   - sampleCount: How many orders are then drawn.
  ///   - value: What a set of changes is worth. Each set is asked for once.
  public init<Failure: Error>(
    count: Int, seed: UInt64 = 1, sampleCount: Int = 24, value: (Set<Int>) throws(Failure) -> Money
  ) throws(Failure) {
    var known: [Set<Int>: Int128] = [:]
    func worth(_ changes: Set<Int>) throws(Failure) -> Int128 {
      if let amount = known[changes] { return amount }
      let amount = Int128(try value(changes).qindarka)
      known[changes] = amount
      return amount
    }
    let total = try worth(Set(0..<count)) - worth([])
    var sums = Array(repeating: Int128(0), count: count)
    var weight = Int128(1)
    if count <= ShapleyShares.exactLimit {
      weight = ShapleyShares.factorial(count)
      for mask in 0..<(1 << count) {
        let changes = Set((0..<count).filter { mask >> $0 & 1 == 1 })
        for change in changes {
          let orders = ShapleyShares.factorial(changes.count - 1) * ShapleyShares.factorial(count - changes.count)
          sums[change] += orders * (try worth(changes) - worth(changes.subtracting([change])))
        }
      }
      self.sampleCount = nil
    } else {
      var random = Sequence(seed: seed)
      weight = Int128(sampleCount)
      for _ in 0..<sampleCount {
        var made = Set<Int>()
        var before = try worth([])
        for change in random.order(of: count) {
          made.insert(change)
          let after = try worth(made)
          sums[change] += after - before
          before = after
        }
      }
      self.sampleCount = sampleCount
    }
    shares = ShapleyShares.rounded(sums, weight, total)
    self.total = Money(qindarka: Int64(clamping: total))
  }

  /// Whole parts of sums over a common weight, which sum to a total that the sums come to exactly.
  private static func rounded(_ sums: [Int128], _ weight: Int128, _ total: Int128) -> [Money] {
    // Towards minus infinity, so that every remainder is at least zero.
    let parts = sums.map { sum in
      let quotient = sum / weight
      return sum % weight < 0 ? quotient - 1 : quotient
    }
    let remainders = zip(sums, parts).map { $0 - $1 * weight }
    let left = Int(total - parts.reduce(0, +))
    let first = Set(sums.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }.prefix(max(0, left)))
    return parts.enumerated().map { Money(qindarka: Int64(clamping: $1 + (first.contains($0) ? 1 : 0))) }
  }

  private static func factorial(_ number: Int) -> Int128 {
    number < 2 ? 1 : (2...number).reduce(1) { $0 * Int128($1) }
  }

  /// Random orders, the same for the same seed everywhere: SplitMix64 (Steele, Lea and Flood 2014).
  private struct Sequence: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func order(of count: Int) -> [Int] {
      var order = Array(0..<count)
      for last in stride(from: count - 1, to: 0, by: -1) {
        order.swapAt(last, Int(next() % UInt64(last + 1)))
      }
      return order
    }
  }
}
