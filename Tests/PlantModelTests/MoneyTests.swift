internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct MoneyTests {
  @Test func countsQindarka() {
    #expect(Money(lek: 0.29).qindarka == 29)
    #expect(Money(lek: -1234.5).description == "-1234.50")
    #expect(Money(qindarka: 7).description == "0.07")
    #expect((Money(qindarka: 3) - Money(qindarka: 5)).description == "-0.02")
    #expect(Money(lek: .infinity).lek == 9e16 && Money(lek: .nan) == .zero)
  }

  @Test func staysAtTheEndOfItsRange() {
    let most = Money(qindarka: .max)
    let least = Money(qindarka: .min)
    #expect(most + Money(qindarka: 1) == most && least - Money(qindarka: 1) == least)
    #expect(least + Money(qindarka: -1) == least && most - Money(qindarka: -1) == most)
    #expect(-least == most && -Money(qindarka: 5) == Money(qindarka: -5))
  }

  @Test(arguments: 0..<300) func splittingLosesNothing(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let amount = Money(qindarka: .random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
    let weights = (0..<Int.random(in: 1...30, using: &random)).map { _ in Double(Int.random(in: 1...90, using: &random))
    }
    let total = weights.reduce(0, +)
    let shares = weights.map { $0 / total }
    let parts = amount.split(by: shares)
    #expect(parts.reduce(.zero, +) == amount)
    for (part, share) in zip(parts, shares) {
      #expect(abs(part.lek - amount.lek * share) <= 0.0101)
      #expect(part.qindarka.signum() * amount.qindarka.signum() >= 0)
    }
    // What falls beyond the horizon is not given.
    let within = amount.split(by: Array(shares.dropLast()))
    #expect(within == Array(parts.dropLast()) || shares.count == 1)
  }

  @Test func splitsNothingOverNothing() {
    #expect(Money(lek: 5).split(by: []).isEmpty)
    #expect(Money(qindarka: 100).split(by: [1.0 / 3, 1.0 / 3, 1.0 / 3]).map(\.qindarka) == [33, 34, 33])
    #expect(Money(qindarka: .max).split(by: [0.5, 0.5]).reduce(.zero, +) == Money(qindarka: .max))
  }

  @Test func pricesRoundHalvesAwayFromZero() {
    #expect(UnitPrice(lek: 0.005).amount(for: PublishedNumber(1)).qindarka == 1)
    #expect(UnitPrice(lek: -0.005).amount(for: PublishedNumber(1)).qindarka == -1)
    #expect(UnitPrice(lek: 0.004_999).amount(for: PublishedNumber(1)).qindarka == 0)
    #expect(UnitPrice(lek: 0.1).amount(for: PublishedNumber(0.3)).qindarka == 3)
    #expect(UnitPrice(lek: 0.01).amount(forHalfOf: PublishedNumber(1)).qindarka == 1)
    #expect(UnitPrice(lek: 9e12).amount(for: PublishedNumber(9e12)).qindarka == .max)
    #expect(UnitPrice(lek: -9e12).amount(for: PublishedNumber(9e12)).qindarka == .min)
    #expect(UnitPrice(lek: .nan).microlek == 0 && UnitPrice(lek: 1e30).lek == 9e12)
  }

  @Test(arguments: 0..<200) func amountsAreTheNearestQindarka(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let price = UnitPrice(lek: .random(in: -1e5...1e5, using: &random))
    let quantity = PublishedNumber(.random(in: 0...1e5, using: &random))
    let exact = Int128(price.microlek) * Int128(quantity.millionths)
    let amount = Int128(price.amount(for: quantity).qindarka)
    #expect((amount * 10_000_000_000 - exact).magnitude <= 5_000_000_000)
    let half = Int128(price.amount(forHalfOf: quantity).qindarka)
    #expect((half * 20_000_000_000 - exact).magnitude <= 10_000_000_000)
  }

  @Test func chargesFollowTheCalendar() {
    let charge = StandingCharge(Rate(31, per: .month))
    #expect(charge.unitPrice(over: days("2027-01-04", "2027-01-11")) == UnitPrice(lek: 7))
    let price = Price(
      Series(steps: [.init(from: day("2027-01-01"), value: 2), .init(from: day("2027-01-16"), value: 4)]))
    #expect(isNear(price.unitPrice(over: days("2027-01-15", "2027-01-17")).lek, 3))
    #expect(Price.zero.isZero && StandingCharge.zero.isZero && !price.isZero && !charge.isZero)
  }
}
