internal import LocatedText
internal import PlanRunner
internal import PlanTrials
internal import PlantModel

extension CommandDefinition {
  /// `kayo breakeven`
  static let breakEven: CommandDefinition = CommandDefinition(
    name: "breakeven",
    overview: "Find the value of one number at which the better of two plans changes.",
    discussion: """
      Both scenarios are planned at values between `--from` and `--to`, the range being narrowed until the crossing of
      their net present values is known to a thousandth of it. Where they cross several times, one crossing is found.
      """,
    arguments: [
      Argument(name: "first", help: "Scenario file."), Argument(name: "second", help: "Scenario file."),
    ],
    options: [
      Option(name: "parameter", value: "address", help: "The number that changes.", isRequired: true),
      Option(name: "from", value: "number", help: "Its least value, with its unit: `90 EUR/kpcs`.", isRequired: true),
      Option(name: "to", value: "number", help: "Its greatest value, in the same unit.", isRequired: true),
      .timeLimit, .json,
    ],
    perform: { arguments, console in BreakEvenCommand.perform(arguments, console) })
}

private enum BreakEvenCommand {
  static func perform(_ arguments: ParsedArguments, _ console: Console) -> ExitStatus {
    var options = RunOptions()
    let range: ClosedRange<Double>
    let unit: String
    do throws(UsageError) {
      options.timeLimit = try arguments.timeLimit()
      (range, unit) = try numbers(arguments)
    } catch {
      return console.fail(error)
    }
    let address = arguments.value("parameter") ?? ""
    let plans = (arguments.positional[0], arguments.positional[1])
    do throws(BreakEvenRun.Failure) {
      let found = try BreakEvenRun.perform(
        address, in: range, unit: unit, between: plans, options: options, progress: console.progress)
      console.endProgress()
      show(found, address, unit, plans, arguments, console)
      return .done
    } catch {
      console.endProgress()
      switch error {
      case .unfit(let diagnostics):
        console.complain(diagnostics.rendered())
        return .finding
      case .unplanned(let plan, let value, let failure):
        let status = console.fail(failure)
        console.complain("  = note: this is \(plan == 0 ? plans.0 : plans.1) with \(address) = \(value)")
        return status
      }
    }
  }

  private static func numbers(_ arguments: ParsedArguments) throws(UsageError) -> (ClosedRange<Double>, String) {
    func parts(_ option: String) throws(UsageError) -> (number: Double, unit: String) {
      let text = arguments.value(option) ?? ""
      let words = text.split(separator: " ", maxSplits: 1)
      guard let number = words.first.flatMap({ Double($0) }), number.isFinite else {
        throw UsageError(
          message: "`\(text)` is no number", suggestion: "write a number with its unit: `--\(option) \"90 EUR/kpcs\"`")
      }
      return (number, words.count > 1 ? String(words[1]) : "")
    }
    let (low, high) = (try parts("from"), try parts("to"))
    guard low.unit == high.unit else {
      throw UsageError(message: "`--from` is in \(low.unit), `--to` in \(high.unit)", suggestion: "use one unit")
    }
    guard low.number < high.number else { throw UsageError(message: "`--from` is not below `--to`") }
    return (low.number...high.number, low.unit)
  }

  private static func show(
    _ found: BreakEven, _ address: String, _ unit: String, _ plans: (String, String), _ arguments: ParsedArguments,
    _ console: Console
  ) {
    func text(_ number: Double) -> String { "\(PublishedNumber(number))" }
    if arguments.has("json") {
      let ends: (JSONValue, JSONValue, JSONValue) =
        switch found {
        case .between(let low, let high): (.number(text(low)), .number(text(high)), .null)
        case .firstStaysBetter: (.null, .null, .string(plans.0))
        case .secondStaysBetter: (.null, .null, .string(plans.1))
        }
      let json = JSONValue.record([
        "parameter": .string(address), "unit": .string(unit), "between": ends.0, "and": ends.1, "always_better": ends.2,
      ])
      console.print(json: json)
      return
    }
    switch found {
    case .between(let low, let high):
      console.print("The choice changes where \(address) is between \(text(low)) and \(text(high)) \(unit)")
    case .firstStaysBetter: console.print("\(plans.0) is better, or as good, at both ends of the range")
    case .secondStaysBetter: console.print("\(plans.1) is better at both ends of the range")
    }
  }
}
