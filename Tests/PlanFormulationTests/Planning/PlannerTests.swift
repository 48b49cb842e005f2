import GLPKSolver
import LinearProgramming
import PlantModel
import Testing

@testable import PlanFormulation

@Suite struct PlannerTests {
  /// A planned record, or the test fails with what came instead.
  static func record(
    _ model: PlantModel, _ options: PlanningOptions = PlanningOptions()
  ) throws -> PlanRecord {
    switch try Planner.plan(model, solver: GLPKSolver(), options: options) {
    case .planned(let record): return record
    case .impossible(let report):
      Issue.record("impossible: \(report.lines)")
      throw PlanningError.unsuitableModel(message: report.lines.joined(separator: "; "))
    }
  }

  @Test(arguments: TextbookModels.all)
  func reachesThePublishedOptimum(textbook: TextbookModels.Textbook) throws {
    let (optimum, tolerance) = (textbook.optimum, textbook.tolerance)
    let record = try Self.record(textbook.model)
    let stage = try #require(record.solve.stages.first)
    #expect(abs(stage.value - optimum) <= tolerance)
    let bound = try #require(stage.bound)
    #expect(abs(bound - stage.value) <= 1e-6 * abs(stage.value))
    #expect(stage.goal.isMaximised ? bound >= stage.value - 1e-6 : bound <= stage.value + 1e-6)
  }

  @Test func givesTheSameRecordTwice() throws {
    let model = TextbookModels.redTomato()
    let first = try Self.record(model)
    let second = try Self.record(model)
    #expect(first.plan.runs == second.plan.runs)
    #expect(first.plan.ledger == second.plan.ledger)
    #expect(first.readings == second.readings)
    #expect(first.solve == second.solve)
  }

  @Test func tellsWhatAnHourIsWorth() throws {
    // In the third week an hour makes 200 t of bands, sold at 27 and made at 10: coils bring 140 × 26 = 3,640,
    // bands 200 × 17 = 3,400; the mill sells all coils it may, so that the last hour rolls bands.
    let record = try Self.record(TextbookModels.steel())
    let hour = try #require(
      record.readings.first { $0.family == .lineHours && $0.subject == "rolling" && $0.period == 2 })
    #expect(hour.activity == 32)
    #expect(hour.limit == 32)
    #expect(hour.unit == "h")
    var richer = TextbookModels.steel()
    richer.lines = Catalogue([
      Line(
        id: "rolling", name: "rolling", site: richer.works, calendar: Reference(0),
        hours: richer.perWeek([40, 40, 33, 40]))
    ])
    let before = try #require(record.solve.stages.first?.value)
    let after = try #require(try Self.record(richer).solve.stages.first?.value)
    #expect(abs(after - before - hour.marginalValue) < 1e-6)
  }

  @Test func tellsWhatAMarketIsWorth() throws {
    let record = try Self.record(GoldenModels.model(of: .marketLimit))
    let market = record.readings.filter { $0.family == .marketLimit }
    #expect(market.map(\.period) == [0, 1])
    #expect(market.map(\.subject) == ["part-sales", "part-sales"])
    #expect(market.map(\.marginalValue) == [5, 5])
    #expect(abs((market.last?.limit ?? 0) - 70) < 1e-9)
  }

  @Test func tellsWhatADemandedMinimumCosts() throws {
    var model = GoldenModels.model(of: .offerLimit)
    model.markets = Catalogue([])
    let item = Reference<Item>(0)
    model.addMarket("loss", of: item, price: Price(Series(1)))
    let readings = try Self.record(model).readings.filter { $0.family == .offerLimit }
    #expect(readings.map(\.limit) == [7, 28])
    #expect(readings.map(\.marginalValue) == [-3, -3])
  }

  @Test func keepsAnEarlierGoalWithinItsTolerance() throws {
    let record = try Self.record(GoldenModels.model(of: .goalOrder))
    let months = record.solve.stages[0].value
    // Nothing has to stay: half of the opening 150 t over a week is all. A twentieth more may stay afterwards.
    #expect(abs(months - 75.0 * 7 / 31) < 1e-6)
    let context = PlanningContext(GoldenModels.model(of: .goalOrder))
    var kept = 75.0 * 7 / 31
    for period in 0..<2 {
      kept += context.monthCounts[period] / 2 * record.plan.stock[0, period]
      if period > 0 { kept += context.monthCounts[period] / 2 * record.plan.stock[0, period - 1] }
    }
    #expect(kept <= months * 1.05 + 1e-5)
    #expect(kept > months * 1.04)
    #expect(record.readings.contains { $0.family == .goalOrder && $0.marginalValue > 0 })
  }

  @Test func settlesWalletsToTheQindarka() throws {
    let model = GoldenModels.model(of: .spending)
    let record = try Self.record(model)
    let plan = record.plan
    let fundings = PlanShape(model).fundings
    for period in 0..<2 {
      for purpose in SpendingPurpose.allCases {
        let paid = plan.ledger.filter { $0.period == period && $0.account.effect == .spending(purpose) }
          .reduce(Money.zero) { $0 + $1.paid }
        let drawn = fundings.indices.filter { fundings[$0].purpose == purpose }
          .reduce(Money.zero) { $0 + plan.draws[$1][period] }
        #expect(drawn == paid)
      }
    }
    #expect(plan.ledger.contains { $0.account == .purchases && $0.paid > .zero })
    #expect(plan.balances[0].allSatisfy { $0 >= Money(lek: 9_999.99) })
    #expect(plan.balances[1].allSatisfy { $0 >= .zero })
  }

  @Test func arrivesWithItsShareInEachPeriod() throws {
    // What is ordered in the week arrives 3 days later: 4/7 in January. So 12 t of ore are needed from 21 t ordered.
    var model = GoldenModels.model(of: .itemBalance)
    model.processes = Catalogue([])
    model.markets = Catalogue([])
    model.receipts = Catalogue([])
    model.addContract(
      "ore-order", of: Reference(0), tranches: [Tranche(quantity: 12, interval: days("2027-01-25", "2027-02-01"))],
      price: 100, mayEndLate: false)
    let plan = try Self.record(model).plan
    #expect(abs(plan.purchases[0, 0] - 12.25) < 1e-6)
    #expect(abs(plan.stock[0, 1] - 5.25) < 1e-6)
  }
}
