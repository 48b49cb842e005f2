import GLPKSolver
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

@testable import PlanFormulation

/// Writing the same enterprise in another way changes nothing of its plan's value.
@Suite struct AlgebraTests {
  private func value(_ model: PlantModel) throws -> Double {
    try #require(try PlannerTests.record(model).solve.stages.first?.value)
  }

  private func expectSame(_ first: Double, _ second: Double, _ location: SourceLocation = #_sourceLocation) {
    #expect(abs(first - second) <= 1e-6 * (1 + abs(first)), sourceLocation: location)
  }

  @Test(arguments: 0..<10)
  func halvesOfALineDoWhatTheWholeDoes(seed: Int) throws {
    let whole = RandomEnterprise(seed: seed).model()
    var halves = whole
    let furnace = whole.lines.elements[0]
    halves.lines = Catalogue(
      ["first", "second"].map { half in
        Line(
          id: half, name: half, site: furnace.site, calendar: furnace.calendar,
          hours: furnace.hours.map { Rate($0.amount.mapValues { $0 / 2 }, per: $0.per) },
          costPerHour: furnace.costPerHour)
      })
    let smelt = whole.processes.elements[0]
    halves.processes = Catalogue(
      (0..<2).map { half in
        Process(
          id: "smelt \(half)", name: "", kind: smelt.kind, site: smelt.site,
          lineUses: smelt.lineUses.map { .init(line: Reference(half), hours: $0.hours) },
          labourUses: smelt.labourUses, inputs: smelt.inputs, outputs: smelt.outputs, costPerRun: smelt.costPerRun)
      })
    expectSame(try value(whole), try value(halves))
  }

  @Test(arguments: 0..<10)
  func halvesOfAPoolDoWhatTheWholeDoes(seed: Int) throws {
    let whole = RandomEnterprise(seed: seed).model()
    var halves = whole
    let pool = whole.pools.elements[0]
    halves.pools = Catalogue(
      ["first", "second"].map {
        Pool(
          id: $0, name: $0, site: pool.site, skill: pool.skill, openingHeadcount: pool.openingHeadcount / 2,
          hoursPerPerson: pool.hoursPerPerson, wage: pool.wage)
      })
    expectSame(try value(whole), try value(halves))
  }

  @Test(arguments: 0..<10)
  func halvesOfAnItemAreWorthTheWhole(seed: Int) throws {
    let whole = RandomEnterprise(seed: seed).model()
    var halves = whole
    let ore = whole.items.elements[0]
    let twin = Item(
      id: "other ore", name: "", kind: ore.kind, family: ore.family, unit: ore.unit, holdingCost: ore.holdingCost)
    halves.items = Catalogue(whole.items.elements + [twin])
    let second = Reference<Item>(whole.items.count)
    halves.stores = Catalogue(
      whole.stores.elements.map { store in
        let isYard = store.permittedItems.contains(Reference(0))
        return Store(
          id: store.id, name: store.name, site: store.site,
          permittedItems: store.permittedItems + (isYard ? [second] : []), volume: store.volume)
      })
    halves.processes = Catalogue(
      whole.processes.elements.map { process in
        let inputs = process.inputs.flatMap { input -> [Process.Input] in
          guard input.item == Reference(0) else { return [input] }
          return [
            .init(item: input.item, quantity: input.quantity / 2), .init(item: second, quantity: input.quantity / 2),
          ]
        }
        return Process(
          id: process.id, name: process.name, kind: process.kind, site: process.site, lineUses: process.lineUses,
          labourUses: process.labourUses, inputs: inputs, outputs: process.outputs, costPerRun: process.costPerRun)
      })
    halves.offers = Catalogue(
      whole.offers.elements.flatMap { offer -> [Offer] in
        guard offer.item == Reference(0) else { return [offer] }
        let limit = offer.limit.map { Rate($0.amount.mapValues { $0 / 2 }, per: $0.per) }
        return [offer.item, second].enumerated().map { number, item in
          Offer(id: "half \(number)", name: "", item: item, site: offer.site, price: offer.price, limit: limit)
        }
      })
    expectSame(try value(whole), try value(halves))
  }

