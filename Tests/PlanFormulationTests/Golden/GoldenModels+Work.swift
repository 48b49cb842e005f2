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
}
