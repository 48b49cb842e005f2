import GLPKSolver
import LinearProgramming
import PlantModel
import Testing

@testable import PlanFormulation

/// What a planner is told of plans in whole numbers.
@Suite struct WholeNumberTests {
  @Test func buildsWholeBoats() throws {
    let record = try PlannerTests.record(GoldenModels.model(of: .wholeNumbers))
    #expect(record.plan.runs[0, 0] == 2)
    #expect(record.solve.integerCount == 2)
    var relaxed = GoldenModels.model(of: .wholeNumbers)
    relaxed.integrality = .relaxed
    let other = try PlannerTests.record(relaxed)
    #expect(abs(other.plan.runs[0, 0] - 40.0 / 15) < 1e-6)
    #expect(other.solve.integerCount == 0)
  }

  @Test func runsNothingOrALotWorthItsSetUp() throws {
    // In the week 14 kpcs at least would be made for a market of less: it is not worth a set-up.
    let plan = try PlannerTests.record(GoldenModels.model(of: .setUp)).plan
    #expect(plan.runs[0, 0] == 0)
    #expect(plan.setUps[0, 0] == 0)
    #expect(abs(plan.runs[0, 1] - 60) < 1e-6)
    #expect(plan.setUps[0, 1] == 1)
    #expect(plan.ledger.filter { $0.account == .setUp }.map(\.accrued) == [Money(lek: 30)])
  }

  @Test func overhaulsAtTheBestTime() throws {
    // Two machines are due in the week or in February; the week loses fewer hours.
    let plan = try PlannerTests.record(GoldenModels.model(of: .maintenance)).plan
    #expect((0..<3).map { plan.overhauls[0, $0] } == [2, 0, 0])
  }

  @Test func tellsWhatAnHourIsWorthGivenTheSetUp() throws {
    var model = GoldenModels.model(of: .setUp)
    model.markets = Catalogue([])
    model.addMarket("cup-sales", of: Reference(0), price: Price(Series(3)))
    let readings = try PlannerTests.record(model).readings
    // A thousand cups bring 2 lek and take half an hour. Hours and lot bind together, and share what an hour is worth.
    for period in 0..<2 {
      let worth = readings.filter { $0.period == period }.reduce(0) { total, reading in
        total + reading.marginalValue * (reading.family == .lineHours ? 1 : reading.family == .setUp ? 2 : 0)
      }
      #expect(abs(worth - 4) < 1e-6)
    }
  }

  @Test func makesMoreThanTheDemandOfWhatAges() throws {
    // Only in January are there hours; a tenth of what lies ages away in each of the two months to the order.
    var model = PlantModel.works(start: "2027-01-01", months: 3, goal: .minimiseCost)
    let old = model.addItem("old", unit: "pcs")
    let fresh = model.addItem("fresh", unit: "pcs")
    var items = model.items.elements
    items[fresh.position].ageing = Ageing(item: old, sharePerYear: 0.7)
    model.items = Catalogue(items)
    model.addStore("shed", holding: [old, fresh])
    let line = Line(
      id: "line", name: "", site: model.works, calendar: Reference(0),
      hours: Rate(
        Series(steps: [
          .init(from: model.horizon.start, value: 100), .init(from: days("2027-02-01", "2027-02-02").start, value: 0),
        ]), per: .month))
    model.lines = Catalogue([line])
    let make = model.addProcess("make", lines: [(Reference(0), 1)], makes: [(fresh, 1)], cost: 1)
    model.setUp(Process.SetUp(cost: Price(Series(5))), of: make)
    model.addContract(
      "order", of: fresh, tranches: [Tranche(quantity: 40, interval: days("2027-03-01", "2027-04-01"))],
      shortfall: 100)
    let plan = try PlannerTests.record(model).plan
    #expect(plan.lost.total(row: 0) < 1e-6)
    #expect(plan.runs[0, 0] > 45)
  }

  @Test func namesALeastLotThatIsTooLarge() throws {
    var model = GoldenModels.model(of: .setUp)
    model.markets = Catalogue([])
    model.addContract(
      "few", of: Reference(0), tranches: [Tranche(quantity: 5, interval: days("2027-01-25", "2027-02-01"))],
      mayEndLate: false)
    guard case .impossible(let report) = try Planner.plan(model, solver: GLPKSolver()) else {
      Issue.record("there is a plan")
      return
    }
    // In fractions a third of a set-up would do; in whole numbers something has to give.
    #expect(!report.concessions.isEmpty)
    #expect(report.concessions.allSatisfy { [.setUp, .contractBalance].contains($0.family) })
  }

  @Test func publishesTheBestPlanFoundWhenTimeIsUp() throws {
    let solver = CutShort()
    guard case .planned(let record) = try Planner.plan(GoldenModels.model(of: .wholeNumbers), solver: solver) else {
      Issue.record("there is no plan")
      return
    }
    #expect(record.solve.status == SolveRecord.feasible)
    let stage = try #require(record.solve.stages.first)
    let unit = Formulation(of: GoldenModels.model(of: .wholeNumbers)).objectiveUnit(of: .maximiseProfit)
    #expect(stage.bound == stage.value + 500 * unit)
    #expect(record.plan.runs[0, 0] == 2)
  }

  /// GLPK, whose searches stop at the limit on time just before the proof.
  private struct CutShort: LinearSolver {
    let name = "cut short"
    let capabilities = GLPKSolver().capabilities

    func solve(
      _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
    ) throws(SolverError) -> LinearSolution {
      var solution = try GLPKSolver().solve(program, options: options, startingFrom: basis)
      if program.hasIntegers {
        solution.termination = .timeLimit
        solution.vector = .feasiblePoint
        solution.bound = solution.objective + 500
        solution.rowDuals = []
      }
      return solution
    }
  }
}
