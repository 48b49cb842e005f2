import PlantModel
import TestSupport

/// Plans for the small plant: one made by hand, and any number drawn from a seed.
enum SmallPlan {
  static let record: PlanRecord = {
    let model = SmallPlant.model
    var plan = Plan(model: model, shape: PlanShape(model))
    fill(&plan.runs, [[0, 8, 30, 40, 12], [5, 5, 20, 10, 10], [0, 2, 10, 5.5, 5]])
    fill(&plan.extraHours, [[0, 0, 0, 12.25, 0]])
    fill(
      &plan.stock,
      [
        [10, 8, 0.5, 0.5, 0], [0, 8, 0, 0, 2], [95, 90, 70, 60, 50], [0, 3, 1, 0, 0], [0, 4, 0, 0, 0.000001],
        [250, 300, 300, 250, 250],
      ])
    fill(&plan.shipments, [[0, 0, 14, 6, 9]])
    fill(&plan.purchases, [[0, 6, 10, 2.5, 0]])
    fill(&plan.sales, [[0, 0, 10, 10, 9]])
    fill(&plan.deliveries, [[0, 0, 38, 40, 10]])
    fill(&plan.backlog, [[0, 0, 12, 12, 0]])
    fill(&plan.lost, [[0, 0, 0, 0, 12]])
    fill(&plan.headcount, [[12, 12, 14, 14, 13], [3, 3, 3, 1, 1]])
    fill(&plan.idle, [[0, 0, 0, 0, 0], [1, 3, 2, 0, 0.25]])
    fill(&plan.shortTime, [[0, 0, 0, 0, 0], [0, 0, 0.5, 1, 0]])
    fill(&plan.retrained, [[0, 0, 0, 2, 0]])
    fill(&plan.hires, [[0, 0, 2, 0, 0]])
    fill(&plan.dismissals, [[0, 0, 0, 0, 1]])
    fill(&plan.overtime, [[0, 0, 0, 33.333333, 0]])
    fill(&plan.overdue, [[0, 0, 0, 20, 10]])
    plan.targetMisses = [20, 0]
    plan.draws = [
      lek([300_000, 900_000, 3_500_000, 2_900_000, 2_400_000]), lek([125_000, 133_000, 540_000, 272_000, 270_000]),
      lek([500_000, 500_000, 7_000_000, 1_000_000, 0]),
    ]
    plan.balances = [
      lek([5_500_000, 5_250_000, 4_700_000.75, 4_900_000, 6_000_000]), lek([8_500_000, 8_000_000, 1_000_000, 0, 0]),
    ]
    plan.ledger = ledger
    return PlanRecord(plan: plan, readings: readings, solve: solve)
  }()

  private static func fill(_ grid: inout Grid, _ rows: [[Double]]) {
    for (row, values) in rows.enumerated() {
      for (period, value) in values.enumerated() { grid[row, period] = value }
    }
  }

  private static func lek(_ amounts: [Double]) -> [Money] { amounts.map { Money(lek: $0) } }

  private static let ledger: [LedgerEntry] = {
    func entries(_ account: LedgerAccount, accrued: [Double], paid: [Double]? = nil) -> [LedgerEntry] {
      zip(accrued, paid ?? accrued).enumerated().compactMap { period, amounts in
        amounts.0 == 0 && amounts.1 == 0
          ? nil
          : LedgerEntry(
            account: account, period: period, accrued: Money(lek: amounts.0), paid: Money(lek: amounts.1))
      }
    }
    return entries(
      .contractRevenue, accrued: [0, 0, 570_000, 600_000, 150_000], paid: [0, 0, 0, 570_000, 600_000])
      + entries(.marketRevenue, accrued: [0, 0, 200_000, 200_000, 180_000])
      + entries(.purchases, accrued: [0, 420_000, 700_000, 175_000, 0])
      + entries(.processing, accrued: [0, 18_400, 69_000, 92_000, 27_600])
      + entries(.demilitarization, accrued: [125_000, 133_000, 540_000, 272_000, 270_000])
      + entries(.wages, accrued: [336_000, 336_000, 1_289_333.33, 840_000, 1_560_000])
      + entries(.capital, accrued: [500_000, 500_000, 7_000_000, 1_000_000, 0])
      + entries(.overdueSurplus, accrued: [0, 0, 0, 20_000, 90_000], paid: [0, 0, 0, 0, 0])
      + entries(.missedTarget, accrued: [0, 0, 200_000, 0, 0], paid: [0, 0, 0, 0, 0])
  }()

