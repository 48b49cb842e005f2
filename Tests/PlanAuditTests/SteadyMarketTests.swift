internal import GLPKSolver
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
internal import Testing

/// A steady market, and a store with a holding cost of its own.
@Suite struct SteadyMarketTests {
  private func model(unit: CalendarUnit?, holding: Double = 2) -> PlantModel {
    var model = PlantModel(
      horizon: Horizon(start: day("2027-01-18"), blocks: [.init(count: 5, unit: .week), .init(count: 3, unit: .month)]))
    model.goals = [RankedGoal(goal: .maximiseProfit, tolerance: 0)]
    model.calendars = Catalogue([WorkCalendar(id: "week", workingWeekdays: [1, 2, 3], hoursPerShift: 8)])
    model.sites = Catalogue([Site(id: "dairy", name: "", calendar: Reference(0))])
    model.items = Catalogue([
      Item(
        id: "milk", name: "", kind: .product, family: "milk",
        unit: ItemUnit(unit: MeasurementUnit("t") ?? .one, tonnesPerPiece: nil),
        holdingCost: StandingCharge(Rate(50, per: .month)))
    ])
    model.stores = Catalogue([
      Store(
        id: "tank", name: "", site: Reference(0), permittedItems: [Reference(0)], volume: nil,
        itemLimits: [
          .init(
            item: Reference(0), minimum: Series(0), maximum: nil, closingMinimum: 0,
            holdingCost: StandingCharge(Rate(holding, per: .month)))
        ])
    ])
    model.offers = Catalogue([
      Offer(
        id: "farms", name: "", item: Reference(0), site: Reference(0), price: Price(Series(10)),
        limit: Rate(
          Series(steps: [.init(from: day("2027-01-18"), value: 90), .init(from: day("2027-03-01"), value: 40)]),
          per: .month))
    ])
    model.markets = Catalogue([
      Market(
        id: "schools", name: "", item: Reference(0), site: Reference(0), price: Price(Series(30)), limit: nil,
        steadyUnit: unit)
    ])
    return model
  }

  @Test(arguments: CalendarUnit.allCases) func theAuditorAgrees(unit: CalendarUnit) throws {
    let model = model(unit: unit)
    guard case .planned(let record) = try Planner.plan(model, solver: GLPKSolver()) else {
      Issue.record("there is no plan")
      return
    }
    let report = PlanAudit.audit(record.plan, of: model)
    #expect(report.passed, "\(listing(report))")
    #expect(record.plan.stock.values.contains { $0 > 1 })
    // Sold by another measure of time, the same plan is not steady.
    let other = self.model(unit: unit == .month ? .day : .month)
    let families = PlanAudit.audit(record.plan, of: other).families.filter(\.isViolated).map(\.topic)
    #expect(Set(families) == .named(.marketLevel) || [.day, .week].contains(unit))
    let dearer = PlanAudit.audit(record.plan, of: self.model(unit: unit, holding: 2.5))
    #expect(Set(dearer.families.filter(\.isViolated).map(\.topic)) == .booked(.holding))
  }
}
