import LocatedText
import PlantModel
import Testing

@testable import ScenarioFiles

/// Scenarios written in tests.
enum Fixture {
  /// A small enterprise without costs, to which a test adds what it is about.
  static let base = """
    kayo: 1
    name: base
    unstated_costs: zero
    horizon: {start: 2027-01-01, periods: [3 months]}
    calendars: {always: {weekdays: mon-sun, hours: 8 h/shift}}
    sites: {works: {calendar: always}, depot: {calendar: always}}
    items:
      steel: {kind: material, unit: t}
      parts: {kind: product, unit: pcs, mass: 2 kg/pcs}
    stores: {works.yard: {site: works, accepts: any}, depot.yard: {site: depot, accepts: any}}
    stock: {steel-at-start: {item: steel, store: works.yard, quantity: 10 t}}
    lines: {works.press: {site: works, hours: 100 h/month}, works.press.two: {site: works, hours: 50 h/month}}
    processes:
      forge: {kind: produce, line: works.press, hours: 1 h, uses: {steel: 1 t}, makes: {parts: 400 pcs}}
    """ + "\n"

  /// Reads `base.yaml` with files laid over it.
  static func read(_ files: [String: String], paths: [String], changes: [String] = []) -> ScenarioReading {
    var texts = files
    texts["base.yaml"] = texts["base.yaml"] ?? base
    return ScenarioReader.read(files: texts.mapValues { Array($0.utf8) }, paths: paths, changes: changes)
  }

  /// The model of `base.yaml` with more entries; what is found is a failure of the test.
  static func model(
    _ entries: String, changes: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PlantModel {
    let reading = read(
      ["more.yaml": "kayo: 1\nextends: base.yaml\n" + entries], paths: ["more.yaml"], changes: changes)
    #expect(reading.diagnostics.rendered() == "", sourceLocation: sourceLocation)
    return try #require(reading.scenario?.model, sourceLocation: sourceLocation)
  }

  /// The codes of what is found in `base.yaml` with more entries.
  static func codes(_ entries: String, changes: [String] = []) -> [String] {
    read(["more.yaml": "kayo: 1\nextends: base.yaml\n" + entries], paths: ["more.yaml"], changes: changes)
      .diagnostics.entries.map(\.code)
  }
}

extension Catalogue {
  /// The element of an identifier, which the test knows to be there.
  func named(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
    self[try #require(reference(id), sourceLocation: sourceLocation)]
  }
}
