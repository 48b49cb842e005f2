internal import PlanAudit
internal import PlantModel
internal import TestSupport
internal import Testing

/// Everything an audit finds, a line each.
func listing(_ report: AuditReport) -> String {
  report.findings.map { "\($0.topic.identifier) \($0.subject) \($0.period ?? -1): \($0.message)" }
    .joined(separator: "\n")
}

@Suite struct GoodPlanTests {
  /// Families the workshop has no place for; other tests show them.
  private static let notShown = Set.named(
    .goalOrder, .contractFill, .retraining, .marketLevel, .lineConfiguration, .choice, .lineKeeping, .storeApart,
    .projectChoice)

  @Test(arguments: 0..<60) func passes(seed: UInt64) {
    var workshop = Workshop()
    workshop.basis = ChargeBasis.allCases[Int(seed % 3)]
    if seed.isMultiple(of: 5) {
      workshop.blocks = [.init(count: 20, unit: .day), .init(count: 3, unit: .week), .init(count: 5, unit: .quarter)]
    }
    let model = workshop.model
    let report = PlanAudit.audit(ForwardSimulator.plan(model, seed: seed), of: model)
    #expect(report.passed, "\(listing(report))")
    for family in report.families where !Self.notShown.contains(family.topic) {
      #expect(family.checkedCount > 0, "\(family.topic.identifier)")
    }
  }
}
