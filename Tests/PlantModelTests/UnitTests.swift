internal import PlantModel
internal import Testing

@Suite struct UnitTests {
  private func unit(_ text: String, _ currencies: Set<String> = []) -> MeasurementUnit {
    guard let unit = MeasurementUnit(text, currencies: currencies) else {
      Issue.record("\(text) is no unit")
      return .one
    }
    return unit
  }

  @Test func aTonneIsAThousandKilograms() {
    #expect(isNear(unit("kg").factor * 1_000, unit("t").factor))
    #expect(unit("kg").dimension == unit("t").dimension)
    #expect(unit("kg NEQ").dimension != unit("kg").dimension)
    #expect(unit("min").factor * 60 == unit("h").factor)
  }

  @Test func quotientsDivide() {
    let price = unit("lek/t")
    #expect(price.dimension == Dimension(.money) / Dimension(.mass) && price.factor == 1 && price.currency == "lek")
    #expect(isNear(unit("lek/kg").factor, 1_000))
    #expect(isNear(unit("kg NEQ/kpcs").factor, 0.001))
    let wage = unit("lek/person/month")
    #expect(wage.per == .month && wage.dimension == Dimension(.money) / Dimension(.people))
    #expect(unit("t / day").per == .day)
    #expect(unit("h/shift").dimension.exponent(of: .shifts) == -1)
    #expect(unit("%/month").factor == 0.01 && unit("%/month").dimension == .ratio)
    #expect(unit("") == .one)
  }

  @Test func currenciesAreThoseOfTheScenario() {
    #expect(unit("MEUR/t", ["EUR"]).factor == 1_000_000 && unit("MEUR/t", ["EUR"]).currency == "EUR")
    #expect(MeasurementUnit("EUR") == nil)
    #expect(MeasurementUnit("lek/EUR", currencies: ["EUR"]) == nil)
  }

  @Test(arguments: ["month", "t/", "/t", "t//day", "t/day/month", "furlong", "kg neq", "t day"])
  func refuses(text: String) {
    #expect(MeasurementUnit(text) == nil)
  }

  @Test func atomsAreUniqueAndReadable() {
    let names = MeasurementUnit.atoms.map(\.name)
    #expect(Set(names).count == names.count)
    for atom in MeasurementUnit.atoms { #expect(unit(atom.name).factor == atom.factor) }
  }

  @Test func piecesConvertByTheItemsMass() {
    let tonnes = ItemUnit(unit: unit("t"), tonnesPerPiece: 16e-6)
    #expect(tonnes.count(of: unit("kpcs")).map { isNear(12 * $0, 0.192) } == true)
    #expect(tonnes.count(of: unit("kg")) == 0.001 && tonnes.tonnesPerUnit == 1)
    let thousands = ItemUnit(unit: unit("kpcs"), tonnesPerPiece: 16e-6)
    #expect(thousands.count(of: unit("t")).map { isNear($0, 62.5) } == true)
    #expect(thousands.tonnesPerUnit.map { isNear($0, 0.016) } == true)
    #expect(ItemUnit(unit: unit("pcs"), tonnesPerPiece: nil).count(of: unit("t")) == nil)
    #expect(ItemUnit(unit: unit("h"), tonnesPerPiece: 1).tonnesPerUnit == nil)
    #expect(tonnes.count(of: unit("h")) == nil)
  }
}
