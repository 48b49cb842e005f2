internal import PlanAudit
internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct IndicatorTests {
  @Test(arguments: 0..<12) func equalAPlainCount(seed: UInt64) throws {
    var workshop = Workshop()
    workshop.basis = ChargeBasis.allCases[Int(seed % 3)]
    workshop.discountRate = Double(seed % 4) * 0.05
    let model = workshop.model
    let plan = ForwardSimulator.plan(model, seed: seed)
    let shape = PlanShape(model)
    let found = try #require(PlanAudit.audit(plan, of: model).indicators)
    func accrued(_ isIncluded: (LedgerAccount.Effect) -> Bool) -> Money {
      plan.ledger.filter { isIncluded($0.account.effect) }.reduce(.zero) { $0 + $1.accrued }
    }
    let revenue = accrued { $0 == .revenue }
    let policy = accrued { $0 == .policy }
    let spending = accrued { $0 != .revenue && $0 != .policy }
    #expect(found.revenue == revenue && found.policyCharges == policy && found.spending == spending)

    // Closing stock, and what is on its way: parts after a month, brass after days, steel ordered.
    let last = model.horizon.count - 1
    var closing = 0.0
    for (row, place) in shape.stockPlaces.enumerated() {
      closing += plan.stock[row, last] * model.items[place.item].closingValue.lek
    }
    func onItsWay(_ grid: Grid, _ row: Int, _ delay: Delay) -> Double {
      model.horizon.periods.reduce(0) { total, period in
        let arrived = model.horizon.arrivals(from: period, after: delay).reduce(0) { $0 + $1.share }
        return total + grid[row, period.position] * (1 - arrived)
      }
    }
    closing += onItsWay(plan.runs, 1, workshop.productDelay) * 4 * 200
    closing += onItsWay(plan.runs, 0, workshop.recoveryDelay) * workshop.brassYield * workshop.closingValue
    closing += onItsWay(plan.purchases, 0, workshop.leadTime) * 30
    #expect(abs(found.closingValue.lek - closing) < 0.2)
    #expect(found.profit == revenue - spending - policy + found.closingValue)
    #expect(found.cost == spending + policy - found.closingValue)
    let present = TestBooks.ofWhole(plan, model, shape).netPresentValue + closing * model.closingDiscountFactor
    #expect(abs(found.netPresentValue - present) < 0.2)

    var months = 0.0
    for period in model.horizon.periods {
      for row in 0..<2 {
        let opening = plan.stock.value(row: row, period: period.position - 1, before: row == 0 ? 40 : 60)
        months += (opening + plan.stock[row, period.position]) / 2 * period.monthCount
      }
    }
    #expect(abs(found.surplusTonneMonths - months) < 1e-6 * months)
    #expect(found.surplusTonnesAtOpening == 100)
    #expect(found.surplusTonnesLeft == plan.stock[0, last] + plan.stock[1, last])
  }

  private func audit(_ claims: [GoalClaim], goals: [RankedGoal]) -> (report: AuditReport, isGoalViolated: Bool) {
    var workshop = Workshop()
    workshop.goals = goals
    let plan = ForwardSimulator.plan(workshop.model, seed: 5)
    let report = PlanAudit.audit(plan, of: workshop.model, claiming: claims)
    return (report, report.families.contains { $0.family == .goalOrder && $0.isViolated })
  }

  private static let goals =
    Goal.all + ["part", "metal"].compactMap { OutputScope($0, in: Workshop().model.items) }.map(Goal.maximiseOutput)

  @Test(arguments: goals) func claimsMustBeTheRecomputedValue(goal: Goal) throws {
    let goals = [RankedGoal(goal: goal, tolerance: 0)]
    let unclaimed = audit([], goals: goals)
    let value = try #require(unclaimed.report.indicators).value(of: goal)
    #expect(unclaimed.report.passed && abs(value) > 10)
    #expect(!audit([GoalClaim(goal: goal, value: value)], goals: goals).isGoalViolated)
    // Three parts in ten thousand of the value are far more than the rounding of its terms.
    for factor in [0.9997, 1.0003] {
      let claimed = audit([GoalClaim(goal: goal, value: value * factor)], goals: goals)
      #expect(claimed.isGoalViolated && !claimed.report.passed)
      #expect(claimed.report.findings.map(\.subject) == [goal.words])
    }
    #expect(audit([GoalClaim(goal: goal, value: .nan)], goals: goals).isGoalViolated)
  }

  @Test func earlierGoalsGiveAwayTheirToleranceAlone() throws {
    let goals = [
      RankedGoal(goal: .minimiseSurplusTonneMonths, tolerance: 0.01), RankedGoal(goal: .maximiseProfit, tolerance: 0.5),
    ]
    let found = try #require(audit([], goals: goals).report.indicators)
    func claim(_ months: Double, _ profit: Double) -> [GoalClaim] {
      [
        GoalClaim(goal: .minimiseSurplusTonneMonths, value: found.surplusTonneMonths * months),
        GoalClaim(goal: .maximiseProfit, value: found.profit.lek * profit),
      ]
    }
    // The plan may be up to a hundredth worse than the best, and never better than it.
    #expect(!audit(claim(1, 1), goals: goals).isGoalViolated)
    #expect(!audit(claim(1 / 1.009, 1), goals: goals).isGoalViolated)
    #expect(audit(claim(1 / 1.02, 1), goals: goals).isGoalViolated)
    #expect(audit(claim(1.001, 1), goals: goals).isGoalViolated)
    // The last goal gives nothing away, whatever its tolerance.
    #expect(audit(claim(1, 1.01), goals: goals).isGoalViolated)
    #expect(audit([claim(1, 1)[0]], goals: goals).isGoalViolated)
  }
}