  private static let readings = [
    RuleReading(
      family: .itemBalance, subject: "steel/mill", period: 1, activity: 10, limit: 10, unit: "t",
      marginalValue: -70_000),
    RuleReading(
      family: .storeHazard, subject: "bunker/1.1", period: 0, activity: 23_750, limit: 30_000, unit: "kg NEQ",
      marginalValue: 0),
    RuleReading(
      family: .lineHours, subject: "press", period: 3, activity: 80, limit: 80, unit: "h",
      marginalValue: 1234.56789),
    RuleReading(
      family: .labourHours, subject: "mill/fitter", period: 2, activity: 950, limit: 950, unit: "h",
      marginalValue: 410.25),
    RuleReading(
      family: .marketLimit, subject: "scrap-dealer", period: 2, activity: 10, limit: 10, unit: "t",
      marginalValue: 0.00001234567),
    RuleReading(
      family: .mixture, subject: "furnace-load/at-most", period: 3, activity: 8, limit: 8, unit: "runs",
      marginalValue: 12.5),
    RuleReading(
      family: .contractFill, subject: "army-gears", period: nil, activity: 88, limit: 80, unit: "pcs",
      marginalValue: -2),
  ]

  private static let solve = SolveRecord(
    solver: "GLPK 5.0", status: "optimal",
    stages: [
      SolveRecord.Stage(goal: .minimiseSurplusTonneMonths, value: 447.5, bound: 447.499999, iterations: 12),
      SolveRecord.Stage(goal: .maximiseNetPresentValue, value: -13_000_000.123, bound: nil, iterations: 345),
    ], rowCount: 120, columnCount: 140, coefficientCount: 480)

  /// A plan whose numbers are drawn from a seed: zeros, whole numbers and millionths, in no relation to each other.
  static func random(seed: UInt64) -> PlanRecord {
    var random = SplitMix64(seed: seed)
    var plan = record.plan
    let grids: [WritableKeyPath<Plan, Grid>] = [
      \.runs, \.extraHours, \.stock, \.shipments, \.purchases, \.sales, \.deliveries, \.ahead, \.backlog, \.lost,
      \.headcount, \.hires, \.dismissals, \.overtime, \.overdue, \.cancelled,
      \.retrained, \.idle, \.shortTime,
    ]
    for path in grids {
      for row in 0..<plan[keyPath: path].rowCount {
        for period in 0..<plan[keyPath: path].periodCount { plan[keyPath: path][row, period] = number(&random) }
      }
    }
    plan.targetMisses = plan.targetMisses.map { _ in number(&random) }
    plan.draws = plan.draws.map { $0.map { _ in money(&random) } }
    plan.balances = plan.balances.map { $0.map { _ in money(&random) } }
    plan.borrowed = plan.borrowed.map { $0.map { _ in money(&random) } }
    plan.repaid = plan.repaid.map { $0.map { _ in money(&random) } }
    plan.debts = plan.debts.map { $0.map { _ in money(&random) } }
    plan.ledger = LedgerAccount.allCases.flatMap { account in
      (0..<5).filter { _ in Bool.random(using: &random) }.map {
        LedgerEntry(account: account, period: $0, accrued: money(&random), paid: money(&random))
      }
    }
    let readings = RuleFamily.allCases.map { family in
      RuleReading(
        family: family, subject: "a; \"b\", \(family)", period: Bool.random(using: &random) ? 2 : nil,
        activity: number(&random), limit: number(&random), unit: "t",
        marginalValue: Double(Int.random(in: -99_999...99_999, using: &random)) / 1000)
    }
    return PlanRecord(plan: plan, readings: readings, solve: record.solve)
  }

  private static func number(_ random: inout SplitMix64) -> Double {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: 0
    case 1: Double(Int.random(in: 0..<1000, using: &random))
    default: PublishedNumber(millionths: Int64.random(in: 0..<5_000_000_000_000, using: &random)).value
    }
  }

  private static func money(_ random: inout SplitMix64) -> Money {
    Money(qindarka: Int64.random(in: -9_000_000_000...9_000_000_000, using: &random))
  }
}
