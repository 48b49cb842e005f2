import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct GoalTests {
  /// A line that makes half of what two orders ask for in its first month, and all of it in the second.
  private func workshop(_ goals: [Goal], priorities: (Int, Int), shortfall: Double? = nil) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-01", months: 3)
    model.goals = goals.map { RankedGoal(goal: $0, tolerance: 0) }
    let boots = model.addItem("boots", unit: "pcs")
    model.addProcess("sew", makes: [(boots, 1)], maximum: Rate(100, per: .month))
    for (id, priority) in [("army", priorities.0), ("police", priorities.1)] {
      let contract = Contract(
        id: id, name: id, customer: "", item: boots, sites: [model.works],
        tranches: [Tranche(quantity: 100, interval: days("2027-01-01", "2027-02-01"))], price: Price(Series(10)),
        lateness: .zero, shortfall: shortfall.map { Price(Series($0)) }, priority: priority)
      model.contracts = Catalogue(model.contracts.elements + [contract])
    }
    return model
  }

  @Test func theFirstClassIsServedFirst() throws {
    for (priorities, first) in [((1, 5), 0), ((5, 1), 1)] {
      let plan = try PlannerTests.record(workshop([.minimiseLateness], priorities: priorities)).plan
      #expect(plan.backlog[first, 0] < 1e-6)
      #expect(abs(plan.backlog[1 - first, 0] - 100) < 1e-6)
    }
  }

  @Test func losingAnOrderIsNoWayToBeOnTime() throws {
    let record = try PlannerTests.record(
      workshop([.minimiseLateness, .maximiseProfit], priorities: (5, 5), shortfall: 0))
    #expect(record.plan.lost.values.allSatisfy { $0 < 1e-6 })
    // 100 pairs of boots at 10 lek are late for half of January, since backlog grows evenly, and half of February.
    #expect(abs(record.solve.stages[0].value - 1_000) < 1e-3)
  }

  @Test func outputIsWhatRunsMake() throws {
    var model = workshop([.minimiseCost], priorities: (5, 5))
    let scope = try #require(OutputScope("product", in: model.items))
    model.goals = [RankedGoal(goal: .maximiseOutput(scope), tolerance: 0)]
    model.addMarket("shops", of: Reference(0), price: .zero)
    let record = try PlannerTests.record(model)
    #expect(abs(record.solve.stages[0].value - 300) < 1e-6)
    #expect(scope.unit == "pcs")
  }
}
