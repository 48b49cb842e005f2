import Testing

@testable import PlannerCommands

@Suite("Command line")
struct CommandLineToolTests {
  @Test("No word at all shows the help and is a usage error")
  func noWords() {
    let trial = CommandTrial([])
    #expect(trial.status == .usage)
    #expect(trial.error.hasPrefix("OVERVIEW: "))
    #expect(trial.output.isEmpty)
  }

  @Test("The version stands alone on standard output")
  func version() {
    let trial = CommandTrial(["--version"])
    #expect(trial.status == .done)
    #expect(trial.output.hasPrefix("kayo "))
    #expect(trial.output.split(separator: "\n").count == 1)
  }

  @Test("A misspelt subcommand is an error with the nearest one")
  func unknownSubcommand() {
    let trial = CommandTrial(["vaildate", "x.yaml"])
    #expect(trial.status == .usage)
    #expect(trial.error.contains("there is no subcommand `vaildate`"))
    #expect(trial.error.contains("did you mean `validate`?"))
  }

  @Test("A misspelt option is an error with the nearest one")
  func unknownOption() {
    let trial = CommandTrial(["run", "x.yaml", "--ouput", "plan"])
    #expect(trial.status == .usage)
    #expect(trial.error.contains("did you mean `--output`?"))
  }

  @Test("A missing required option says what to add")
  func missingOption() {
    let trial = CommandTrial(["run", "x.yaml"])
    #expect(trial.status == .usage)
    #expect(trial.error.contains("add `--output folder`"))
  }

  @Test(
    "A value that is none of the choices is a usage error",
    arguments: [["--csv-dialect", "tabs"], ["--time-limit", "-3"], ["--method", "guess"]])
  func badValue(words: [String]) {
    let trial = CommandTrial(["run", "x.yaml", "--output", "plan"] + words)
    #expect(trial.status == .usage)
    #expect(trial.error.contains("= help: write"))
  }

  @Test("Every subcommand has help with overview, usage and options", arguments: CommandLineTool.commands.map(\.name))
  func help(name: String) {
    let trial = CommandTrial(["help", name])
    #expect(trial.status == .done)
    for heading in ["OVERVIEW: ", "USAGE: kayo \(name)", "OPTIONS:"] { #expect(trial.output.contains(heading)) }
    #expect(CommandTrial([name, "--help"]).output == trial.output)
  }
}
