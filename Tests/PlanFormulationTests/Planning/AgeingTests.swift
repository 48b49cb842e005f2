import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct AgeingTests {
  /// 100 t of sound shells of which a tenth spoils in a year, and nothing to do with either.
  private func depot(weeks: Int = 0, months: Int = 0) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-01", weeks: weeks, months: months, goal: .minimiseCost)
    let sound = model.addItem("sound", kind: .surplus)
    let spoilt = model.addItem("spoilt", kind: .surplus)
    model.setAgeing(of: sound, to: spoilt, share: 0.1)
    let store = model.addStore("depot", holding: [sound, spoilt])
    model.addLot(100, of: sound, in: store)
    return model
  }

  @Test func aTenthSpoilsInAYear() throws {
    let plan = try PlannerTests.record(depot(months: 24)).plan
    #expect(abs(plan.stock[0, 11] - 90) < 1e-4)
    #expect(abs(plan.stock[1, 11] - 10) < 1e-4)
    #expect(abs(plan.stock[0, 23] - 81) < 1e-4)
  }

  @Test func noCutOfTheHorizonChangesWhatIsLeft() throws {
    let months = try PlannerTests.record(depot(months: 7)).plan
    let mixed = try PlannerTests.record(depot(weeks: 9, months: 5)).plan
    #expect(abs(months.stock[0, 6] - mixed.stock[0, 13]) < 1e-4)
  }

  @Test func sellsWhatSpoilsFirst() throws {
    // What spoils is worth nothing, so that all of it is sold before the first of it can spoil, as far as the market goes.
    var model = depot(months: 3)
    model.goals = [RankedGoal(goal: .maximiseProfit, tolerance: 0)]
    model.addMarket("collectors", of: Reference(0), price: Price(Series(10)), limit: Rate(30, per: .month))
    let plan = try PlannerTests.record(model).plan
    #expect(plan.sales.values.allSatisfy { abs($0 - 30) < 1e-4 })
    #expect(plan.stock[0, 2] + plan.stock[1, 2] < 10.0001)
    #expect(plan.stock[1, 2] > 0.5)
  }

  @Test func whatTurnsIntoAnItemWithADeadlineBringsItsOwnRoom() throws {
    var model = depot(months: 6)
    let store = Reference<Store>(0)
    model.addLot(20, of: Reference(1), in: store, deadline: "2027-03-31")
    model.addProcess("melt-out", kind: .demilitarize, uses: [(Reference(1), 1)], cost: 70)
    let plan = try PlannerTests.record(model).plan
    #expect(abs(plan.runs.total(row: 0) - 20) < 1e-4)
  }
}
