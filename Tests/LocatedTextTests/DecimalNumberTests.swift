import LocatedText
import TestSupport
import Testing

@Suite struct DecimalNumberTests {
  static let numbers: [(String, Double)] = [
    ("0", 0.0), ("12", 12), ("-12.5", -12.5), ("007", 7), ("1.2e3", 1200), ("1E-2", 0.01), ("1e+2", 100), ("0.1", 0.1),
    ("123456789012345678901234567890", 123456789012345678901234567890.0),
  ]

  @Test(arguments: numbers)
  func aNumberIsRead(text: String, value: Double) {
    #expect(DecimalNumber.value(of: text) == value)
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "5.", "1,5", "1 000", "1_000", "0x10", "1e", "1e+", "--1", "nan", "NaN", "inf", "Infinity",
    "1e999", " 1", "1 ", "1\n", "١", "１", "1.2.3", "1e5.5", "- 1", "1\u{301}", "1\0",
  ])
  func whatIsNoNumberIsRefused(text: String) {
    #expect(DecimalNumber.value(of: text) == nil)
  }

  @Test func theNumberAtTheStartIsFound() {
    #expect(DecimalNumber.leading(in: "12.5 t")?.text == "12.5")
    #expect(DecimalNumber.leading(in: "12.t")?.text == "12")
    #expect(DecimalNumber.leading(in: "3e")?.text == "3")
    #expect(DecimalNumber.leading(in: "8%")?.value == 8)
    #expect(DecimalNumber.leading(in: "t 8") == nil)
  }

  @Test func everyNumberOfSwiftComesBack() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(DecimalNumber.value(of: "\(value)") == value)
    }
  }
}
