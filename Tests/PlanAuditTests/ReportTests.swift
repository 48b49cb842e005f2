internal import PlanAudit
internal import PlantModel
internal import TestSupport
internal import Testing

@Suite struct ReportTests {
  @Test func readsLikeSentences() {
    let model = Workshop().model
    var plan = ForwardSimulator.plan(model, seed: 3)
    plan.runs[1, 4] += 500
    plan.deliveries[0, 9] += 2.5
    plan.hires[0, 3] += 7
    plan.balances[1][6] += Money(qindarka: 3)
    let report = PlanAudit.audit(plan, of: model, claiming: [GoalClaim(goal: .maximiseNetPresentValue, value: 1)])
    let lines = report.families.map { family in
      let topic = family.topic.identifier.padding(to: 26)
      guard family.isViolated else { return "\(topic)ok" }
      return "\(topic)\(family.violatedCount) broken, worst at \(family.worstPlace)"
    }
    expectSnapshot((lines + [listing(report)]).joined(separator: "\n") + "\n", named: "broken-plan.txt")
  }

  @Test func namesEveryTopicOnce() {
    let identifiers = AuditTopic.all.map(\.identifier)
    #expect(Set(identifiers).count == 1 + RuleFamily.allCases.count + LedgerAccount.allCases.count)
    #expect(AuditTopic.rule(.permit).family == .permit && AuditTopic.rule(.permit).account == nil)
    #expect(AuditTopic.account(.wages).title == "Ledger: wages" && AuditTopic.shape.family == nil)
  }
}

extension String {
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - count))
  }
}
