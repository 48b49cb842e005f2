import LocatedText
import PlantModel
import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct CanonicalTextTests {
  static let cases = TestFiles.parent(of: TestFiles.parent(of: #filePath)) + "/PublishedCaseTests/Cases"

  static let scenarios: [String: [UInt8]] = {
    var files = BrokenScenarioTests.files.filter { $0.key == "valid.yaml" || $0.key.hasPrefix("warn-") }
    for (name, text) in ScenarioTemplate.files { files[name] = Array(text.utf8) }
    for name in TestFiles.list(cases) {
      if let bytes = TestFiles.read("\(cases)/\(name)"), name.contains(".") { files[name] = bytes }
      for inner in TestFiles.list("\(cases)/\(name)") {
        files["\(name)/\(inner)"] = TestFiles.read("\(cases)/\(name)/\(inner)")
      }
    }
    files["odd.yaml"] = Array(odd.utf8)
    files["base.yaml"] = Array(Fixture.base.utf8)
    return files
  }()

  /// Names and identifiers that are hard to write.
  private static let odd = #"""
    kayo: 1
    extends: base.yaml
    name: "a: b # c \" \\ \t \u2028 end"
    about: |
      two
      lines
    skills: {"- dash": {name: null and void}, "Gramsh, ë [x]": {name: "null"}, "yes": {name: " space "}}
    lines: {"1.1": {site: works, about: "~"}}
    """# + "\n"

  @Test(arguments: scenarios.keys.filter { $0.hasSuffix(".yaml") }.sorted()) func readsBackToTheSame(_ name: String)
    throws
  {
    let first = try #require(ScenarioReader.read(files: Self.scenarios, paths: [name]).scenario)
    let text = first.canonicalText()
    let reading = ScenarioReader.read(files: ["canonical.yaml": text], paths: ["canonical.yaml"])
    let second = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    #expect(second.canonicalText() == text)
    #expect(Self.withoutPlaces(second.show()) == Self.withoutPlaces(first.show()))
    #expect(Self.description(of: second.model) == Self.description(of: first.model))
    let kinds = { (scenario: ResolvedScenario) in scenario.sourceRegister().entries.map { "\($0.address) \($0.kind)" } }
    #expect(kinds(second) == kinds(first))
  }

  private static func withoutPlaces(_ text: String) -> [Substring] {
    text.split(separator: "\n").map { line in line.firstRange(of: "  # ").map { line[..<$0.lowerBound] } ?? line }
  }

  /// Every element of a model; sets within one run of the program keep the order of the same insertions.
  private static func description(of model: PlantModel) -> [String] {
    let parts: [[any Sendable]] = [
      model.shareholders.elements, model.sites.elements, model.items.elements, model.stores.elements,
      model.openingStocks.elements, model.receipts.elements, model.skills.elements, model.pools.elements,
      model.lines.elements, model.permits.elements, model.processes.elements, model.contracts.elements,
      model.offers.elements, model.markets.elements, model.routes.elements, model.lots.elements,
      model.surplusTargets.elements, model.projects.elements, model.wallets.elements, model.goals,
      model.mixtures.elements, model.retrainings.elements,
      model.horizon.periods, [model.name, model.discountRate, model.chargeBasis, model.surplusPolicy],
    ]
    return parts.flatMap { $0 }.map { String(describing: $0) }
      + model.calendars.elements.map {
        "\($0.id) \($0.workingWeekdays.sorted()) \($0.holidays.sorted()) \($0.shutdowns)"
      }
  }
}
