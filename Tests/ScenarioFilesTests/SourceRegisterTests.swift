import LocatedText
import Testing

@testable import ScenarioFiles

@Suite struct SourceRegisterTests {
  private static let sources = """
    sources:
      survey: {kind: published, title: A survey}
      sums: {kind: derived, title: Sums}
      guess: {kind: assumption, reason: a round number, confidence: low, date: 2027-01-01}
    """

  private func kinds(_ files: [String: String], paths: [String], _ address: String) throws -> [String: SourceKind] {
    let reading = Fixture.read(files, paths: paths)
    #expect(reading.diagnostics.rendered() == "")
    let entries = try #require(reading.scenario).sourceRegister().entries.filter { $0.address.hasPrefix(address) }
    return Dictionary(uniqueKeysWithValues: entries.map { (String($0.address.dropFirst(address.count)), $0.kind) })
  }

  @Test func aSourceSpeaksOfARecordOrOfItsKeys() throws {
    let text = """
      kayo: 1
      extends: base.yaml
      \(Self.sources)
      lines:
        a: {site: works, machines: 2, shifts: 3, source: survey, extra: {at_most: 5 h/month, cost: 3 lek/h, source: guess}}
        b: {site: works, machines: 2, shifts: 3, open: 50 %, source: {machines: survey, others: sums}}
        c: {site: works, machines: 2, shifts: 3, source: {machines: survey}}
      """ + "\n"
    let found = try kinds(["top.yaml": text], paths: ["top.yaml"], "lines.")
    #expect(found["a.machines"] == .published)
    #expect(found["a.extra.at_most"] == .assumption)
    #expect(found["b.machines"] == .published)
    #expect(found["b.open"] == .derived)
    #expect(found["c.shifts"] == .unsourced)
    #expect(found["works.press.hours"] == .unsourced)
  }

  @Test func aChangedNumberLosesItsSource() throws {
    let base =
      "kayo: 1\nextends: base.yaml\n\(Self.sources)\nlines: {a: {site: works, machines: 2, shifts: 3, source: survey}}\n"
    let overlay = "kayo: 1\nextends: old.yaml\nlines: {a: {machines: 4}}\nchanges: {lines.a.shifts: 2}\n"
    let found = try kinds(["old.yaml": base, "new.yaml": overlay], paths: ["new.yaml"], "lines.a.")
    #expect(found == ["machines": .unsourced, "shifts": .unsourced])
    let sourced = """
      kayo: 1
      extends: old.yaml
      lines: {a: {machines: 4, source: guess}}
      changes: {lines.a.source.shifts: sums, lines.a.shifts: 2}
      """ + "\n"
    let again = try kinds(["old.yaml": base, "new.yaml": sourced], paths: ["new.yaml"], "lines.a.")
    #expect(again == ["machines": .assumption, "shifts": .derived])
  }

  @Test func theHeaderHasSourcesOfItsOwn() throws {
    let text = "kayo: 1\nextends: base.yaml\n\(Self.sources)\ndiscount_rate: 5 %\nsource: {discount_rate: survey}\n"
    let reading = Fixture.read(["top.yaml": text], paths: ["top.yaml"])
    let entries = try #require(reading.scenario).sourceRegister().entries
    #expect(entries.first { $0.address == "discount_rate" }?.kind == .published)
    #expect(entries.first { $0.address == "horizon.periods.1" }?.kind == .unsourced)
    #expect(entries.filter { $0.address.hasPrefix("lines.") }.allSatisfy { $0.kind == .unsourced })
  }
}
