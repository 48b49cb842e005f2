import LocatedText
import PlanRunner
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// The small scenarios of `Scenarios/rules`: each shows one rule that binds.
///
/// Lines `# binds: FAMILY SUBJECT` of a scenario say which readings its plan must have, with a marginal value.
@Suite("Scenarios that show a rule")
struct RuleScenarioTests {
  private static let folder = TestFiles.parent(of: #filePath) + "/../../Scenarios/rules"

  static let names = TestFiles.list(folder).filter { $0.hasSuffix(".yaml") }

  @Test("Each is planned, passes the audit, and its rule binds", arguments: names)
  func binds(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let claims = (TestFiles.text(path) ?? "").split(separator: "\n").filter { $0.hasPrefix("# binds: ") }
      .map { $0.dropFirst("# binds: ".count) }
    let reading = ScenarioReader.read(paths: [path])
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    #expect(reading.diagnostics.rendered() == "")
    var timings = PhaseTimings()
    let record = try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }.record
    for claim in claims {
      let words = claim.split(separator: " ", maxSplits: 1).map(String.init)
      let family = try #require(words.first.flatMap(RuleFamily.init), "\(claim)")
      let found = record.readings.contains {
        $0.family == family && $0.subject == words.last && $0.marginalValue != 0
      }
      let others = record.readings.filter { $0.family == family }.map(\.subject)
      #expect(found, "\(claim) does not bind, but \(Set(others).sorted())")
    }
  }
}
