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

  /// Whatever the machine manages in the time, what is told is true: the optimum lies between bound and value.
  @Test("One whose proof takes long is planned within a true bound")
  func withinTimeLimit() throws {
    let reading = ScenarioReader.read(paths: [path(of: "trigeiro_G30b")])
    let scenario = try #require(reading.scenario, "\(reading.diagnostics.rendered())")
    var timings = PhaseTimings()
    let result = try ScenarioRun.perform(scenario, options: RunOptions(timeLimit: 5), timings: &timings) { _ in }
    let stage = try #require(result.record.solve.stages.first)
    let bound = try #require(stage.bound)
    #expect(bound <= 37_721.01)
    #expect(stage.value >= 37_720.99)
    // The plain relaxation says no more than 13,024; a tight one is near the optimum before the search begins.
    #expect(bound >= 37_000)
    let isBest = stage.value - bound < 0.01
    #expect(result.record.solve.status == (isBest ? SolveRecord.optimal : SolveRecord.feasible))
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
