internal import PlantModel

extension GoldenModels {
  static func setUp() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let cup = model.addItem("cup", unit: "kpcs")
    let press = model.addLine("press", hoursPerWeek: 40)
    model.addProcess("draw", lines: [(press, 0.5)], makes: [(cup, 1)], cost: 1)
    model.setUp(
      Process.SetUp(
        cost: Price(Series(30)), lineUse: .init(line: press, hours: 4), minimum: Rate(14, per: .week)),
      of: Reference(0))
    model.addMarket("cup-sales", of: cup, price: Price(Series(3)), limit: Rate(60, per: .month))
    return model
  }

  static func leastOrder() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let wire = model.addItem("wire")
    let mill = model.addOffer("mill", of: wire, price: 4, limit: Rate(70, per: .month))
    model.setLeastOrder(Rate(7, per: .week), of: mill)
    model.addMarket("wire-sales", of: wire, price: Price(Series(9)), limit: Rate(40, per: .month))
    return model
  }

  static func overhaul() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 2)
    let cup = model.addItem("cup", unit: "kpcs")
    let press = model.addLine("press", machines: 3)
    model.setOverhauls(
      [.init(machines: 2, window: days("2027-01-20", "2027-03-01"))], of: press)
    model.addProcess("draw", lines: [(press, 0.5)], makes: [(cup, 1)], cost: 1)
    model.addMarket("cup-sales", of: cup, price: Price(Series(3)))
    return model
  }

  static func wholeNumbers() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let boat = model.addItem("boat", unit: "pcs")
    let yard = model.addLine("yard", hoursPerWeek: 40)
    model.addProcess("build", lines: [(yard, 15)], makes: [(boat, 1)])
    model.setWhole(Reference<Process>(0))
    model.addMarket("boat-sales", of: boat, price: Price(Series(900)))
    return model
  }

  static func choice() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let cup = model.addItem("cup", unit: "kpcs")
    for id in ["draw", "spin", "cast"] {
      let process = model.addProcess(id, makes: [(cup, 1)], cost: 1, maximum: Rate(30, per: .month))
      model.setUp(Process.SetUp(cost: Price(Series(5))), of: process)
    }
    model.setCompanions([Reference(0)], of: Reference(2))
    model.choices = Catalogue([
      Choice(
        id: "ways", name: "ways", processes: [Reference(0), Reference(1), Reference(2)], minimum: 1, maximum: 2)
    ])
    model.addMarket("cup-sales", of: cup, price: Price(Series(3)), limit: Rate(60, per: .month))
    return model
  }

  static func keeping() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let ore = model.addItem("ore")
    let pit = model.addLine("pit", hoursPerWeek: 40)
    model.setKeeping(
      .init(
        cost: StandingCharge(Rate(200, per: .month)), minimum: Rate(70, per: .month), isForGood: true), of: pit)
    model.addProcess("dig", lines: [(pit, 2)], makes: [(ore, 1)], cost: 1)
    model.addMarket("ore-sales", of: ore, price: Price(Series(9)), limit: Rate(60, per: .month))
    return model
  }

  static func apart() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-25", weeks: 1, months: 1)
    let fuzes = model.addItem("fuzes", explosive: 100, hazard: .massExplosion, closing: 50)
    let powder = model.addItem("powder", volume: 2, closing: 40)
    let shells = model.addItem("shells", volume: 4, explosive: 50, hazard: .massExplosion, closing: 60)
    let store = model.addStore(
      "magazine", holding: [fuzes, powder, shells], volume: 60, hazards: [(.massExplosion, 1000)])
    model.setApart([[fuzes], [powder, shells]], in: store)
    for item in [fuzes, powder, shells] {
      model.addOffer("\(model.items[item].id)-offer", of: item, price: 10, limit: Rate(40, per: .month))
    }
    return model
  }
}
