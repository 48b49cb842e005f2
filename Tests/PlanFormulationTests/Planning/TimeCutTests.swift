import GLPKSolver
import PlantModel
import TestSupport
import Testing

@testable import PlanFormulation

/// The same data on horizons cut in other ways.
///
/// All data are rates by the day that change with the months. A plan of a coarse cut, spread evenly, is a plan of every
/// finer cut with the same value: limits are even within a month, stocks and lateness go in straight lines, and charges
/// on the mean of both ends are exact for straight lines. So a finer cut is worth no less. A plan of a fine cut, added up,
/// obeys the limits of the coarse one; what it earns and spends is the same, and only charges on what lies or is late may
/// differ: within a period both the mean of its ends and its true mean lie between nothing and the most that may lie, or
/// be late. So a finer cut is worth no more than those charges on that most, over the whole horizon.
@Suite struct TimeCutTests {
  private static let months: [Horizon.Block] = [.init(count: 3, unit: .month)]

  /// Cuts of the same ninety days, each of which has the ends of the months among its own.
  private static let finer: [[Horizon.Block]] = [
    [.init(count: 90, unit: .day)],
    [.init(count: 4, unit: .week), .init(count: 3, unit: .day), .init(count: 2, unit: .month)],
    [
      .init(count: 17, unit: .day), .init(count: 2, unit: .week), .init(count: 1, unit: .month),
      .init(count: 31, unit: .day),
    ],
    [.init(count: 31, unit: .day), .init(count: 4, unit: .week), .init(count: 1, unit: .month)],
  ]

  @Test(arguments: 0..<10)
  func aFinerCutIsWorthNoLessAndLittleMore(seed: Int) throws {
    let coarse = try value(Daily(seed: seed).model(Self.months))
    let most = Daily(seed: seed).chargesAtMost
    for blocks in Self.finer {
      let model = Daily(seed: seed).model(blocks)
      #expect(model.horizon.interval.dayCount == 90)
      let fine = try value(model)
      #expect(fine >= coarse - 1e-6 * (1 + abs(coarse)))
      #expect(fine <= coarse + most)
    }
    let days = try value(Daily(seed: seed).model(Self.finer[0]))
    for blocks in Self.finer { #expect(try value(Daily(seed: seed).model(blocks)) <= days + 1e-6 * (1 + abs(days))) }
  }

  /// Where nothing changes within the quarter, it may be one period.
  @Test(arguments: 0..<6)
  func aQuarterIsThreeMonths(seed: Int) throws {
    let enterprise = Daily(seed: seed, changes: false)
    let quarter = try value(enterprise.model([.init(count: 1, unit: .quarter)]))
    let months = try value(enterprise.model(Self.months))
    #expect(months >= quarter - 1e-6 * (1 + abs(quarter)))
    #expect(months <= quarter + enterprise.chargesAtMost)
  }

  /// Hours of an opening line are summed day by day, whatever the cut.
  @Test(arguments: 0..<12)
  func aProjectMakesTheSameHoweverTheCutFalls(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let start = days("2027-01-01", "2027-01-02").start.adding(days: .random(in: -40...40, using: &random))
    let takes = Int.random(in: 1...30, using: &random)
    let ramp = RampCurve(points: [
      .init(after: .none, share: .random(in: 0...0.5, using: &random)),
      .init(after: Delay(days: .random(in: 1...60, using: &random)), share: 1),
    ])
    let cuts =
      Self.finer + [
        Self.months, [.init(count: 1, unit: .quarter)], [.init(count: 9, unit: .week), .init(count: 27, unit: .day)],
      ]
    let made = try cuts.map { blocks in
      var model = PlantModel.works(start: "2027-01-01")
      model.horizon = Horizon(start: model.horizon.start, blocks: blocks)
      let cup = model.addItem("cup")
      let press = model.addLine("press", hoursPerWeek: 77, open: 0.1)
      model.addProcess("draw", lines: [(press, 1.7)], makes: [(cup, 1)])
      model.addMarket("cups", of: cup, price: Price(Series(9)))
      model.projects = Catalogue([
        Project(
          id: "extension", name: "", site: model.works, start: start,
          phases: [.init(name: "works", duration: Delay(days: takes), capital: .zero)],
          openings: [.init(line: press, share: 0.9)], ramp: ramp, fixedCost: .zero)
      ])
      return try PlannerTests.record(model).plan.runs.total(row: 0)
    }
    let first = try #require(made.first)
    for total in made { #expect(abs(total - first) <= 1e-4, "\(made)") }
  }

  private func value(_ model: PlantModel) throws -> Double {
    try #require(try PlannerTests.record(model).solve.stages.first?.value)
  }

  /// An enterprise whose every number is a rate by the day.
  struct Daily {
    let seed: Int
    var changes = true

    private let room = 60.0
    private let dueByDay = 2.0
    private let horizon = days("2027-01-01", "2027-04-01")
    private let holding = 0.3
    private let lateness = 0.8

    init(seed: Int, changes: Bool = true) {
      self.seed = seed
      self.changes = changes
    }

    /// What would be charged if the hall were full and the whole order late on every day.
    var chargesAtMost: Double { 90 * (holding * room + lateness * dueByDay * 90) }

    func model(_ blocks: [Horizon.Block]) -> PlantModel {
      var random = SplitMix64(seed: UInt64(seed) &+ 900)
      func byDay(_ range: ClosedRange<Double>) -> Rate {
        let values = (0..<3).map { _ in Double.random(in: range, using: &random) }
        let starts = ["2027-01-01", "2027-02-01", "2027-03-01"].map { days($0, $0).start }
        let steps = zip(starts, values).map { Series.Step(from: $0, value: $1) }
        return Rate(changes ? Series(steps: steps) : Series(values[0]), per: .day)
      }
      var model = PlantModel.works(start: "2027-01-01")
      model.horizon = Horizon(start: horizon.start, blocks: blocks)
      let unit = ItemUnit(unit: MeasurementUnit("t") ?? .one, tonnesPerPiece: nil)
      model.items = Catalogue([
        Item(
          id: "metal", name: "", kind: .product, family: "metal", unit: unit, volumePerUnit: 1,
          holdingCost: StandingCharge(Rate(holding, per: .day)))
      ])
      let metal = Reference<Item>(0)
      let hall = model.addStore("hall", holding: [metal], volume: room)
      model.addStock(.random(in: 0...room, using: &random), of: metal, in: hall)
      model.lines = Catalogue([
        Line(id: "furnace", name: "", site: model.works, calendar: Reference(0), hours: byDay(4...20))
      ])
      model.addProcess("smelt", lines: [(Reference(0), 4)], makes: [(metal, 1)], cost: 10)
      model.addMarket(
        "spot", of: metal, price: Price(byDay(20...60).amount), limit: byDay(0.5...4))
      model.addContract(
        "order", of: metal, tranches: [Tranche(quantity: dueByDay * 90, interval: horizon)], price: 40,
        lateness: lateness, shortfall: 25)
      return model
    }
  }
}
