import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct ProjectStressTests {
  private func model(slip: Delay = .none, overrun: Double = 0, reach: Double = 1) -> PlantModel {
    var model = PlantModel.works(start: "2027-01-01", months: 6)
    let cup = model.addItem("cup")
    let press = model.addLine("press", hoursPerWeek: 70, open: 0)
    model.addProcess("draw", lines: [(press, 1)], makes: [(cup, 1)])
    model.addMarket("sales", of: cup, price: Price(Series(1)))
    model.projects = Catalogue([
      Project(
        id: "reopen", name: "", site: model.works, start: days("2027-01-01", "2027-01-02").start,
        phases: [
          .init(
            name: "works", duration: Delay(months: 1), capital: Money(lek: 1000),
            runningCost: StandingCharge(Rate(100, per: .month))),
          .init(name: "trials", duration: Delay(months: 1), capital: .zero),
        ], openings: [.init(line: press, share: 1)], ramp: .immediate, slip: slip, overrun: overrun, reach: reach)
    ])
    return model
  }

  private func profit(_ model: PlantModel) throws -> Double {
    try PlannerTests.record(model).solve.stages[0].value
  }

  @Test func asPlanned() throws {
    // 122 days from March to June at 10 h a day, less capital and one month of running cost.
    #expect(abs(try profit(model()) - (1_220 - 1_000 - 100)) < 1e-6)
  }

  @Test func eachPhaseSlips() throws {
    // The opening moves from 1 March by twice five days; the works run on into February: 5/28 of a month more.
    let late = try profit(model(slip: Delay(days: 5)))
    #expect(abs(late - (1_120 - 1_000 - 100 - 100.0 * 5 / 28)) < 0.01)
  }

  @Test func capitalOverruns() throws {
    #expect(abs(try profit(model(overrun: 0.3)) - (1_220 - 1_300 - 100)) < 1e-6)
  }

  @Test func theRampReachesLess() throws {
    #expect(abs(try profit(model(reach: 0.75)) - (915 - 1_000 - 100)) < 1e-6)
  }
}
