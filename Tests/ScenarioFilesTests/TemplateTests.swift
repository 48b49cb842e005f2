import LocatedText
import PlantModel
import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct TemplateTests {
  static let files = Dictionary(uniqueKeysWithValues: ScenarioTemplate.files.map { ($0.name, Array($0.text.utf8)) })

  @Test(arguments: ScenarioTemplate.files.map(\.name)) func readsWithoutAnyFinding(_ name: String) {
    let reading = ScenarioReader.read(files: Self.files, paths: [name])
    #expect(reading.diagnostics.rendered() == "")
    #expect(reading.scenario != nil)
  }

  @Test func everyNumberOfTheTemplateHasASource() {
    let register = ScenarioReader.read(files: Self.files, paths: ["scenario.yaml"]).scenario?.sourceRegister()
    #expect(register?.entries.filter { $0.kind != .assumption }.map(\.address) == [])
    #expect(register?.count(of: .assumption) ?? 0 > 40)
  }

  @Test func theOverlayChangesWhatItNames() throws {
    let scenario = try #require(ScenarioReader.read(files: Self.files, paths: ["more-shifts.yaml"]).scenario)
    let line = try #require(scenario.model.lines.reference("plant.crushing"))
    #expect(scenario.model.lines[line].shifts.base == 2)
    #expect(scenario.inputs.map(\.path) == ["more-shifts.yaml", "scenario.yaml"])
  }

  @Test func showNamesEachPlaceAndEachDefault() {
    let scenario = ScenarioReader.read(files: Self.files, paths: ["more-shifts.yaml"]).scenario
    expectSnapshot(scenario?.show() ?? "", named: "show.txt")
  }

  @Test func canonicalTextIsOneFile() {
    let scenario = ScenarioReader.read(files: Self.files, paths: ["more-shifts.yaml"]).scenario
    expectSnapshot(String(decoding: scenario?.canonicalText() ?? [], as: UTF8.self), named: "canonical.yaml")
  }
}
