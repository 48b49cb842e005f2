import LocatedText
import PlanAudit
import PlanChoice
import PlanRunner
import PlantModel
import ScenarioFiles
import TestSupport
import Testing

/// The shipped example of a choice, decided, planned and audited.
@Suite struct ScenarioChoiceTests {
  private static let path = TestFiles.parent(of: #filePath) + "/../../Scenarios/rules/project-choice.yaml"

  @Test func decidesWhatAPersonWouldWorkOut() throws {
    let scenario = try #require(ScenarioReader.read(paths: [Self.path]).scenario)
    var timings = PhaseTimings()
    let choice = try ScenarioChoice.perform(
      scenario, paths: [Self.path], changes: [], options: ScenarioChoice.Options(), timings: &timings
    ) { _ in }
    // Capital for both works is there only if the partner shares in the first; both begin as soon as they can, the second
    // when the first is open.
    let expected = [
      ChosenStart(project: "reopen", variant: "shared", start: CivilDate("2027-01-01")),
      ChosenStart(project: "convert", variant: nil, start: CivilDate("2027-04-01")),
    ]
    #expect(choice.outcome.starts == expected)
    #expect(choice.outcome.ending == .gapReached)
    let model = choice.result.scenario.model
    #expect(model.projects.elements.map(\.start) == expected.map(\.start))
    #expect(model.projects.elements.map(\.variant) == expected.map(\.variant))
    #expect(choice.result.audit.passed)
    // The partner has paid in half of what the first works cost, and not a qindarka more.
    let partner = try #require(model.wallets.reference("partner"))
    #expect(model.inflows(of: partner).reduce(.zero, +) == Money(lek: 2_000_000))
  }

  @Test func saysWhatWasNotDecided() throws {
    let changes = ["wallets.package.opening=1 lek", "wallets.partner.opening=1 lek"]
    let scenario = try #require(
      ScenarioReader.read(paths: [Self.path], changes: changes + ["projects.reopen.choose.leave_out=no"]).scenario)
    var timings = PhaseTimings()
    var isUndecided = false
    do throws(ScenarioChoice.Failure) {
      _ = try ScenarioChoice.perform(
        scenario, paths: [Self.path], changes: changes, options: ScenarioChoice.Options(), timings: &timings
      ) { _ in }
    } catch {
      if case .undecided = error { isUndecided = true }
    }
    #expect(isUndecided)
  }
}
