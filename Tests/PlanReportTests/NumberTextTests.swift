import PlantModel
import Testing

@testable import PlanReport

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    "six significant digits without an exponent",
    arguments: [
      (0.0, "0"), (1.0, "1"), (-2.5, "-2.5"), (1234.56789, "1234.57"), (0.00001234567, "0.0000123457"),
      (999_999.5, "1000000"), (9.999999, "10"), (1e21, "1000000000000000000000"), (123_456_789.0, "123457000"),
      (-0.0999999999, "-0.1"), (Double.nan, "0"), (Double.infinity, "0"), (5e-9, "0.000000005"),
    ])
  func significant(value: Double, text: String) {
    #expect(SignificantNumber.text(value) == text)
  }

  @Test("what is written reads back as itself")
  func idempotent() {
    var value = 1.234567e-12
    while value < 1e18 {
      let text = SignificantNumber.text(value)
      #expect(Double(text).map { SignificantNumber.text($0) } == text)
      value *= 3.7
    }
  }

  @Test("thousands stand in groups and halves round away from zero")
  func figures() {
    #expect(Figure.text(PublishedNumber(1_234_567.5), decimals: 0) == "1 234 568")
    #expect(Figure.text(PublishedNumber(-0.04), decimals: 1) == "0.0")
    #expect(Figure.text(PublishedNumber(-1_234.25), decimals: 1) == "-1 234.3")
    #expect(Figure.text(PublishedNumber(12.5)) == "12.5")
    #expect(Figure.text(PublishedNumber(12)) == "12")
    #expect(Figure.percent(0.4321) == "43.2 %")
    #expect(Figure.percent(nil) == "-")
  }

  @Test("money is told in million lek from a million on")
  func money() {
    let scale = MoneyScale([Money(lek: 150_000_000), Money(lek: 1)])
    #expect(scale.name == "million lek")
    #expect(scale.text(Money(lek: 150_049_999)) == "150.0")
    #expect(scale.signed(Money(lek: 2_000_000)) == "+2.0")
    #expect(scale.signed(Money(lek: 2)) == "0.0")
    #expect(MoneyScale([Money(lek: 999_999)]).text(Money(lek: 999_999.5)) == "1 000 000")
  }

  @Test("amounts are read as they are written and not otherwise")
  func amounts() {
    for qindarka in [0, 5, -5, 123_456, -99_999_999] as [Int64] {
      #expect(MoneyText.read(Money(qindarka: qindarka).description) == Money(qindarka: qindarka))
    }
    for text in ["", "1", "1.5", "1.234", "--1.00", "1e3.00", ".50", "9999999999999999.00", "١.00"] {
      #expect(MoneyText.read(text) == nil)
    }
  }
}
