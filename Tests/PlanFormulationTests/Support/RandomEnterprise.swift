internal import PlantModel
internal import TestSupport

/// A small enterprise from random numbers: two materials, a product, a line, people, orders and a market.
struct RandomEnterprise {
  enum Limit: CaseIterable {
    case hours, people, offer, market, store
  }

  let seed: Int

  func model(
    scale: Double = 1, money: Double = 1, tightening tightened: Limit? = nil, widerMarket: Double = 0,
    blocks: [Horizon.Block] = [.init(count: 4, unit: .week), .init(count: 2, unit: .month)]
  ) -> PlantModel {
    var random = SplitMix64(seed: UInt64(seed))
    func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
    func lek(_ range: ClosedRange<Double>) -> Double { number(range) * money }
    func limit(_ range: ClosedRange<Double>, _ kind: Limit) -> Double {
      number(range) * scale * (kind == tightened ? 0.7 : 1)
    }
    var model = PlantModel.works(start: "2027-01-01")
    model.horizon = Horizon(start: model.horizon.start, blocks: blocks)
    let ore = model.addItem("ore", kind: .material, holding: lek(0...2))
    let coal = model.addItem("coal", kind: .material, holding: lek(0...2))
    let metal = model.addItem("metal", volume: 1, holding: lek(1...4), closing: lek(0...20))
    model.addStore("yard", holding: [ore, coal])
    let shed = model.addStore("shed", holding: [metal], volume: limit(5...40, .store))
    model.addStock(number(0...3) * scale, of: metal, in: shed)
    let line = Line(
      id: "furnace", name: "furnace", site: model.works, calendar: Reference(0),
      hours: Rate(limit(100...200, .hours), per: .month), costPerHour: Price(Series(lek(1...3))))
    model.lines = Catalogue([line])
    let skill = model.addSkill("smelting")
    let pool = Pool(
      id: "smelters", name: "smelters", site: model.works, skill: skill, openingHeadcount: number(1...3) * scale,
      hoursPerPerson: Rate(tightened == .people ? 112 : 160, per: .month),
      wage: StandingCharge(Rate(lek(100...200), per: .month)))
    model.pools = Catalogue([pool])
    model.addProcess(
      "smelt", lines: [(Reference(0), number(0.5...2))], labour: [(skill, number(1...4))],
      uses: [(ore, number(1...2)), (coal, number(0.1...0.5))], makes: [(metal, 1)], cost: lek(1...5))
    model.addOffer("mine", of: ore, price: lek(1...5), limit: Rate(limit(50...200, .offer), per: .month))
    model.addOffer("pit", of: coal, price: lek(1...5))
    let market = Rate(limit(20...90, .market) + widerMarket, per: .month)
    model.addMarket("spot", of: metal, price: Price(Series(lek(30...60))), limit: market)
    let due = Tranche(quantity: number(20...120) * scale, interval: days("2027-01-10", "2027-03-20"))
    model.addContract(
      "order", of: metal, tranches: [due], price: lek(40...80), lateness: lek(0.1...1), shortfall: lek(5...50))
    return model
  }
}
