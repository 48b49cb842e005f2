internal import PlantModel

/// For each family the smallest model that shows all of its rule, over one week and one month where time matters.
///
/// The horizon begins on 2027-01-25: the week ends with January, so that the second period is February.
enum GoldenModels {
  static func model(of family: RuleFamily) -> PlantModel {
    switch family {
    case .itemBalance: itemBalance()
    case .stockLimit: stockLimit()
    case .storeVolume, .storeHazard: store(family)
    case .lineHours: lineHours()
    case .processLimit, .offerLimit, .marketLimit: limits(family)
    case .headcount, .labourHours, .overtime: people(family)
    case .permit: permit()
    case .contractBalance, .contractFill: contract(family)
    case .contractFramework: framework()
    case .routeLimit: route()
    case .surplusDeadline, .surplusTarget: surplus(family)
    case .spending, .walletBalance: money(family)
    case .loan, .tax: finance(family)
    case .goalOrder: goals()
    case .mixture: mixture()
    case .stockPeak: stockPeak()
    case .storeMixing: storeMixing()
    case .processBuilding: processBuilding()
    case .setUp: setUp()
    case .offerOrder: leastOrder()
    case .maintenance: overhaul()
    case .wholeNumbers: wholeNumbers()
    case .projectChoice: projectChoice()
    case .retraining, .idleTime: training(family)
    case .marketLevel: steadyMarket()
    case .lineConfiguration: campaigns()
    case .choice: choice()
    case .lineKeeping: keeping()
    case .storeApart: apart()
    }
  }

  private static func works(_ goal: Goal = .maximiseProfit) -> PlantModel {
    PlantModel.works(start: "2027-01-25", weeks: 1, months: 1, goal: goal)
  }

  private static func itemBalance() -> PlantModel {
    var model = works()
    let ore = model.addItem("ore", kind: .material)
    let metal = model.addItem("metal", closing: 90)
    let pitch = model.addItem("pitch", kind: .material)
    let tar = model.addItem("tar", kind: .waste)
    let store = model.addStore("shed", holding: [ore, metal, pitch, tar])
    model.setAgeing(of: pitch, to: tar, share: 0.2)
    model.addStock(8, of: pitch, in: store)
    model.addStock(5, of: ore, in: store)
    model.addReceipt(14, of: ore, from: "2027-01-25", to: "2027-02-08")
    model.addOffer("mine", of: ore, price: 10, after: Delay(days: 3))
    model.addProcess("smelt", uses: [(ore, 2)], makes: [(metal, 1)], after: Delay(days: 14), cost: 7)
    model.addMarket("metal-sales", of: metal, price: Price(Series(100)))
    return model
  }

  private static func stockLimit() -> PlantModel {
    var model = works(.minimiseCost)
    let spare = model.addItem("spare", unit: "pcs", holding: 2)
    let limit = Store.ItemLimit(
      item: spare, minimum: Series(steps: [.init(from: days("2027-02-01", "2027-02-02").start, value: 3)]),
      maximum: Series(20), closingMinimum: 8)
    let store = model.addStore("shed", holding: [spare], limits: [limit])
    model.addStock(4, of: spare, in: store)
    model.addOffer("supplier", of: spare, price: 10)
    return model
  }

  private static func store(_ family: RuleFamily) -> PlantModel {
    var model = works()
    let powder = model.addItem("powder", volume: 1.5, explosive: 800, hazard: .massExplosion, closing: 100)
    let fuses = model.addItem("fuses", volume: 4, explosive: 20, hazard: .minorHazard, closing: 50)
    model.addStore(
      "magazine", holding: [powder, fuses], volume: family == .storeVolume ? 60 : nil,
      hazards: family == .storeHazard ? [(.massExplosion, 5000), (.minorHazard, 300)] : [])
    model.addOffer("powder-offer", of: powder, price: 10, limit: Rate(40, per: .month))
    model.addOffer("fuse-offer", of: fuses, price: 10, limit: Rate(40, per: .month))
    return model
  }

  private static func lineHours() -> PlantModel {
    var model = works()
    let cup = model.addItem("cup", unit: "kpcs")
    let extra = Line.ExtraHours(limit: Rate(6, per: .week), cost: Price(Series(12)))
    let press = model.addLine("press", extra: extra, cost: 3)
    let idle = model.addLine("idle-press", open: 0)
    model.projects = Catalogue([
      Project(
        id: "reopen", name: "reopen", site: model.works, start: days("2027-01-20", "2027-01-21").start,
        phases: [.init(name: "works", duration: Delay(days: 22), capital: Money(lek: 1000))],
        openings: [.init(line: idle, share: 0.5)], ramp: .immediate)
    ])
    model.addProcess("draw", lines: [(press, 0.5)], makes: [(cup, 1)], cost: 1)
    model.addProcess("draw-on-idle", lines: [(idle, 0.25)], makes: [(cup, 1)], cost: 1)
    model.addMarket("cup-sales", of: cup, price: Price(Series(20)))
    return model
  }

  private static func limits(_ family: RuleFamily) -> PlantModel {
    var model = works()
    let part = model.addItem("part", unit: "pcs")
    let least = Rate(7, per: .week)
    let most = Rate(70, per: .month)
    let isProcess = family == .processLimit
    let isOffer = family == .offerLimit
    if isProcess { model.addProcess("turn", makes: [(part, 1)], cost: 4, maximum: most, minimum: least) }
    if !isProcess {
      model.addOffer("supplier", of: part, price: 4, limit: isOffer ? most : nil, minimum: isOffer ? least : nil)
    }
    let isMarket = family == .marketLimit
    model.addMarket(
      "part-sales", of: part, price: Price(Series(9)), limit: isMarket ? most : nil, minimum: isMarket ? least : nil)
    return model
  }
}
