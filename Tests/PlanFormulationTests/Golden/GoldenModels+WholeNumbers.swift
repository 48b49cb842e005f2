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
}
