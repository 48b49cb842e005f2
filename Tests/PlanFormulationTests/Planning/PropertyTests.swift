import GLPKSolver
import LinearProgramming
import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// What must hold of any plan's value, on small random enterprises.
@Suite struct PropertyTests {
  private func value(_ model: PlantModel) throws -> Double {
    try #require(try PlannerTests.record(model).solve.stages.first?.value)
  }

  @Test(arguments: 0..<12)
  func neverGainsByATighterLimit(seed: Int) throws {
    let plain = try value(RandomEnterprise(seed: seed).model())
    for tightened in RandomEnterprise.Limit.allCases {
      let tighter = try value(RandomEnterprise(seed: seed).model(tightening: tightened))
      #expect(tighter <= plain + 1e-6 * (1 + abs(plain)), "\(tightened) tightened")
    }
  }

  @Test(arguments: 0..<12)
  func doublesWithAllQuantities(seed: Int) throws {
    let plain = try value(RandomEnterprise(seed: seed).model())
    let doubled = try value(RandomEnterprise(seed: seed).model(scale: 2))
    #expect(abs(doubled - 2 * plain) <= 1e-6 * (1 + abs(plain)))
  }

  /// A finer cut can only do what the coarser one does and more, as long as nothing is delayed and charges are on the
  /// mean; and what it gains is bounded by what is held and late within a period.
  @Test(arguments: 0..<6)
  func dependsLittleOnTheCutOfTheHorizon(seed: Int) throws {
    let months = try value(RandomEnterprise(seed: seed).model(blocks: [.init(count: 3, unit: .month)]))
    let quarter = try value(RandomEnterprise(seed: seed).model(blocks: [.init(count: 1, unit: .quarter)]))
    let days = try value(RandomEnterprise(seed: seed).model(blocks: [.init(count: 90, unit: .day)]))
    #expect(abs(months - days) <= 0.1 * abs(days) + 100)
    #expect(abs(quarter - days) <= 0.2 * abs(days) + 100)
  }

  @Test(arguments: 0..<8)
  func foretellsASmallChangeOfAMarket(seed: Int) throws {
    let enterprise = RandomEnterprise(seed: seed)
    let record = try PlannerTests.record(enterprise.model())
    let before = try #require(record.solve.stages.first?.value)
    let step = 1e-4
    let after = try value(enterprise.model(widerMarket: step))
    let foretold = record.readings.filter { $0.family == .marketLimit }
      .reduce(0) { total, reading in
        let period = reading.period.map { enterprise.model().horizon.periods[$0].monthCount } ?? 0
        return total + reading.marginalValue * step * period
      }
    #expect(abs(after - before - foretold) <= 1e-3 * abs(foretold) + 1e-6)
  }
}

/// A small enterprise from random numbers: two materials, a product, a line, people, orders and a market.
struct RandomEnterprise {
  enum Limit: CaseIterable {
    case hours, people, offer, market, store
  }

  let seed: Int

  func model(
    scale: Double = 1, tightening tightened: Limit? = nil, widerMarket: Double = 0,
    blocks: [Horizon.Block] = [.init(count: 4, unit: .week), .init(count: 2, unit: .month)]
  ) -> PlantModel {
    var random = SplitMix64(seed: UInt64(seed))
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    func limit(_ range: ClosedRange<Double>, _ kind: Limit) -> Double {
      number(range) * scale * (kind == tightened ? 0.7 : 1)
    }
    var model = PlantModel.works(start: "2027-01-01")
    model.horizon = Horizon(start: model.horizon.start, blocks: blocks)
    let ore = model.addItem("ore", kind: .material, holding: number(0...2))
    let coal = model.addItem("coal", kind: .material, holding: number(0...2))
    let metal = model.addItem("metal", volume: 1, holding: number(1...4), closing: number(0...20))
    model.addStore("yard", holding: [ore, coal])
    let shed = model.addStore("shed", holding: [metal], volume: limit(5...40, .store))
    model.addStock(number(0...3) * scale, of: metal, in: shed)
    let line = Line(
      id: "furnace", name: "furnace", site: model.works, calendar: Reference(0),
      hours: Rate(limit(100...200, .hours), per: .month), costPerHour: Price(Series(number(1...3))))
    model.lines = Catalogue([line])
    let skill = model.addSkill("smelting")
    let pool = Pool(
      id: "smelters", name: "smelters", site: model.works, skill: skill, openingHeadcount: number(1...3) * scale,
      hoursPerPerson: Rate(tightened == .people ? 112 : 160, per: .month),
      wage: StandingCharge(Rate(number(100...200), per: .month)))
    model.pools = Catalogue([pool])
    model.addProcess(
      "smelt", lines: [(Reference(0), number(0.5...2))], labour: [(skill, number(1...4))],
      uses: [(ore, number(1...2)), (coal, number(0.1...0.5))], makes: [(metal, 1)], cost: number(1...5))
    model.addOffer("mine", of: ore, price: number(1...5), limit: Rate(limit(50...200, .offer), per: .month))
    model.addOffer("pit", of: coal, price: number(1...5))
    let market = Rate(limit(20...90, .market) + widerMarket, per: .month)
    model.addMarket("spot", of: metal, price: Price(Series(number(30...60))), limit: market)
    let due = Tranche(quantity: number(20...120) * scale, interval: days("2027-01-10", "2027-03-20"))
    model.addContract(
      "order", of: metal, tranches: [due], price: number(40...80), lateness: number(0.1...1), shortfall: number(5...50))
    return model
  }
}
