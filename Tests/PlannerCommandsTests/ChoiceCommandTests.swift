import PlannerCommands
import TestSupport
import Testing

/// The commands that weigh plans against each other, on scenarios a page long: what they print, write and return.
@Suite("Commands that weigh plans")
struct ChoiceCommandTests {
  private static let scenarios = TestFiles.parent(of: #filePath) + "/../../Scenarios"
  private static let choice = scenarios + "/rules/project-choice.yaml"

  @Test("A frontier runs from the best in one goal to the best in the other, as table and as text")
  func frontier() {
    let folder = TemporaryFolder()
    let words = [
      "frontier", Self.scenarios + "/minimal.yaml", "--points", "4", "--output", folder.file("frontier.csv"),
    ]
    let trial = CommandTrial(words)
    #expect(trial.status == .done, "\(trial.error)")
    #expect(trial.output.contains("minimise surplus tonne-months"))
    let table = TestFiles.text(folder.file("frontier.csv")) ?? ""
    #expect(table.split(whereSeparator: \.isNewline).count >= 3)
    #expect(table.hasPrefix("point,maximise npv [lek],minimise surplus tonne-months [t months]"))
    #expect(CommandTrial(words).output == trial.output)
  }

  @Test("What is no goal, no count and no second goal is a usage error")
  func frontierUsage() {
    let scenario = Self.scenarios + "/minimal.yaml"
    for goals in ["npv", "npv,npv", "npv,tonnes", "npv,output:nothing"] {
      #expect(CommandTrial(["frontier", scenario, "--goals", goals]).status == .usage)
    }
    #expect(CommandTrial(["frontier", scenario, "--points", "1"]).status == .usage)
    #expect(CommandTrial(["frontier", scenario, "--points", "many"]).status == .usage)
    #expect(CommandTrial(["frontier", Self.scenarios + "/missing.yaml"]).status == .badData)
  }

  @Test("Alternatives are published beside the best, each with its plan")
  func alternatives() {
    let folder = TemporaryFolder()
    let words = [
      "alternatives", Self.choice, "--count", "1", "--within", "60", "--output", folder.file("ways"),
    ]
    let trial = CommandTrial(words)
    #expect(trial.status == .done, "\(trial.error)")
    #expect(trial.output.contains("alternative 1"))
    #expect(TestFiles.text(folder.file("ways/alternatives.csv")) != nil)
    #expect(TestFiles.text(folder.file("ways/best/manifest.json")) != nil)
    #expect(TestFiles.text(folder.file("ways/alternative-1/manifest.json")) != nil)
    #expect(CommandTrial(["audit", folder.file("ways/alternative-1")]).status == .done)
  }

  @Test("Without a choice there is nothing to choose")
  func nothingToChoose() {
    #expect(CommandTrial(["alternatives", Self.scenarios + "/minimal.yaml"]).status == .finding)
  }

  @Test("A surge is told in months, and a rate that is out of reach is a finding")
  func surge() {
    let scenario = Self.scenarios + "/minimal.yaml"
    let low = CommandTrial(["surge", scenario, "--item", "cases", "--rate", "10", "--warning", "9"])
    #expect(low.status == .done, "\(low.error)")
    #expect(low.output.contains("in time."))
    let high = CommandTrial(["surge", scenario, "--item", "cases", "--rate", "1e9"])
    #expect(high.status == .finding)
    #expect(high.output.contains("are not reached within the horizon"))
    #expect(CommandTrial(["surge", scenario, "--item", "cases", "--rate", "much"]).status == .usage)
    #expect(
      CommandTrial(["surge", scenario, "--item", "casse", "--rate", "1"]).error.contains("did you mean `cases`?"))
  }

  @Test("Proposals are read whole or not at all")
  func proposals() {
    let folder = TemporaryFolder()
    let scenario = Self.scenarios + "/minimal.yaml"
    #expect(CommandTrial(["proposals", scenario, folder.file("none")]).status == .badData)
    folder.write("kayo: 1\nproposal: x\n", to: "broken/x.yaml")
    let broken = CommandTrial(["proposals", scenario, folder.file("broken")])
    #expect(broken.status == .finding)
    #expect(broken.error.contains("broken/x.yaml:1:1: error: the proposal does not state `partner`"))
    #expect(CommandTrial(["proposals", scenario]).status == .usage)
    #expect(CommandTrial(["proposals", scenario, folder.path, "--at-most", "0"]).status == .usage)
    #expect(CommandTrial(["schema", "--proposals"]).output.contains("\"share_of_output\""))
  }
}
