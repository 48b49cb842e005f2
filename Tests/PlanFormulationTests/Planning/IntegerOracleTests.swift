import GLPKSolver
import LinearProgramming
import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// Small random workshops in whole numbers, planned and tried out: every choice of lots, orders and overhauls is walked
/// through by hand, without a linear program, and none may be better than the plan, or the plan better than all.
@Suite struct IntegerOracleTests {
  @Test(arguments: 0..<30)
  func reachesTheBestOfAllChoices(seed: Int) throws {
    let workshop = RandomLots(seed: UInt64(seed))
    let record = try PlannerTests.record(workshop.model)
    let stage = try #require(record.solve.stages.first)
    let best = try #require(workshop.leastCost())
    #expect(abs(stage.value - best) <= 1e-6 * (1 + best), "planned \(stage.value), tried out \(best)")
    #expect(stage.bound == stage.value)
    #expect(record.solve.status == SolveRecord.optimal)
  }

  @Test(arguments: 0..<12)
  func isBoundedByTheRelaxation(seed: Int) throws {
    let workshop = RandomLots(seed: UInt64(seed))
    var relaxed = workshop.model
    relaxed.integrality = .relaxed
    let value = try #require(try PlannerTests.record(relaxed).solve.stages.first?.value)
    let best = try #require(workshop.leastCost())
    #expect(value <= best + 1e-6 * (1 + best))
  }

  /// Three months of lots, with a machine to be overhauled in one of them.
  private struct RandomLots {
    let due: [Double]
    let hoursPerRun: Double
    let setUpHours: Double
    let setUpCost: Double
    let runCost: Double
    let leastLot: Double
    let machineHours: Double
    let price: Double
    let leastOrder: Double
    let mostOrder: Double
    let holding: Double
    let shortfall: Double

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      func whole(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
      due = (0..<3).map { _ in whole(0...6) }
      hoursPerRun = whole(2...5)
      setUpHours = whole(0...6)
      setUpCost = whole(0...60)
      runCost = whole(1...9)
      leastLot = whole(0...3)
      machineHours = whole(8...14)
      price = whole(8...30)
      leastOrder = whole(1...3)
      mostOrder = leastOrder + whole(0...2)
      holding = whole(1...9)
      shortfall = whole(20...60)
    }

    var model: PlantModel {
      var model = PlantModel.works(start: "2027-01-01", months: 3, goal: .minimiseCost, charges: .closing)
      let part = model.addItem("part", unit: "pcs", holding: holding)
      model.addStore("shed", holding: [part])
      let lathe = Line(
        id: "lathe", name: "", site: model.works, calendar: Reference(0), machines: Series(2),
        hours: Rate(machineHours, per: .month))
      model.lines = Catalogue([lathe])
      model.setOverhauls(
        [.init(machines: 1, window: model.horizon.interval)], of: Reference(0))
      let turn = model.addProcess("turn", lines: [(Reference(0), hoursPerRun)], makes: [(part, 1)], cost: runCost)
      model.setWhole(turn)
      model.setUp(
        Process.SetUp(
          cost: Price(Series(setUpCost)), lineUse: .init(line: Reference(0), hours: setUpHours),
          minimum: leastLot > 0 ? Rate(leastLot, per: .month) : nil), of: turn)
      let trader = model.addOffer("trader", of: part, price: price, limit: Rate(mostOrder, per: .month))
      model.setLeastOrder(Rate(leastOrder, per: .month), of: trader, isWhole: true)
      model.addContract(
        "orders", of: part,
        tranches: zip(model.horizon.periods, due).map { Tranche(quantity: $1, interval: $0.interval) },
        shortfall: shortfall)
      return model
    }

    /// The cost of the best choice.
    func leastCost() -> Double? {
      (0..<3).map { cost(from: 0, stock: 0, overhaulIn: $0) }.min()
    }

    /// The least cost from a month on; as much as can be is delivered, since what waits costs more and earns no more.
    private func cost(from month: Int, stock: Double, overhaulIn overhaul: Int) -> Double {
      if month == 3 { return 0 }
      var best = Double.infinity
      let hours = machineHours * (month == overhaul ? 1 : 2)
      let lots = (1...40).map(Double.init).filter { $0 >= leastLot && $0 * hoursPerRun + setUpHours <= hours }
      let orders = [0] + stride(from: leastOrder, through: mostOrder, by: 1)
      for lot in [0] + lots {
        for order in orders {
          let atHand = stock + lot + order
          let delivered = min(atHand, due[month])
          let spent = lot * runCost + (lot > 0 ? setUpCost : 0) + order * price
          let charged = (due[month] - delivered) * shortfall + (atHand - delivered) * holding
          best = min(best, spent + charged + cost(from: month + 1, stock: atHand - delivered, overhaulIn: overhaul))
        }
      }
      return best
    }
  }
}
