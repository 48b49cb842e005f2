internal import LocalFiles
internal import LocatedText
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo alternatives`
  static let alternatives: CommandDefinition = CommandDefinition(
    name: "alternatives",
    overview: "Find plans that are nearly as good as the best and open other projects.",
    discussion: """
      First the best decision about projects with `choose` is found, as by `kayo optimise`; then, one after the other, those
      within `--within` of it that differ most from all before: by the projects they do, and half as much by the terms. Each
      is planned and audited. With `--output` the folder gets a result folder for each, `best`, `alternative-1` …, and the
      table alternatives.csv.
      """,
    arguments: [.scenarios],
    options: [
      Option(name: "count", value: "number", help: "How many alternatives; 3 unless given."),
      Option(name: "within", value: "percent", help: "How much worse they may be; 1 unless given."),
      Option(name: "output", value: "folder", help: "Where the results go."),
      Option(
        name: "begin-with", value: "scenario", help: "Try the days stated there first.", isRepeated: true),
      Option(name: "gap", value: "percent", help: "Distance from the best at which to stop; 0.1 unless given."),
      Option(name: "time-limit", value: "seconds", help: "Seconds for each search."),
      .set, .dialect, .solver(default: .glpk), .method, .json,
    ],
    perform: { arguments, console in AlternativesCommand.perform(arguments, console) })
}

enum AlternativesCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var options = ScenarioChoice.Options()
    let count: Int
    let share: Double
    do throws(UsageError) {
      options.run = RunOptions(
        dialect: try arguments.dialect(), solver: try arguments.solver(default: .glpk), method: try arguments.method())
      options.timeLimit = try arguments.timeLimit()
      options.relativeGap = try arguments.share("gap") ?? 1e-3
      count = try arguments.count("count") ?? 3
      share = try arguments.share("within") ?? 0.01
    } catch {
      return console.fail(error)
    }
    let reading = ScenarioReading.read(arguments, console)
    guard let scenario = reading.scenario else { return reading.failure }
    for path in arguments.values["begin-with"] ?? [] {
      let plan = ScenarioReading.read(path, console)
      guard let known = plan.scenario else { return plan.failure }
      options.plans.append(known)
    }
    var timings = PhaseTimings()
    do throws(ScenarioChoice.Failure) {
      let run = try AlternativesRun.perform(
        scenario, paths: arguments.positional, changes: arguments.values["set"] ?? [], count: count, within: share,
        options: options, timings: &timings, progress: console.progress)
      console.endProgress()
      return show([run.best.result] + run.others, options.run, arguments, console)
    } catch {
      console.endProgress()
      return console.fail(error)
    }
  }

  private static func show(
    _ results: [RunResult], _ options: RunOptions, _ arguments: ParsedArguments, _ console: Console
  ) -> ExitStatus {
    let report = AlternativesReport(
      results.map(\.scenario.model), values: results.map { $0.record.solve.stages.first?.value ?? 0 })
    if let folder = arguments.value("output") {
      do throws(LocalFileError) {
        for (name, result) in zip(report.names, results) {
          let name = String(name.map { $0 == " " ? "-" : $0 })
          try ResultFolder.publish(result, options: options, at: LocalFiles.join(folder, name))
        }
        try writeWhole(
          file: LocalFiles.join(folder, "alternatives.csv"), bytes: report.csv(dialect: options.dialect))
      } catch {
        console.complain("error: \(error)")
        return .badData
      }
    }
    if arguments.has("json") {
      console.print(json: report.json)
      return .done
    }
    for line in report.lines() { console.print(line) }
    if results.count > 1 {
      let named = zip(report.names, results).map {
        NamedResult(name: $0, record: $1.record, model: $1.scenario.model)
      }
      console.print("\n" + PlanComparison(named).table(width: console.width))
    }
    return .done
  }
}
