internal import PlantModel

/// What every check looks at: model and plan, and what is worked out once for all of them.
struct Evidence {
  let model: PlantModel
  let plan: Plan
  let shape: PlanShape
  let names: Names
  let periods: [Period]
  /// The arrivals after each delay.
  let arrivals: ArrivalTable
  /// Calendar months of each period.
  let monthCounts: [Double]
  /// Units in each stock place when the horizon opens.
  let openingUnits: [Double]
  /// The stock places of each item.
  let stockPlacesOfItem: [[Int]]
  /// The stock places of each store.
  let stockPlacesOfStore: [[Int]]

  init(_ plan: Plan, of model: PlantModel) {
    self.model = model
    self.plan = plan
    names = Names(model)
    let shape = names.shape
    self.shape = shape
    periods = model.horizon.periods
    arrivals = ArrivalTable(model)
    monthCounts = model.horizon.periods.map(\.monthCount)
    var stocks = Array(repeating: 0.0, count: shape.stockPlaces.count)
    var lots = stocks
    for stock in model.openingStocks.elements {
      if let place = shape.stockPosition(stock.item, stock.store) { stocks[place] += stock.quantity }
    }
    for lot in model.lots.elements {
      if let place = shape.stockPosition(lot.item, lot.store) { lots[place] += lot.quantity }
    }
    openingUnits = zip(stocks, lots).map { $0 + $1 }
    var byItem: [[Int]] = Array(repeating: [], count: model.items.count)
    var byStore: [[Int]] = Array(repeating: [], count: model.stores.count)
    for (position, place) in shape.stockPlaces.enumerated() {
      byItem[place.item.position].append(position)
      byStore[place.store.position].append(position)
    }
    stockPlacesOfItem = byItem
    stockPlacesOfStore = byStore
  }

  /// Stock of a place at the end of a period; at the opening for the period before the first.
  func stock(_ place: Int, _ period: Int) -> Double {
    period < 0 ? openingUnits[place] : plan.stock[place, period]
  }

  /// Tonnes of one unit of an item; zero where nobody knows.
  func tonnesPerUnit(_ item: Reference<Item>) -> Double { model.items[item].unit.tonnesPerUnit ?? 0 }

  /// A tally that names its subjects by the elements of a catalogue.
  func tally<Element>(_ family: RuleFamily, naming catalogue: Catalogue<Element>) -> Tally {
    Tally(.rule(family), periods: periods) { catalogue.elements[$0].id }
  }

  /// A tally that names its subjects in a way of its own.
  func tally(_ family: RuleFamily, name: @escaping (Int) -> String) -> Tally {
    Tally(.rule(family), periods: periods, name: name)
  }

  /// What falls due, arrives or accrues in each period of quantities spread over intervals.
  func spread(_ quantities: some Sequence<(quantity: Double, interval: DayInterval)>) -> [Double] {
    var amounts = Array(repeating: 0.0, count: periods.count)
    for (quantity, interval) in quantities {
      ArrivalTable.spread(interval, over: periods).forEach { amounts[$0] += quantity * $1 }
    }
    return amounts
  }
}
