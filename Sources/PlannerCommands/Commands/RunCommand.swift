internal import LocalFiles
internal import LocatedText
internal import PlanAudit
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo run`
  static let run: CommandDefinition = CommandDefinition(
    name: "run",
    overview: "Plan a scenario, have the plan audited, and write it to a folder.",
    discussion: """
      The folder appears whole or not at all; a former result in its place is exchanged in one step. It holds the
      tables, a summary, the resolved scenario and a manifest with the hashes of all of them. Exit status: 0 for a
      published plan, 1 where the scenario has a finding, is impossible, or the auditor refuses the plan.
      """,
    arguments: [.scenarios],
    options: [
      Option(name: "output", value: "folder", help: "Where the result goes.", isRequired: true),
      .set, .dialect, .timeLimit, .solver(default: .glpk), .method, .json, .quiet,
      Option(
        name: "from", value: "folder",
        help: "Open the horizon with the state that the plan of this result leaves on the day of `--at`."),
      Option(name: "at", value: "day", help: "The first day of a period of that plan, such as 2027-07-01."),
      Option(name: "timings", help: "Show seconds by phase and peak memory on standard error."),
    ],
    perform: { arguments, console in RunCommand.perform(arguments, console) })
}

private enum RunCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    let options: RunOptions
    do throws(UsageError) {
      options = RunOptions(
        dialect: try arguments.dialect(), timeLimit: try arguments.timeLimit(),
        solver: try arguments.solver(default: .glpk), method: try arguments.method())
    } catch {
      return console.fail(error)
    }
    do throws(LocalFileError) {
      // Asked before the work, so that nobody waits for a plan that cannot be written.
      try OutputFolder(replacing: arguments.value("output") ?? "").check()
    } catch {
      console.complain("error: \(error)")
      return .badData
    }
    var timings = PhaseTimings()
    let opening: OpeningState?
    do throws(OpeningRefused) {
      opening = try OpeningState.read(arguments, console)
    } catch {
      return error.status
    }
    let reading = timings.measure("read") { ScenarioReading.read(arguments, console, opening: opening) }
    guard let scenario = reading.scenario else { return reading.failure }
    do throws(RunFailure) {
      let result = try ScenarioRun.perform(scenario, options: options, timings: &timings, progress: console.progress)
      console.progress("writing")
      let published = timings.measure("write") { publish(result, options, arguments, console) }
      console.endProgress()
      guard published else { return .badData }
      show(result, arguments, console)
      if arguments.has("timings") { console.complain(TimingsText.text(timings, result)) }
      return .done
    } catch {
      console.endProgress()
      return console.fail(error)
    }
  }

  private static func publish(
    _ result: RunResult, _ options: RunOptions, _ arguments: ParsedArguments, _ console: Console
  ) -> Bool {
    do throws(LocalFileError) {
      try ResultFolder.publish(result, options: options, at: arguments.value("output") ?? "")
      return true
    } catch {
      console.endProgress()
      console.complain("error: \(error)")
      return false
    }
  }

  private static func show(_ result: RunResult, _ arguments: ParsedArguments, _ console: Console) {
    if arguments.has("json") {
      let summary = PlanSummary.json(of: result.record, model: result.scenario.model)
      console.print(json: summary)
    } else if !arguments.has("quiet") {
      console.print(PlanSummary.screen(of: result.record, model: result.scenario.model, width: console.width))
      let checks = result.audit.checkedCount
      console.print("Audited: \(checks) checks, none failed. Written to \(arguments.value("output") ?? "").")
    }
  }
}
