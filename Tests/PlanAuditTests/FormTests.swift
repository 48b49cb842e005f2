internal import PlanAudit
internal import PlantModel
internal import Testing

/// Plans that have not the form of a plan are reported, never computed with.
@Suite struct FormTests {
  private func broken(_ strike: (inout Plan) -> Void) -> AuditReport {
    let model = Workshop().model
    var plan = ForwardSimulator.plan(model, seed: 1)
    strike(&plan)
    return PlanAudit.audit(plan, of: model)
  }

  private func expectForm(_ message: String, usable: Bool = false, _ strike: (inout Plan) -> Void) {
    let report = broken(strike)
    #expect(!report.passed)
    #expect((report.indicators != nil) == usable)
    #expect(report.families.map(\.topic) == AuditTopic.all)
    #expect(report.families[0].isViolated)
    let messages = report.findings.filter { $0.topic == .shape }.map { "\($0.subject): \($0.message)" }
    #expect(messages.contains { $0.hasPrefix(message) }, "\(messages)")
  }

  @Test func gridsHaveTheSizeOfTheModel() {
    expectForm("runs: 4 rows instead of 3") { $0.runs = Grid(rowCount: 4, periodCount: 14) }
    expectForm("stock: 13 periods instead of 14") { $0.stock = Grid(rowCount: $0.stock.rowCount, periodCount: 13) }
    expectForm("target misses: 0 rows instead of 1") { $0.targetMisses = [] }
    expectForm("draws: 6 rows instead of 7") { $0.draws.removeLast() }
    expectForm("balances: 13 periods instead of 14") { $0.balances[1].removeLast() }
  }

  @Test func valuesAreQuantities() {
    expectForm("runs of demil: nan is no quantity") { $0.runs[0, 3] = .nan }
    expectForm("headcount of fitters: inf is no quantity") { $0.headcount[0, 0] = .infinity }
    expectForm("stock of brass in yard: 5000000000000.0 is no quantity") { $0.stock[2, 0] = 5e12 }
    expectForm("target misses: nan is no quantity") { $0.targetMisses[0] = .nan }
  }

  @Test func valuesAreNotNegativeAndPublished() {
    expectForm("sales of advice: -1 is below zero", usable: true) { $0.sales[1, 2] = -1 }
    expectForm("deliveries of army from plant: 0.12345678", usable: true) { $0.deliveries[0, 2] = 0.123_456_78 }
    expectForm("shipments of shell by road: -0.5", usable: true) { $0.shipments[0, 2] = -0.5 }
    expectForm("overdue of shell: -2", usable: true) { $0.overdue[0, 1] = -2 }
    expectForm("draws: an amount of -0.01 lek", usable: true) { $0.draws[0][2] = Money(qindarka: -1) }
  }

  @Test func entriesLieInTheHorizonOnce() {
    expectForm("ledger: wages is booked in period -1 of 14", usable: true) {
      $0.ledger.append(LedgerEntry(account: .wages, period: -1, accrued: .zero, paid: .zero))
    }
    expectForm("ledger: wages is booked twice", usable: true) {
      $0.ledger.append(LedgerEntry(account: .wages, period: 2, accrued: .zero, paid: .zero))
    }
  }

  @Test func amountsBeyondAllRangeEndInFindings() {
    let report = broken {
      for row in $0.draws.indices { $0.draws[row][1] = Money(qindarka: .max) }
      $0.balances[0][1] = Money(qindarka: .min)
      $0.purchases[0, 1] = 4e12
      $0.ledger = [LedgerEntry(account: .wages, period: 0, accrued: Money(qindarka: .min), paid: Money(qindarka: .max))]
    }
    #expect(report.violatedCount > 5)
  }

  @Test func modelsWithNothingInThemPass() {
    let model = PlantModel(horizon: Horizon(start: day("2027-01-04"), blocks: []))
    let empty = PlanAudit.audit(Plan(model: model, shape: PlanShape(model)), of: model)
    #expect(empty.passed && empty.checkedCount > 0)
    let idle = PlantModel(horizon: Horizon(start: day("2027-01-04"), blocks: [.init(count: 3, unit: .month)]))
    #expect(PlanAudit.audit(Plan(model: idle, shape: PlanShape(idle)), of: idle).passed)
  }

  @Test func keepsAFewFindingsAndCountsAll() throws {
    let report = broken { plan in
      for period in 0..<14 {
        for row in 0..<plan.stock.rowCount { plan.stock[row, period] += 1_000 * Double(period + 1) }
      }
    }
    let balance = try #require(report.families.first { $0.family == .itemBalance })
    #expect(balance.violatedCount >= 14)
    #expect(balance.worstResidual >= 1_000 && balance.worstTolerance < 1)
    #expect(balance.worstPlace.contains(", 20"))
    #expect(report.findings.count { $0.topic == .rule(.itemBalance) } <= AuditReport.findingLimit)
  }
}
