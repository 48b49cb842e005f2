import LocatedText
import PlanRunner
import PlantModel
import ScenarioFiles
import Testing

/// The examples under `Scenarios/rules`, one a family of rules.
@Suite("Examples of rules")
struct RuleScenarioTests {
  static let families: [RuleFamily] = [
    .mixture, .stockPeak, .storeMixing, .processBuilding, .retraining, .idleTime, .overtime, .marketLevel,
    .lineConfiguration,
  ]

  @Test("Each shows its family binding, and passes the audit", arguments: families)
  func binds(_ family: RuleFamily) throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Scenarios/rules"
    let reading = ScenarioReader.read(paths: ["\(folder)/\(family.rawValue).yaml"])
    #expect(reading.diagnostics.rendered() == "")
    let scenario = try #require(reading.scenario)
    var timings = PhaseTimings()
    let result = try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }
    let binding = result.record.readings.filter { $0.family == family && abs($0.marginalValue) > 1e-6 }
    #expect(!binding.isEmpty, "no rule of \(family.rawValue) binds")
  }
}
