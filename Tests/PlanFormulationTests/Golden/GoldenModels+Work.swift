internal import PlantModel

extension GoldenModels {
  static func mixture() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let soft = model.addItem("soft-oil", kind: .material)
    let hard = model.addItem("hard-oil", kind: .material)
    let food = model.addItem("food")
    model.addOffer("soft-oil-offer", of: soft, price: 10)
    model.addOffer("hard-oil-offer", of: hard, price: 20)
    let refineSoft = model.addProcess("refine-soft", uses: [(soft, 1)], makes: [(food, 1)])
    let refineHard = model.addProcess("refine-hard", uses: [(hard, 1)], makes: [(food, 1)])
    model.addMixture("hardness", of: [(refineSoft, 2), (refineHard, 8.5)], from: 3, to: 6)
    model.addMarket("food-sales", of: food, price: Price(Series(30)), limit: Rate(50, per: .month))
    return model
  }

  static func stockPeak() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let port = model.addSite("port")
    let grain = model.addItem("grain")
    let limit = Store.ItemLimit(
      item: grain, minimum: Series(0), maximum: nil, closingMinimum: 0, peakMaximum: Series(40))
    let silo = model.addStore("silo", holding: [grain], limits: [limit])
    model.addStock(5, of: grain, in: silo)
    model.addOffer("harvest", of: grain, price: 10)
    model.addProcess("mill", uses: [(grain, 2)], cost: 1, minimum: Rate(1, per: .week))
    model.addRoute("to-port", from: model.works, to: port, carrying: grain, cost: 2)
    model.addMarket("export", of: grain, at: port, price: Price(Series(30)))
    model.addMarket("bakers", of: grain, price: Price(Series(25)), limit: Rate(7, per: .week))
    return model
  }

  static func storeMixing() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let charges = model.addItem("charges", explosive: 800, hazard: .massExplosion, closing: 100)
    let flares = model.addItem("flares", explosive: 300, hazard: .fire, closing: 50)
    model.addStore(
      "magazine", holding: [charges, flares], hazards: [(.massExplosion, 5000), (.fire, 8000)],
      mixing: .init(
        limit: 6000, weights: [.init(division: .massExplosion, weight: 1), .init(division: .fire, weight: 0.5)]))
    model.addOffer("charge-offer", of: charges, price: 10, limit: Rate(40, per: .month))
    model.addOffer("flare-offer", of: flares, price: 10, limit: Rate(40, per: .month))
    return model
  }

  static func processBuilding() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1, goal: .minimiseSurplusTonneMonths)
    let mines = model.addItem("mines", kind: .surplus, explosive: 600, hazard: .massExplosion)
    let fuses = model.addItem("fuses", kind: .surplus, explosive: 25, hazard: .minorHazard)
    let depot = model.addStore(
      "depot", holding: [mines, fuses], hazards: [(.massExplosion, 90_000), (.minorHazard, 9_000)])
    model.addLot(100, of: mines, in: depot)
    model.addLot(100, of: fuses, in: depot)
    let bay = model.addLine("bay", explosivesPerShift: 50)
    model.addProcess("open-mines", kind: .demilitarize, lines: [(bay, 3)], uses: [(mines, 1)])
    model.addProcess("open-fuses", kind: .demilitarize, lines: [(bay, 1)], uses: [(fuses, 2)])
    return model
  }

  static func training(_ family: RuleFamily) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1, goal: .minimiseCost)
    let isIdling = family == .idleTime
    let gun = model.addItem("gun", unit: "pcs")
    let (handling, fitting) = (model.addSkill("handling"), model.addSkill("fitting"))
    let handlers = model.addPool("handlers", skill: handling, people: 8, wage: 500)
    let fitters = model.addPool(
      "fitters", skill: fitting, people: 4, absence: 0.1, wage: 700,
      idling: isIdling ? .init(cost: StandingCharge(Rate(50, per: .month))) : nil,
      shortTime: isIdling
        ? .init(cost: StandingCharge(Rate(30, per: .month)), limit: Series(2), productivity: 0.4) : nil)
    if isIdling {
      model.sites = Catalogue([
        Site(id: "works", name: "works", calendar: Reference(0), idleLimit: Series(3))
      ])
    } else {
      model.retrainings = Catalogue([
        Retraining(
          id: "to-fitters", name: "", origin: handlers, destination: fitters, cost: Price(Series(90)),
          limit: Rate(2, per: .month), shareLimit: Rate(0.1, per: .week), delay: Delay(days: 10), leaverShare: 0.25)
      ])
    }
    model.addProcess("repair", kind: .repair, labour: [(handling, 2), (fitting, 12)], makes: [(gun, 1)])
    model.addMarket("gun-sales", of: gun, price: Price(Series(200)), limit: Rate(9, per: .week))
    if isIdling { addRebuilding(to: &model, with: fitting) }
    return model
  }

  static func steadyMarket() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 2)
    let milk = model.addItem("milk")
    let shed = model.addStore(
      "shed", holding: [milk],
      limits: [
        .init(
          item: milk, minimum: Series(0), maximum: nil, closingMinimum: 0,
          holdingCost: StandingCharge(Rate(3, per: .month)))
      ])
    model.addStock(4, of: milk, in: shed)
    model.addOffer("farms", of: milk, price: 10, limit: Rate(40, per: .month))
    model.addMarket("schools", of: milk, price: Price(Series(30)), steady: .month)
    return model
  }

  static func campaigns() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let mines = model.addItem("mines", kind: .surplus)
    let pumps = model.addItem("pumps", unit: "pcs")
    let depot = model.addStore("depot", holding: [mines])
    model.addLot(100, of: mines, in: depot)
    let extra = Line.ExtraHours(limit: Rate(6, per: .week), cost: Price(Series(12)))
    let hall = model.addLine(
      "hall", extra: extra,
      configurations: [
        .init(start: days("2027-01-01", "2027-01-02").start, kinds: [.demilitarize]),
        .init(start: days("2027-02-10", "2027-02-11").start, kinds: [.repair, .test]),
      ], changeover: .init(lostDays: 2, cost: Price(Series(70))))
    model.addProcess("open", kind: .demilitarize, lines: [(hall, 3)], uses: [(mines, 1)])
    model.addProcess("mend", kind: .repair, lines: [(hall, 2)], makes: [(pumps, 1)])
    model.addProcess("try-out", kind: .test, lines: [(hall, 1)], makes: [(pumps, 1)])
    model.addMarket("pump-owners", of: pumps, price: Price(Series(50)))
    return model
  }
}
