import PlantModel
import Testing

@testable import ScenarioFiles

@Suite struct UnitTests {
  @Test(arguments: [
    ("10 t", 10.0), ("10000 kg", 10), ("0.01 kt", 10), ("1e1 t", 10), ("1.0e+1 t", 10),
  ]) func quantitiesOfOneMassAreEqual(_ text: String, _ tonnes: Double) throws {
    let model = try Fixture.model("stock: {more: {item: steel, store: works.yard, quantity: \(text)}}\n")
    #expect(try abs(model.openingStocks.named("more").quantity - tonnes) < 1e-12)
  }

  @Test(arguments: [("3 kpcs", 3000.0), ("6 t", 3000), ("6000 kg", 3000), ("3000 pcs", 3000)])
  func piecesAndTonnesConvertByTheMassOfTheItem(_ text: String, _ pieces: Double) throws {
    let model = try Fixture.model("stock: {more: {item: parts, store: works.yard, quantity: \(text)}}\n")
    #expect(try abs(model.openingStocks.named("more").quantity - pieces) < 1e-9)
  }

  @Test(arguments: [
    ("500 lek/pcs", 500.0), ("250 lek/kg", 500), ("250 klek/t", 500), ("0.5 Mlek/kpcs", 500), ("5 EUR/pcs", 500),
    ("2500 EUR/t", 500), ("2.5 kEUR/t", 500),
  ]) func pricesAreLekForOneUnitOfTheItem(_ text: String, _ lek: Double) throws {
    let model = try Fixture.model(
      "currencies: {EUR: 100 lek/EUR}\nmarkets: {sale: {item: parts, site: works, price: \(text)}}\n")
    #expect(try abs(model.markets.named("sale").price.lek.base - lek) < 1e-9)
  }

  @Test(arguments: [
    ("12 lek/pcs/month", 12.0, CalendarUnit.month), ("6 lek/kg/week", 12, .week), ("12 klek/kpcs/year", 12, .year),
  ]) func chargesKeepTheirCalendarUnit(_ text: String, _ lek: Double, _ unit: CalendarUnit) throws {
    let rate = try Fixture.model("items: {parts: {holding: \(text)}}\n").items.named("parts").holdingCost.rate
    #expect(abs(rate.amount.base - lek) < 1e-9)
    #expect(rate.per == unit)
  }

  @Test func massesVolumesAndExplosivesArePerUnitOfTheItem() throws {
    let model = try Fixture.model(
      """
      items:
        shells: {kind: surplus, unit: kpcs, mass: 12 kg/pcs, volume: 2 l/pcs, neq: 300 kg NEQ/t, hazard: 1.2}
      stores: {works.bunker: {site: works, accepts: {items: [shells]}, neq: {1.2: 4 t NEQ}, volume: 800 m3}}
      stock: {shells: {item: shells, store: works.bunker, quantity: 6 t}}
      """ + "\n")
    let shells = try model.items.named("shells")
    #expect(abs((shells.unit.tonnesPerUnit ?? 0) - 12) < 1e-12)
    #expect(abs(shells.volumePerUnit - 2) < 1e-12)
    #expect(abs(shells.explosiveQuantityPerUnit - 3600) < 1e-9)
    #expect(try model.stores.named("works.bunker").explosiveLimits.map(\.limit) == [4000])
    #expect(try abs(model.openingStocks.named("shells").quantity - 0.5) < 1e-12)
    let others = try model.stores.named("works.yard").permittedItems
    #expect(!others.contains(try #require(model.items.reference("shells"))))
  }

  @Test func loadsCountInTheUnitOfTheLimit() throws {
    let model = try Fixture.model(
      """
      routes:
        by-weight: {from: works, to: depot, carries: {parts: 1 lek/pcs, steel: 5 lek/t}, at_most: 500 kg/week}
        by-trip:
          from: works
          to: depot
          carries: {parts: {cost: 1 lek/pcs, load: 0.5 trips/t}}
          at_most: 4 trips/month
      """ + "\n")
    let weight = try model.routes.named("by-weight")
    #expect(weight.loadUnit.symbol == "kg")
    #expect(zip(weight.cargoes.map(\.loadPerUnit), [2, 1000]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(weight.limit == Rate(500, per: .week))
    #expect(try abs(model.routes.named("by-trip").cargoes[0].loadPerUnit - 0.001) < 1e-12)
  }

  @Test func sharesArePercentOrPlain() throws {
    let model = try Fixture.model(
      "lines: {a: {site: works, availability: 85 %}, b: {site: works, availability: 0.85}}\n")
    #expect(try model.lines.named("a").availability.base == model.lines.named("b").availability.base)
  }
}