  @Test(arguments: 0..<10)
  func aProcessThatServesNothingIsNeverRun(seed: Int) throws {
    let plain = try PlannerTests.record(RandomEnterprise(seed: seed).model())
    var model = RandomEnterprise(seed: seed).model()
    model.addProcess("play", uses: [(Reference(0), 1)], cost: 1)
    let other = try PlannerTests.record(model)
    expectSame(try #require(plain.solve.stages.first?.value), try #require(other.solve.stages.first?.value))
    for period in 0..<model.horizon.count {
      #expect(other.plan.runs[1, period] == 0)
      #expect(abs(other.plan.runs[0, period] - plain.plan.runs[0, period]) <= 1e-4)
    }
  }

  @Test(arguments: 0..<10)
  func anotherMoneyChangesLabelsAlone(seed: Int) throws {
    let plain = try PlannerTests.record(RandomEnterprise(seed: seed).model())
    let other = try PlannerTests.record(RandomEnterprise(seed: seed).model(money: 96.5))
    let value = try #require(plain.solve.stages.first?.value)
    expectSame(value * 96.5, try #require(other.solve.stages.first?.value))
    for period in 0..<6 { #expect(abs(plain.plan.runs[0, period] - other.plan.runs[0, period]) <= 1e-4) }
  }

  /// The same words in another currency and other units, read from a file.
  @Test func anotherUnitChangesLabelsAlone() throws {
    func text(_ tonne: String, _ count: Double, price: String, _ lek: Double) -> String {
      """
      kayo: 1
      unstated_costs: zero
      horizon: {start: 2027-01-01, periods: [2 weeks, 3 months]}
      currencies: {EUR: 100 lek/EUR}
      calendars: {days: {weekdays: mon-fri, hours: 8 h/shift}}
      sites: {works: {calendar: days}}
      items: {bars: {kind: product, unit: \(tonne), holding: \(30 * lek / count) \(price)/\(tonne)/month}}
      stores: {hall: {site: works, accepts: any, limits: {bars: {at_most: \(40 * count) \(tonne)}}}}
      lines: {mill: {site: works}}
      processes: {roll: {kind: produce, line: mill, hours: 2 h, makes: {bars: \(1.5 * count) \(tonne)}, cost: \(2000 * lek) \(price)}}
      contracts:
        order: {item: bars, site: works, demand: {2027-02: \(90 * count) \(tonne), 2027-03: \(200 * count) \(tonne)},
          price: \(5000 * lek / count) \(price)/\(tonne), late: \(10 * lek / count) \(price)/\(tonne)/day, short: no}
      """ + "\n"
    }
    func record(_ text: String) throws -> PlanRecord {
      let folder = TemporaryFolder()
      folder.write(text, to: "scenario.yaml")
      let reading = ScenarioReader.read(paths: [folder.file("scenario.yaml")])
      let scenario = try #require(reading.scenario)
      return try PlannerTests.record(scenario.model)
    }
    let plain = try record(text("t", 1, price: "lek", 1))
    let value = try #require(plain.solve.stages.first?.value)
    #expect(value > 0)
    for (tonne, count, price, lek) in [("kg", 1000.0, "lek", 1.0), ("t", 1, "EUR", 0.01), ("kg", 1000, "EUR", 0.01)] {
      let other = try record(text(tonne, count, price: price, lek))
      expectSame(value, try #require(other.solve.stages.first?.value))
      for period in 0..<5 {
        #expect(abs(plain.plan.runs[0, period] - other.plan.runs[0, period]) <= 1e-5)
        #expect(abs(plain.plan.stock[0, period] * count - other.plan.stock[0, period]) <= 1e-5 * count)
      }
    }
  }
}
