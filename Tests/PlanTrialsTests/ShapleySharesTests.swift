import PlantModel
import TestSupport
import Testing

@testable import PlanTrials

@Suite struct ShapleySharesTests {
  private static func lek(_ amount: Int64) -> Money { Money(qindarka: amount) }

  @Test func splitsAProductEvenlyBetweenItsFactors() {
    // Price 2 → 3 and quantity 10 → 20: 20 → 60. Price first: 10, then 30; quantity first: 20, then 20. Means 15 and 25.
    let shares = ShapleyShares(count: 2) { changes in
      Self.lek((changes.contains(0) ? 3 : 2) * (changes.contains(1) ? 20 : 10))
    }
    #expect(shares.shares == [Self.lek(15), Self.lek(25)])
    #expect(shares.total == Self.lek(40))
    #expect(shares.sampleCount == nil)
  }

  @Test func givesANullPlayerNothingAndEqualsTheSame() {
    let shares = ShapleyShares(count: 3) { changes in changes.isSuperset(of: [0, 1]) ? Self.lek(9) : .zero }
    // Nine among two equals: the odd qindarka goes to the first.
    #expect(shares.shares == [Self.lek(5), Self.lek(4), Self.lek(0)])
  }

  @Test(arguments: [1, 2, 3, 5, 6, 7, 9])
  func sumsToTheDifferenceToTheQindarka(count: Int) {
    for seed in UInt64(0)..<8 {
      func worth(_ changes: Set<Int>) -> Money {
        var random = SplitMix64(seed: seed &* 7919 &+ changes.reduce(0) { $0 + UInt64(1) << UInt64($1) })
        return Self.lek(Int64.random(in: -1_000_000_007...1_000_000_007, using: &random))
      }
      let shares = ShapleyShares(count: count, seed: seed, sampleCount: 7, value: worth)
      #expect(shares.shares.reduce(.zero, +) == worth(Set(0..<count)) - worth([]))
      #expect((shares.sampleCount != nil) == (count > ShapleyShares.exactLimit))
    }
  }

  @Test func isIndependentOfTheOrderOfTheChanges() {
    let values: [Int64] = [3, 14, 159, 2653]
    func shares(_ order: [Int]) -> [Int64] {
      let found = ShapleyShares(count: 4) { changes in
        let sum = changes.reduce(0) { $0 + values[order[$1]] }
        return Self.lek(sum * sum)
      }
      var byChange = Array(repeating: Int64(0), count: 4)
      for (position, change) in order.enumerated() { byChange[change] = found.shares[position].qindarka }
      return byChange
    }
    // Sums of squares split as the product of each part with the whole, exactly: no rounding hides anything.
    let whole = values.reduce(0, +)
    #expect(shares([0, 1, 2, 3]) == values.map { $0 * whole })
    #expect(shares([2, 0, 3, 1]) == values.map { $0 * whole })
  }
}

@Suite struct BreakEvenTests {
  @Test func findsWhereTheSignChanges() {
    let found = BreakEven.search(in: 0...8, precision: 1e-6) { 5 - $0 }
    guard case .between(let low, let high) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(low <= 5 && 5 <= high && high - low <= 8e-6)
  }

  @Test func asksLittleOfAStraightLine() {
    var asked = 0
    let found = BreakEven.search(in: 0...1000, precision: 1e-3) { (number: Double) -> Double in
      asked += 1
      return number < 700 ? 2 * (617.3 - number) : -1000
    }
    guard case .between(let low, let high) = found else {
      Issue.record("there is one crossing")
      return
    }
    #expect(low <= 617.3 && 617.3 <= high && high - low <= 1)
    #expect(asked <= 8)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func findsACrossingOfAnyShape(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let root = Double.random(in: 0.01...0.99, using: &random)
    let power = Double.random(in: 1...9, using: &random)
    var asked = 0
    let found = BreakEven.search(in: 0...1, precision: 1e-4) { (number: Double) -> Double in
      asked += 1
      // Steep on one side and flat on the other, as a kinked advantage is.
      let distance = number - root
      return distance > 0 ? -distance * 1e6 : (0..<Int(power)).reduce(-distance) { value, _ in value * -distance }
    }
    guard case .between(let low, let high) = found else {
      Issue.record("there is one crossing")
      return
    }
    #expect(low <= root && root <= high && high - low <= 1e-4)
    // Eight trials halve the range at least: the worst there is, for no shape known.
    #expect(asked <= 8 * 14 + 2)
  }

  @Test func saysWhichStaysBetter() {
    #expect(BreakEven.search(in: 0...1) { $0 + 1 } == .firstStaysBetter)
    #expect(BreakEven.search(in: 0...1) { $0 - 2 } == .secondStaysBetter)
  }
}

@Suite struct RegretTableTests {
  private static func lek(_ amounts: [Int64?]) -> [Money?] { amounts.map { $0.map { Money(qindarka: $0) } } }

  @Test func recommendsTheLeastRegret() {
    let table = RegretTable(worth: [Self.lek([10, 0, 4]), Self.lek([7, 5, 5]), Self.lek([12, -20, 9])])
    #expect(table.regret[0] == Self.lek([2, 5, 5]))
    #expect(table.worstRegret == Self.lek([5, 5, 25]))
    #expect(table.recommended == 0)
    #expect(table.wins == [0, 1, 2])
    #expect(table.mostOftenBest == 2)
  }

  @Test func holdsAnImpossiblePlanWorseThanAnyOther() {
    let table = RegretTable(worth: [Self.lek([100, nil]), Self.lek([1, 1]), Self.lek([nil, nil])])
    #expect(table.worstRegret == [nil, Money(qindarka: 99), nil])
    #expect(table.recommended == 1)
    #expect(table.survivals == [1, 2, 0])
    #expect(RegretTable(worth: [Self.lek([nil])]).regret == [[.zero]])
  }
}
