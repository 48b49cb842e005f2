internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct PublishedNumberTests {
  @Test func writesAsManyDecimalsAsItNeeds() {
    #expect(PublishedNumber(12.5).description == "12.5")
    #expect(PublishedNumber(-0.000_001).description == "-0.000001")
    #expect(PublishedNumber(1_000_000).description == "1000000")
    #expect(PublishedNumber(0.000_000_4).description == "0")
    #expect(PublishedNumber(.nan).millionths == 0)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "1e3", "1,5", "1.2.3", "0.1234567", "١", " 1", "9000000000001", "9000000000000.1",
    "99999999999999999999",
  ])
  func refuses(text: String) {
    #expect(PublishedNumber(text) == nil)
  }

  @Test func readsTheLimitItIsHeldAt() {
    for value in [Double.infinity, -.infinity] {
      let number = PublishedNumber(value)
      #expect(PublishedNumber(number.description) == number)
    }
    #expect(PublishedNumber("-0") == PublishedNumber(millionths: 0))
    #expect(PublishedNumber("007.50")?.millionths == 7_500_000)
  }

  @Test(arguments: 0..<300) func readsWhatItWrites(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let size = Int64(1) << Int64.random(in: 1...50, using: &random)
    let number = PublishedNumber(millionths: .random(in: -size...size, using: &random))
    #expect(PublishedNumber(number.description) == number)
    #expect(PublishedNumber(number.value) == number)
  }
}
