internal import LocalFiles
internal import LocatedText
internal import PlanChoice
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo frontier`
  static let frontier: CommandDefinition = CommandDefinition(
    name: "frontier",
    overview: "Show what of one goal must be given up for another, point by point.",
    discussion: """
      The second goal is held to limits in even steps between what is best in the first and what is best in the second; at
      each the first is made as good as it can be. Projects with `choose` are decided anew at each point, all others begin
      as stated. Goals: npv, profit, cost, surplus-tonne-months, lateness, or output:ITEM of an item or a family. The values
      are those of the linear programs, each with its proven bound; `kayo run` and `kayo optimise` publish audited plans.
      All points share the limit on time: at its end each keeps the best plan found, with its true distance from the best.
      """,
    arguments: [.scenarios],
    options: [
      Option(
        name: "goals", value: "first,second", help: "npv,surplus-tonne-months unless given."),
      Option(name: "points", value: "number", help: "How many points, at least 2; 12 unless given."),
      Option(name: "output", value: "file", help: "Write the points as CSV."),
      Option(name: "gap", value: "percent", help: "Distance from the best at which to stop; 1 unless given."),
      Option(
        name: "time-limit", value: "seconds", help: "Seconds for all points together; 600 unless given."),
      .set, .dialect, .json,
      Option(name: "progress", help: "Write to standard error, line by line with seconds, how far the search is."),
    ],
    perform: { arguments, console in FrontierCommand.perform(arguments, console) })
}

private enum FrontierCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    let timeLimit: Double?
    let gap: Double
    let count: Int
    let dialect: CSVDialect
    do throws(UsageError) {
      timeLimit = try arguments.timeLimit() ?? 600
      gap = try arguments.share("gap") ?? 0.01
      count = try arguments.count("points") ?? 12
      dialect = try arguments.dialect()
      if count < 2 { throw UsageError(message: "a frontier has at least 2 points", suggestion: "write `--points 12`") }
    } catch {
      return console.fail(error)
    }
    let reading = ScenarioReading.read(arguments, console)
    guard let scenario = reading.scenario else { return reading.failure }
    let goals: (first: Goal, second: Goal)
    do throws(UsageError) {
      goals = try pair(arguments.value("goals") ?? "npv,surplus-tonne-months", scenario.model)
    } catch {
      return console.fail(error)
    }
    do throws(FrontierRun.Failure) {
      let points = try FrontierRun.perform(
        scenario, between: goals, count: count, timeLimit: timeLimit, relativeGap: gap,
        progress: arguments.has("progress") ? console.timedProgress() : console.progress)
      console.endProgress()
      let report = FrontierReport(
        goals,
        points.map { point in
          FrontierReport.Point(
            first: point.first, second: point.second, bound: point.bound,
            starts: point.starts.compactMap { chosen in
              chosen.start.map { FrontierReport.Start(project: chosen.project, variant: chosen.variant, date: $0) }
            })
        })
      return show(report, dialect, arguments, console)
    } catch {
      console.endProgress()
      switch error {
      case .unplanned(let failure): return console.fail(RunFailure.unplanned(failure))
      case .undecided:
        console.complain(
          "error: no plan that obeys every rule was found\n"
            + "  = help: give the search more time, or let `kayo run` tell which rules are in the way")
        return .finding
      }
    }
  }

  private static func show(
    _ report: FrontierReport, _ dialect: CSVDialect, _ arguments: ParsedArguments, _ console: Console
  ) -> ExitStatus {
    if !console.write(report.csv(dialect: dialect), to: arguments.value("output")) { return .badData }
    if arguments.has("json") {
      console.print(json: report.json)
    } else {
      for line in report.lines() { console.print(line) }
    }
    return .done
  }

  private static func pair(_ text: String, _ model: PlantModel) throws(UsageError) -> (first: Goal, second: Goal) {
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else {
      throw UsageError(
        message: "`\(text)` are not two goals", suggestion: "write `--goals npv,surplus-tonne-months`")
    }
    let goals = (try goal(words[0], model), try goal(words[1], model))
    guard goals.0 != goals.1 else { throw UsageError(message: "both goals are `\(words[0])`") }
    return goals
  }

  private static func goal(_ word: String, _ model: PlantModel) throws(UsageError) -> Goal {
    switch word {
    case "npv": return .maximiseNetPresentValue
    case "profit": return .maximiseProfit
    case "cost": return .minimiseCost
    case "surplus-tonne-months": return .minimiseSurplusTonneMonths
    case "lateness": return .minimiseLateness
    default: break
    }
    let prefix = "output:"
    if word.hasPrefix(prefix), let scope = OutputScope(String(word.dropFirst(prefix.count)), in: model.items) {
      return .maximiseOutput(scope)
    }
    let known = ["npv", "profit", "cost", "surplus-tonne-months", "lateness"]
    throw UsageError(
      message: "`\(word)` is no goal",
      suggestion: nearest(word, among: known).map { "did you mean `\($0)`?" }
        ?? "write one of \(known.joined(separator: ", ")), or output:ITEM")
  }
}
