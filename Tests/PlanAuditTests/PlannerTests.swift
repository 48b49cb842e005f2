internal import GLPKSolver
internal import LinearProgramming
internal import PlanAudit
internal import PlanFormulation
internal import PlantModel
internal import TestSupport
internal import Testing

/// Plans of the real planner: the auditor, who shares no code with it, must agree with every one of them.
@Suite struct PlannerTests {
  /// Several orders of goals and each basis of charges on one structure.
  @Test(arguments: 0..<24) func theAuditorAgreesOnWorkshops(seed: UInt64) throws {
    try expectAgreement(on: Workshop.random(seed: seed).model)
  }

  /// Random structures: each optional thing is sometimes there and sometimes not.
  @Test(arguments: 0..<30) func theAuditorAgreesOnRandomEnterprises(seed: UInt64) throws {
    try expectAgreement(on: Conglomerate.model(seed: seed))
  }

  private func expectAgreement(on model: PlantModel, _ location: SourceLocation = #_sourceLocation) throws {
    guard case .planned(let record) = try Planner.plan(model, solver: GLPKSolver()) else {
      Issue.record("there is no plan", sourceLocation: location)
      return
    }
    let claims = record.solve.stages.map { GoalClaim(goal: $0.goal, value: $0.value) }
    let report = PlanAudit.audit(record.plan, of: model, claiming: claims)
    #expect(report.passed, "\(listing(report))", sourceLocation: location)
  }

  @Test func faultsInPlansOfThePlannerAreCaught() throws {
    // Bounds on the way hide nothing: an optimal plan stands at its limits, and every fault still shows.
    let plans = try Self.plans()
    #expect(plans.count == 2)
    for (position, attack) in (Attack.quantities + Attack.money + Attack.ledger).enumerated() {
      for (seed, plan) in plans {
        var random = SplitMix64(seed: seed &* 100 &+ UInt64(position))
        var workshop = Workshop.random(seed: seed)
        var struck = plan
        guard attack.strike(&struck, &workshop, &random) else { continue }
        let report = PlanAudit.audit(struck, of: workshop.model)
        let broken = Set(report.families.filter(\.isViolated).map(\.topic))
        #expect(
          broken.isSuperset(of: attack.named) && broken.isSubset(of: attack.named.union(attack.alsoBroken)),
          "\(attack), seed \(seed): \(broken.map(\.identifier).sorted())\n\(listing(report))")
      }
    }
  }

  private static func plans() throws -> [(UInt64, Plan)] {
    try [UInt64(2), 7].compactMap { seed in
      let outcome = try Planner.plan(Workshop.random(seed: seed).model, solver: GLPKSolver())
      guard case .planned(let record) = outcome else { return nil }
      return (seed, record.plan)
    }
  }
}
