import Foundation
import Testing

@Suite("The shipped scenarios")
struct ShippedScenarioTests {
  static let scenarios: [String] = {
    let folder = BuiltProgram.repository.appendingPathComponent("Scenarios").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test("There are the six that are promised")
  func all() {
    for name in [
      "baseline", "history-2010", "minimal", "plan-ammunition-first", "plan-demilitarization-first",
      "plan-repair-and-gear-first",
    ] {
      #expect(Self.scenarios.contains(name + ".yaml"))
    }
  }

  @Test(
    "Each is valid, teaches something in its first two lines, and states a source for every number",
    arguments: scenarios)
  func isValid(name: String) throws {
    let path = "Scenarios/" + name
    let validation = try BuiltProgram.run(["validate", path])
    #expect(validation.status == 0, "\(validation.error)")
    let lines = try String(contentsOf: BuiltProgram.repository.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(2).allSatisfy { $0.hasPrefix("# ") })
    let sources = try BuiltProgram.run(["sources", "--summary", path])
    #expect(sources.output.contains("unsourced: 0 ("), "\(sources.output)")
  }

  @Test("The enterprise has the size it is said to have")
  func size() throws {
    let text = try BuiltProgram.run(["validate", "Scenarios/baseline.yaml"]).output
    func count(_ word: String) -> Int {
      let words = text.replacingOccurrences(of: ",", with: "").split { $0 == " " || $0 == "\n" }
      return words.firstIndex(of: Substring(word)).flatMap { Int(words[$0 - 1]) } ?? 0
    }
    #expect(count("periods") == 26 + 18 + 12)
    #expect(count("lines") >= 25)
    #expect(count("processes") >= 60)
    #expect(count("items") >= 80)
  }

  @Test("The three plans to compare leave other dates and the same enterprise")
  func plansDiffer() throws {
    let counts = try ["ammunition", "demilitarization", "repair-and-gear"].map { plan in
      try BuiltProgram.run(["show", "Scenarios/plan-\(plan)-first.yaml"]).output
        .split(separator: "\n").filter { $0.hasPrefix("projects.") && $0.contains(".start:") }.joined(separator: "\n")
    }
    #expect(Set(counts).count == 3)
  }
}
