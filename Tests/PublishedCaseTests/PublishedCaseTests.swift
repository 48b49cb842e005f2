import LocatedText
import PlanFormulation
import PlanRunner
import PlantModel
import ScenarioFiles
import Testing

@Suite("Published problems")
struct PublishedCaseTests {
  @Test("Each reaches the published optimum and passes the audit", arguments: PublishedCase.all)
  func reachesTheOptimum(_ published: PublishedCase) throws {
    let value = try #require(try optimum(of: published).first)
    #expect(abs(value - published.published) <= published.tolerance, "\(published.name): \(value)")
  }

  @Test("An impossible one is refused, and the report names what stands in the way")
  func impossible() throws {
    let reading = ScenarioReader.read(paths: [path(of: "relog_simple")])
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    var timings = PhaseTimings()
    let failure = #expect(throws: RunFailure.self) {
      try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }
    }
    guard case .impossible(let report) = failure else {
      Issue.record("not refused as impossible")
      return
    }
    let concession = try #require(report.concessions.first)
    #expect(concession.family == .itemBalance)
    #expect(concession.subject.contains("P2"))
  }

  @Test("The table of all cases")
  func table() throws {
    var lines = ["case                            published           ours"]
    for published in PublishedCase.all {
      let value = try #require(try optimum(of: published).first)
      func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
      }
      let name = published.name + String(repeating: " ", count: max(0, 28 - published.name.count))
      lines.append(name + right("\(published.published)", 13) + right("\((value * 1e5).rounded() / 1e5)", 15))
    }
    print(lines.joined(separator: "\n"))
    #expect(lines.count == PublishedCase.all.count + 1)
  }

  private func optimum(of published: PublishedCase) throws -> [Double] {
    let reading = ScenarioReader.read(paths: [path(of: published.name)])
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    var timings = PhaseTimings()
    let result = try ScenarioRun.perform(scenario, options: RunOptions(), timings: &timings) { _ in }
    return result.record.solve.stages.map(\.value)
  }

  private func path(of name: String) -> String {
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/") + "/Cases/\(name).yaml"
  }
}
