internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct ModelTests {
  private func model(rate: Double, _ months: Int = 12) -> PlantModel {
    var model = PlantModel(
      horizon: Horizon(start: day("2027-01-01"), blocks: [.init(count: months, unit: .month)]))
    model.discountRate = rate
    return model
  }

  @Test func discountingIsAMeanOverDaysThatNoCutChanges() {
    let model = model(rate: 0.06)
    let year = days("2027-01-01", "2028-01-01")
    // A year away a lek is worth 1/1.06.
    #expect(isNear(model.closingDiscountFactor, 1 / 1.06, within: 1e-12))
    #expect(isNear(model.discountFactor(over: DayInterval(start: year.end, end: year.end)), 1 / 1.06))
    // The integral of 1.06^-x from 0 to 1 is (1 - 1/1.06) / ln 1.06.
    #expect(isNear(model.discountFactor(over: year), (1 - 1 / 1.06) / 0.058_268_908_123_975_8, within: 1e-10))
    let parts = model.horizon.periods.reduce(0) { $0 + Double($1.dayCount) * model.discountFactor(over: $1.interval) }
    #expect(isNear(parts / 365, model.discountFactor(over: year)))
    #expect(self.model(rate: 0).discountFactor(over: year) == 1)
  }

  @Test func runsCostTheirLinesHours() {
    var model = model(rate: 0)
    model.calendars = Catalogue([WorkCalendar(id: "c", workingWeekdays: [1], hoursPerShift: 8)])
    model.sites = Catalogue([Site(id: "s", name: "S", calendar: Reference(0))])
    model.lines = Catalogue([
      Line(id: "l", name: "L", site: Reference(0), calendar: Reference(0), costPerHour: Price(Series(40)))
    ])
    model.processes = Catalogue([
      Process(
        id: "p", name: "P", kind: .produce, site: Reference(0), lineUses: [.init(line: Reference(0), hours: 2.5)],
        costPerRun: Price(Series(7)))
    ])
    #expect(model.runPrice(of: Reference(0), in: days("2027-01-01", "2027-02-01")) == UnitPrice(lek: 107))
  }

  @Test func deadlinesAreDaysByWhoseEndALotIsGone() {
    var model = model(rate: 0)
    let tonnes = ItemUnit(unit: MeasurementUnit("t") ?? .one, tonnesPerPiece: nil)
    model.items = Catalogue(
      ["a", "b", "c"].map { Item(id: $0, name: $0, kind: $0 == "c" ? .product : .surplus, family: "f", unit: tonnes) })
    func lot(_ id: String, _ item: Int, _ quantity: Double, _ deadline: String?) -> SurplusLot {
      SurplusLot(
        id: id, item: Reference(item), store: Reference(0), quantity: quantity, condition: .hazardous, yearMade: nil,
        deadline: deadline.map(day))
    }
    model.lots = Catalogue([lot("1", 1, 5, "2027-03-31"), lot("2", 1, 3, nil), lot("3", 0, 2, nil)])
    #expect(model.itemsWithDeadlines == [Reference(1)])
    #expect(model.surplusItems == [Reference(0), Reference(1)])
    #expect(model.unitsPermitted(of: Reference(1), atEndOf: day("2027-03-30")) == 8)
    #expect(model.unitsPermitted(of: Reference(1), atEndOf: day("2027-03-31")) == 3)
    model.openingStocks = Catalogue([OpeningStock(id: "o", item: Reference(1), store: Reference(0), quantity: 4)])
    #expect(model.openingUnits(of: Reference(1), in: Reference(0)) == 12)
  }

  @Test func shapeCountsPlacesInTheOrderOfTheScenario() {
    var model = model(rate: 0)
    let tonnes = ItemUnit(unit: MeasurementUnit("t") ?? .one, tonnesPerPiece: nil)
    model.items = Catalogue([
      Item(id: "a", name: "A", kind: .material, family: "f", unit: tonnes),
      Item(id: "b", name: "B", kind: .service, family: "f", unit: tonnes, isStorable: false),
    ])
    model.sites = Catalogue(["s", "t"].map { Site(id: $0, name: $0, calendar: Reference(0)) })
    let all = model.items.references
    model.stores = Catalogue([
      Store(id: "t1", name: "T1", site: Reference(1), permittedItems: all, volume: nil),
      Store(id: "s1", name: "S1", site: Reference(0), permittedItems: all, volume: nil),
      Store(id: "s2", name: "S2", site: Reference(0), permittedItems: [Reference(1)], volume: nil),
    ])
    model.offers = Catalogue([
      Offer(id: "o", name: "O", item: Reference(0), site: Reference(0), price: .zero, limit: nil),
      Offer(id: "p", name: "P", item: Reference(1), site: Reference(1), price: .zero, limit: nil),
    ])
    let shape = PlanShape(model)
    #expect(shape.balancePlaces.map { [$0.item.position, $0.site.position] } == [[0, 0], [1, 1]])
    #expect(shape.stockPlaces.map { [$0.item.position, $0.store.position] } == [[0, 1]])
    #expect(shape.stockPosition(Reference(0), Reference(1)) == 0)
    #expect(shape.stockPosition(Reference(0), Reference(0)) == nil)
    #expect(shape.balancePosition(Reference(1), Reference(0)) == nil)
    let plan = Plan(model: model, shape: shape)
    #expect(plan.stock.rowCount == 1 && plan.purchases.rowCount == 2 && plan.runs.periodCount == 12)
  }

  @Test func cataloguesFindTheFirstOfAnIdentifier() {
    let catalogue = Catalogue([Skill(id: "x", name: "first"), Skill(id: "x", name: "second")])
    #expect(catalogue.reference("x").map { catalogue[$0].name } == "first")
    #expect(catalogue.reference("y") == nil && catalogue.count == 2)
  }

  @Test func gridsKeepRowsApart() {
    var grid = Grid(rowCount: 2, periodCount: 3)
    grid[1, 0] = 4
    grid[1, 2] = 5
    #expect(grid.values == [0, 0, 0, 4, 0, 5])
    #expect(grid.total(row: 1) == 9 && grid.total(row: 0) == 0)
    #expect(grid.value(row: 1, period: -1, before: 7) == 7 && grid.value(row: 1, period: 0, before: 7) == 4)
  }
}
