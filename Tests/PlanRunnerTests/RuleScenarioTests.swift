import LocatedText
import PlanRunner
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// The small scenarios of `Scenarios/rules`: each shows one rule that binds.
///
/// Lines `# binds: FAMILY SUBJECT` of a scenario say which readings its plan must have, with a marginal value; without a
/// subject any of the family will do.
@Suite("Scenarios that show a rule")
struct RuleScenarioTests {
  private static let folder = TestFiles.parent(of: #filePath) + "/../../Scenarios/rules"

  static let names = TestFiles.list(folder).filter { $0.hasSuffix(".yaml") }

  @Test("Each is planned, passes the audit, and its rule binds", arguments: names)
  func binds(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let claims = Self.claims(of: name)
    let reading = ScenarioReader.read(paths: [path])
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    #expect(reading.diagnostics.rendered() == "")
    var timings = PhaseTimings()
    let record = try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }.record
    for claim in claims {
      let words = claim.split(separator: " ", maxSplits: 1).map(String.init)
      let family = try #require(words.first.flatMap(RuleFamily.init), "\(claim)")
      let subject = words.count > 1 ? words.last : nil
      let found = record.readings.contains {
        $0.family == family && (subject == nil || $0.subject == subject) && abs($0.marginalValue) > 1e-6
      }
      let others = record.readings.filter { $0.family == family }.map(\.subject)
      #expect(found, "\(claim) does not bind, but \(Set(others).sorted())")
    }
  }

  /// Families whose decisions are whole numbers have no marginal value: other tests show what their plans would be without
  /// the rule.
  private static let whole: Set<RuleFamily> = [
    .setUp, .offerOrder, .maintenance, .wholeNumbers, .choice, .lineKeeping, .storeApart, .projectChoice,
  ]

  @Test("Every family has its scenario", arguments: RuleFamily.allCases)
  func isShown(family: RuleFamily) {
    if Self.whole.contains(family) {
      #expect(Self.names.contains("\(family.rawValue).yaml"))
    } else {
      let isShown = Self.names.contains { name in
        Self.claims(of: name).contains { $0.split(separator: " ").first.map(String.init) == family.rawValue }
      }
      #expect(isShown, "no scenario says that it shows \(family.rawValue)")
    }
  }

  private static func claims(of name: String) -> [Substring] {
    (TestFiles.text("\(folder)/\(name)") ?? "").split(separator: "\n").filter { $0.hasPrefix("# binds: ") }
      .map { $0.dropFirst("# binds: ".count) }
  }
}
