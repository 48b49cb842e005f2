internal import LocatedText
internal import PlanReport
internal import PlanRunner
internal import PlanTrials
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo explain`
  static let explain: CommandDefinition = CommandDefinition(
    name: "explain",
    overview: "Share out the difference between two plans among the inputs that changed.",
    discussion: """
      Inputs are changed group by group (dates, capacity, prices, demand, people, stock, money and so on) in every order,
      and planned each time: a group's share is its mean effect. Beyond six groups the orders are drawn at random, and
      the text says so. The shares sum to the difference of the net present value to the qindarka.
      """,
    arguments: [
      Argument(name: "from", help: "Scenario file."), Argument(name: "to", help: "Scenario file to compare with it."),
    ],
    options: [
      Option(name: "all", help: "Show every changed value, not the first three of a group."),
      Option(name: "seed", value: "number", help: "Of the orders that are drawn; 1 unless given."),
      .timeLimit, .json,
    ],
    perform: { arguments, console in ExplainCommand.perform(arguments, console) })
}

private enum ExplainCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var options = RunOptions()
    var seed: UInt64 = 1
    do throws(UsageError) {
      options.timeLimit = try arguments.timeLimit()
      if let text = arguments.value("seed") {
        guard let number = UInt64(text) else {
          throw UsageError(message: "`\(text)` is no seed", suggestion: "write a whole number: `--seed 7`")
        }
        seed = number
      }
    } catch {
      return console.fail(error)
    }
    var scenarios: [ResolvedScenario] = []
    for path in arguments.positional {
      let reading = ScenarioReading.read(path, console)
      guard let scenario = reading.scenario else { return reading.failure }
      scenarios.append(scenario)
    }
    do throws(DifferenceRun.Failure) {
      let run = try DifferenceRun.perform(
        from: scenarios[0], to: scenarios[1], options: options, seed: seed, progress: console.progress)
      console.endProgress()
      show(run, scenarios, arguments, console)
      return .done
    } catch {
      console.endProgress()
      return fail(error, console)
    }
  }

  private static func show(
    _ run: DifferenceRun, _ scenarios: [ResolvedScenario], _ arguments: ParsedArguments, _ console: Console
  ) {
    let rows = zip(run.groups, run.shares.shares).map { group, share in
      DifferenceReport.Row(
        name: group.name, share: share,
        changes: group.changes.map {
          DifferenceReport.Change(address: $0.address, before: $0.before, after: $0.after, place: $0.place)
        })
    }
    let report = DifferenceReport(
      from: (scenarios[0].model.name, run.before), to: (scenarios[1].model.name, run.after), rows: rows,
      sampleCount: run.shares.sampleCount)
    if arguments.has("json") {
      console.print(json: report.json)
    } else {
      for line in report.lines(showsAll: arguments.has("all")) { console.print(line) }
    }
  }

  private static func fail(_ failure: DifferenceRun.Failure, _ console: Console) -> ExitStatus {
    switch failure {
    case .incompatible(let groups, let reading):
      console.complain(reading.diagnostics.rendered())
      console.complain(
        "error: of the second scenario, \(groups.joined(separator: ", ")) cannot stand beside the rest of the first")
      return .finding
    case .unplanned(let groups, let error):
      let status = console.fail(error)
      console.complain(
        "  = note: this is the first scenario"
          + (groups.isEmpty ? "" : " with \(groups.joined(separator: ", ")) of the second"))
      return status
    }
  }
}
