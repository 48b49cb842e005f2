internal import LocatedText
internal import PlanReport
internal import PlanRunner
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo surge`
  static let surge: CommandDefinition = CommandDefinition(
    name: "surge",
    overview: "Tell how many months after an order a rate of output can be held.",
    discussion: """
      Stretch after stretch of a quarter the output is made as large as the rules allow, projects beginning as the scenario
      states, whole numbers relaxed. Where days are yet to be chosen, ask the scenario.yaml in a result of `kayo optimise`.
      Exit status: 0 where the rate is reached, within the warning if one is given, 1 where it is not.
      """,
    arguments: [.scenarios],
    options: [
      Option(name: "item", value: "item", help: "Identifier of an item, or a family.", isRequired: true),
      Option(name: "rate", value: "number", help: "How much a month, in the unit of the item.", isRequired: true),
      Option(name: "order", value: "day", help: "The day of the order; the first day unless given."),
      Option(name: "warning", value: "months", help: "How many months before it is needed the order comes."),
      .set, .json,
    ],
    perform: { arguments, console in SurgeCommand.perform(arguments, console) })
}

private enum SurgeCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    let wanted: Double
    let warning: Int?
    let stated: CivilDate?
    do throws(UsageError) {
      guard let rate = arguments.value("rate").flatMap({ Double($0) }), rate > 0, rate.isFinite else {
        throw UsageError(
          message: "`\(arguments.value("rate") ?? "")` is no rate", suggestion: "write a number: `--rate 500`")
      }
      wanted = rate
      warning = try arguments.count("warning")
      stated = try day(arguments)
    } catch {
      return console.fail(error)
    }
    let reading = ScenarioReading.read(arguments, console)
    guard let model = reading.scenario?.model else { return reading.failure }
    let name = arguments.value("item") ?? ""
    guard let scope = OutputScope(name, in: model.items) else {
      let known = model.items.elements.map(\.id)
      return console.fail(
        UsageError(
          message: "no item and no family is called `\(name)`",
          suggestion: nearest(name, among: known).map { "did you mean `\($0)`?" }))
    }
    let order = stated ?? model.horizon.start
    do throws(SurgeRun.Failure) {
      let run = try SurgeRun.perform(model, scope: scope, from: order, progress: console.progress)
      console.endProgress()
      let report = SurgeReport(
        scope, order: order, wanted: wanted, warning: warning.map { Delay(months: $0) },
        readings: run.readings.map { ($0.from, $0.rate) })
      if arguments.has("json") {
        console.print(json: report.json)
      } else {
        for line in report.lines() { console.print(line) }
      }
      return report.isReady ?? (run.first(reaching: wanted) != nil) ? .done : .finding
    } catch {
      console.endProgress()
      switch error {
      case .unsolved(let failure): return console.fail(RunFailure.unplanned(failure))
      case .impossible:
        console.complain(
          "error: no plan obeys every rule\n  = help: "
            + (model.projectChoices.isEmpty
              ? "`kayo run` tells which rules are in the way"
              : "not with the days stated: `kayo optimise` decides days that are possible, and the scenario.yaml in its result "
                + "can be asked"))
        return .finding
      }
    }
  }

  private static func day(_ arguments: ParsedArguments) throws(UsageError) -> CivilDate? {
    guard let text = arguments.value("order") else { return nil }
    guard let date = CivilDate(text) else {
      throw UsageError(message: "`\(text)` is no day", suggestion: "write `--order 2027-07-01`")
    }
    return date
  }
}
