internal import PlantModel
internal import Testing

/// Published problems with a known optimum, written by hand.
enum TextbookModels {
  /// A problem with what its source publishes.
  struct Textbook: CustomTestStringConvertible {
    let name: String
    let model: PlantModel
    let optimum: Double
    let tolerance: Double
    var testDescription: String { name }
  }

  static let all = [
    Textbook(name: "steelT", model: steel(), optimum: 515_033, tolerance: 0.5),
    Textbook(name: "Red Tomato", model: redTomato(), optimum: 422_275, tolerance: 0.01),
    Textbook(name: "robert", model: robert(), optimum: 11_025, tolerance: 0.01),
  ]

  /// steelT of Fourer, Gay and Kernighan, "AMPL" (2003), chapter 4: optimum 515,033 (rounded).
  static func steel() -> PlantModel {
    var model = PlantModel.works(weeks: 4, charges: .closing)
    let bands = model.addItem("bands", holding: 0)
    let coils = model.addItem("coils", holding: 0)
    model.setHolding(2.5, per: .week, of: bands)
    model.setHolding(3, per: .week, of: coils)
    let yard = model.addStore("yard", holding: [bands, coils])
    model.addStock(10, of: bands, in: yard)
    let rolling = Line(
      id: "rolling", name: "rolling", site: model.works, calendar: Reference(0), hours: model.perWeek([40, 40, 32, 40]))
    model.lines = Catalogue([rolling])
    model.addProcess("roll-bands", lines: [(Reference(0), 1)], makes: [(bands, 200)], cost: 2_000)
    model.addProcess("roll-coils", lines: [(Reference(0), 1)], makes: [(coils, 140)], cost: 1_540)
    model.addMarket(
      "bands-sales", of: bands, price: model.prices([25, 26, 27, 27]),
      limit: model.perWeek([6_000, 6_000, 4_000, 6_500]))
    model.addMarket(
      "coils-sales", of: coils, price: model.prices([30, 35, 37, 39]),
      limit: model.perWeek([4_000, 2_500, 3_500, 4_200]))
    return model
  }

  /// Red Tomato Tools of Chopra and Meindl, "Supply Chain Management", chapter 8: optimum 422,275 (422,660 with whole
  /// people).
  static func redTomato() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-01", months: 6, goal: .minimiseCost, charges: .closing)
    let tools = model.addItem("tools", unit: "pcs", holding: 2)
    let limit = Store.ItemLimit(item: tools, minimum: Series(0), maximum: nil, closingMinimum: 500)
    let hall = model.addStore("hall", holding: [tools], limits: [limit])
    model.addStock(1_000, of: tools, in: hall)
    let assembly = model.addSkill("assembly")
    let pool = Pool(
      id: "workers", name: "workers", site: model.works, skill: assembly, openingHeadcount: 80,
      hoursPerPerson: Rate(160, per: .month), wage: StandingCharge(Rate(640, per: .month)),
      hiring: .init(limit: nil, cost: Price(Series(300)), delay: .none),
      dismissal: .init(limit: nil, cost: Price(Series(500))),
      overtime: .init(limit: Rate(10, per: .month), cost: Price(Series(6))))
    model.pools = Catalogue([pool])
    model.addProcess("assemble", labour: [(assembly, 4)], makes: [(tools, 1)], cost: 10)
    model.addOffer("subcontractor", of: tools, price: 30)
    let demand = zip(model.horizon.periods, [1_600.0, 3_000, 3_200, 3_800, 2_200, 2_200]).map {
      Tranche(quantity: $1, interval: $0.interval)
    }
    let contract = Contract(
      id: "orders", name: "orders", customer: "shops", item: tools, sites: [model.works], tranches: demand,
      price: .zero, lateness: StandingCharge(Rate(5, per: .month)), shortfall: nil, mayEndLate: false)
    model.contracts = Catalogue([contract])
    return model
  }

  /// robert of the GAMS model library: charges on opening stock, what is left has a value; optimum 11,025.
  static func robert() -> PlantModel {
    var model = PlantModel.works(start: "2027-01-01", months: 4, charges: .opening)
    let scrap = model.addItem("scrap", kind: .material, unit: "pcs", holding: 0.5, closing: 15)
    let new = model.addItem("new", kind: .material, unit: "pcs", holding: 2, closing: 25)
    model.addStore("store", holding: [scrap, new])
    let products = ["low", "medium", "high"].map { model.addItem($0, unit: "pcs") }
    let hours = Rate(
      Series(
        steps: zip(model.horizon.periods, [0.0, 40, 40, 40]).map {
          .init(from: $0.interval.start, value: $1)
        }), per: .month)
    model.lines = Catalogue([
      Line(id: "bench", name: "bench", site: model.works, calendar: Reference(0), hours: hours)
    ])
    for (product, uses) in zip(products, [(5.0, 1.0), (3, 2), (1, 3)]) {
      model.addProcess(
        "make-\(model.items[product].id)", lines: [(Reference(0), 1)], uses: [(scrap, uses.0), (new, uses.1)],
        makes: [(product, 1)])
    }
    for (item, quantity) in [(scrap, 400.0), (new, 275.0)] {
      let limit = Rate(
        Series(
          steps: zip(model.horizon.periods, [quantity, 0, 0, 0]).map {
            .init(from: $0.interval.start, value: $1)
          }), per: .month)
      model.addOffer("\(model.items[item].id)-at-start", of: item, price: 0, limit: limit)
    }
    for (product, prices) in zip(products, [[0.0, 25, 20, 10], [0, 50, 50, 50], [0, 75, 80, 100]]) {
      model.addMarket("\(model.items[product].id)-sales", of: product, price: model.prices(prices))
    }
    return model
  }
}

extension PlantModel {
  fileprivate mutating func setHolding(_ lek: Double, per unit: CalendarUnit, of item: Reference<Item>) {
    var elements = items.elements
    let old = elements[item.position]
    elements[item.position] = Item(
      id: old.id, name: old.name, kind: old.kind, family: old.family, unit: old.unit,
      holdingCost: StandingCharge(Rate(lek, per: unit)), closingValue: old.closingValue)
    items = Catalogue(elements)
  }
}
