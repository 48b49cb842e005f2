internal import LocalFiles
internal import LocatedText
internal import PlanReport
internal import PlanRunner
internal import PlanTrials
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo stress`
  static let stress: CommandDefinition = CommandDefinition(
    name: "stress",
    overview: "Try plans in several futures, and recommend the one that is least regretted.",
    discussion: """
      The first file lists futures: `slip`, `overrun`, `lead_time` and `reach` of all or some projects, factors of `prices`, `demand` and `yields`,
      and `changes` by address. Each plan keeps its dates and is otherwise planned anew in each future. Regret is what a
      plan loses against the best of the plans in that future; recommended is the one whose greatest regret is least.
      """,
    arguments: [
      Argument(name: "futures", help: "File of futures."),
      Argument(name: "scenario", help: "Scenario file of a plan.", isRepeated: true),
    ],
    options: [
      Option(name: "waiting", help: "Also tell what it costs to begin each project a quarter later."),
      Option(name: "output", value: "file", help: "Write worth and regret as CSV."),
      .timeLimit, .dialect, .json,
    ],
    perform: { arguments, console in StressCommand.perform(arguments, console) })
}

private enum StressCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var options = RunOptions()
    do throws(UsageError) {
      options.timeLimit = try arguments.timeLimit()
      options.dialect = try arguments.dialect()
    } catch {
      return console.fail(error)
    }
    var diagnostics = Diagnostics()
    let futures = FutureReader.read(path: arguments.positional[0], into: &diagnostics)
    if !diagnostics.isEmpty { console.complain(diagnostics.rendered()) }
    guard let futures else { return .badData }
    var plans: [StressRun.Plan] = []
    for path in arguments.positional.dropFirst() {
      let reading = ScenarioReading.read(path, console)
      guard let scenario = reading.scenario else { return reading.failure }
      plans.append(StressRun.Plan(name: scenario.model.name, paths: [path], scenario: scenario))
    }
    do throws(StressRun.Failure) {
      let run = try StressRun.perform(
        plans, in: futures, asksForWaiting: arguments.has("waiting"), options: options, progress: console.progress)
      console.endProgress()
      return show(run, options, arguments, console)
    } catch {
      console.endProgress()
      return fail(error, console)
    }
  }

  private static func show(
    _ run: StressRun, _ options: RunOptions, _ arguments: ParsedArguments, _ console: Console
  ) -> ExitStatus {
    let rows = run.plans.indices.map { place in
      StressReport.Row(
        name: run.plans[place], worth: run.table.worth[place], regret: run.table.regret[place],
        worstRegret: run.table.worstRegret[place], wins: run.table.wins[place],
        waits: run.waits.filter { $0.plan == place }.map { ($0.project, $0.cost) })
    }
    let report = StressReport(
      futures: run.futures, rows: rows, recommended: run.table.recommended, mostOftenBest: run.table.mostOftenBest)
    if !console.write(report.csv(dialect: options.dialect), to: arguments.value("output")) { return .badData }
    if arguments.has("json") {
      console.print(json: report.json)
    } else {
      for line in report.lines() { console.print(line) }
    }
    return .done
  }

  private static func fail(_ failure: StressRun.Failure, _ console: Console) -> ExitStatus {
    switch failure {
    case .unfit(let plan, let future, let diagnostics):
      console.complain(diagnostics.rendered())
      console.complain("error: the future `\(future)` does not fit `\(plan)`")
      return .finding
    case .unplanned(let plan, let future, let error):
      let status = console.fail(error)
      console.complain("  = note: this is `\(plan)` in the future `\(future)`")
      return status
    }
  }
}
