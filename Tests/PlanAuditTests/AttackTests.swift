internal import PlanAudit
internal import PlantModel
internal import TestSupport
internal import Testing

/// Faults put into good plans: each must be found, under the right name, and nothing else may be blamed.
@Suite struct AttackTests {
  private static let all =
    Attack.quantities + Attack.money + Attack.ledger + Attack.delays + Attack.prices
    + Attack.states + Attack.limits + Attack.wholeNumbers

  /// Good plans of the same workshop.
  private static let plans = (UInt64(0)..<12).map { ForwardSimulator.plan(Workshop().model, seed: $0) }

  @Test(arguments: all.indices) func isCaughtUnderItsName(position: Int) {
    let attack = Self.all[position]
    var struck = 0
    for seed in UInt64(0)..<12 where struck < 4 {
      var random = SplitMix64(seed: seed &* 1_000 &+ UInt64(position))
      var workshop = Workshop()
      var plan = Self.plans[Int(seed)]
      guard attack.strike(&plan, &workshop, &random) else { continue }
      struck += 1
      let report = PlanAudit.audit(plan, of: workshop.model)
      let broken = Set(report.families.filter(\.isViolated).map(\.topic))
      #expect(!report.passed)
      #expect(
        broken.isSuperset(of: attack.named) && broken.isSubset(of: attack.named.union(attack.alsoBroken)),
        "\(attack), seed \(seed): \(broken.map(\.identifier).sorted())\n\(listing(report))")
    }
    #expect(struck >= 3, "\(attack) found a place only \(struck) times")
  }
}
