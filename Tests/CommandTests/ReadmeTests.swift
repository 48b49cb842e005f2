import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private let text: String

  init() throws {
    text = try String(contentsOf: BuiltProgram.repository.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test("The transcript of the small scenario is what the program prints")
  func transcript() throws {
    let block = try #require(
      text.components(separatedBy: "$ kayo run Scenarios/minimal.yaml --output plan-minimal\n").last)
    let shown = try #require(block.components(separatedBy: "\n$ kayo audit").first)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readme-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try BuiltProgram.run(["run", "Scenarios/minimal.yaml", "--output", folder.path])
    let printed = run.output.replacingOccurrences(of: folder.path, with: "plan-minimal")
      .trimmingCharacters(in: .newlines)
    #expect(shown == printed)
  }

  @Test("The transcript of a mistake is what the program prints")
  func mistake() throws {
    let command = "$ kayo validate Scenarios/minimal.yaml --set lines.press.machnes=3\n"
    let block = try #require(text.components(separatedBy: command).last)
    let shown = try #require(block.components(separatedBy: "\n```").first)
    let run = try BuiltProgram.run(["validate", "Scenarios/minimal.yaml", "--set", "lines.press.machnes=3"])
    #expect(shown == run.error.trimmingCharacters(in: .newlines))
  }

  @Test("What it shows of the small scenario stands in the small scenario")
  func excerpt() throws {
    let scenario = try String(
      contentsOf: BuiltProgram.repository.appendingPathComponent("Scenarios/minimal.yaml"), encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```").first)
    for line in block.split(separator: "\n") { #expect(scenario.contains(line), "\(line)") }
  }

  @Test("It opens with the two commands and stays within 250 lines")
  func form() {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 251)
    #expect(
      lines.prefix(14).contains { $0.contains("swift run -c release kayo run Scenarios/baseline.yaml --output plan") })
    #expect(lines.prefix(14).contains("swift test"))
  }
}
