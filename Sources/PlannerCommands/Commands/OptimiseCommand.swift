internal import LocalFiles
internal import LocatedText
internal import PlanAudit
internal import PlanChoice
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo optimise`
  static let optimise: CommandDefinition = CommandDefinition(
    name: "optimise",
    overview: "Decide which projects to do, in which variant and when; plan and publish the decided scenario.",
    discussion: """
      Projects with `choose` are decided, all others begin as stated. The result is that of the decided scenario, planned
      and audited as by `kayo run`, with the decision and its proven distance from the best in decisions.csv and
      decisions.json. At the time limit the best decision found so far is taken, with its true bound. Exit status: 0 for
      a published plan, 1 where the scenario has a finding or no decision was found.
      """,
    arguments: [.scenarios],
    options: [
      Option(name: "output", value: "folder", help: "Where the result goes.", isRequired: true),
      Option(
        name: "begin-with", value: "scenario", help: "Try the days stated there first.", isRepeated: true),
      Option(
        name: "gap", value: "percent", help: "Distance from the best at which to stop; 0.01 unless given."),
      Option(name: "time-limit", value: "seconds", help: "Seconds for the search."),
      .set, .dialect, .solver(default: .glpk), .method, .json, .quiet,
      Option(name: "progress", help: "Write to standard error, line by line with seconds, how far the search is."),
      Option(name: "timings", help: "Show seconds by phase and peak memory on standard error."),
    ],
    perform: { arguments, console in OptimiseCommand.perform(arguments, console) })
}

private enum OptimiseCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var options = ScenarioChoice.Options()
    do throws(UsageError) {
      options.run = RunOptions(
        dialect: try arguments.dialect(), solver: try arguments.solver(default: .glpk),
        method: try arguments.method())
      options.timeLimit = try arguments.timeLimit()
      options.relativeGap = try arguments.share("gap") ?? options.relativeGap
    } catch {
      return console.fail(error)
    }
    do throws(LocalFileError) {
      try OutputFolder(replacing: arguments.value("output") ?? "").check()
    } catch {
      console.complain("error: \(error)")
      return .badData
    }
    let progress = arguments.has("progress") ? console.timedProgress() : console.progress
    var timings = PhaseTimings()
    let reading = timings.measure("read") { ScenarioReading.read(arguments, console) }
    guard let scenario = reading.scenario else { return reading.failure }
    for path in arguments.values["begin-with"] ?? [] {
      let plan = ScenarioReading.read(path, console)
      guard let known = plan.scenario else { return plan.failure }
      options.plans.append(known)
    }
    do throws(ScenarioChoice.Failure) {
      let choice = try ScenarioChoice.perform(
        scenario, paths: arguments.positional, changes: arguments.values["set"] ?? [], options: options,
        timings: &timings, progress: progress)
      console.endProgress()
      return publish(choice, options, arguments, console, timings)
    } catch {
      console.endProgress()
      return console.fail(error)
    }
  }

  private static func publish(
    _ choice: ScenarioChoice, _ options: ScenarioChoice.Options, _ arguments: ParsedArguments, _ console: Console,
    _ timings: PhaseTimings
  ) -> ExitStatus {
    let result = choice.result
    let report = DecisionReport(result.scenario.model, proof(of: choice))
    let folder = arguments.value("output") ?? ""
    do throws(LocalFileError) {
      try ResultFolder.publish(
        result, options: options.run, further: report.files(dialect: options.run.dialect), at: folder)
    } catch {
      console.complain("error: \(error)")
      return .badData
    }
    if arguments.has("json") {
      console.print(json: report.json)
    } else if !arguments.has("quiet") {
      for line in report.lines() { console.print(line) }
      console.print("")
      console.print(PlanSummary.screen(of: result.record, model: result.scenario.model, width: console.width))
      console.print("Audited: \(result.audit.checkedCount) checks, none failed. Written to \(folder).")
    }
    if arguments.has("timings") { console.complain(TimingsText.text(timings, result)) }
    return .done
  }

  private static func proof(of choice: ScenarioChoice) -> DecisionReport.Proof {
    DecisionReport.Proof(
      goal: choice.result.scenario.model.goals.first?.goal ?? .maximiseNetPresentValue, value: choice.outcome.value,
      bound: choice.outcome.bound, ending: choice.outcome.ending.rawValue,
      candidateCount: choice.outcome.candidateCount)
  }
}

extension ParsedArguments {
  /// A share given in per cent.
  func share(_ option: String) throws(UsageError) -> Double? {
    guard let text = value(option) else { return nil }
    guard let percent = Double(text), percent >= 0, percent.isFinite else {
      throw UsageError(
        message: "`\(text)` is no percentage", suggestion: "write a number such as `--\(option) 0.1`")
    }
    return percent / 100
  }
}

extension Console {
  /// Shows why nothing was decided.
  func fail(_ failure: ScenarioChoice.Failure) -> ExitStatus {
    switch failure {
    case .nothingToChoose:
      complain("error: no project of the scenario says what may be chosen\n  = help: write `choose: {from: …, to: …}`")
      return .finding
    case .undecided:
      complain(
        "error: no decision that obeys every rule was found\n"
          + "  = help: give the search more time, or let `kayo run` with some stated days tell which rules are in the way"
      )
      return .finding
    case .unplanned(let error): return fail(RunFailure.unplanned(error))
    case .unpublished(let failure): return fail(failure)
    case .unreadable(let diagnostics):
      complain(diagnostics.rendered())
      return .finding
    case .disagreement(let found, let planned):
      complain("error: the decided plan is worth \(planned), but the search said \(found); nothing was published")
      return .internalError
    }
  }
}
