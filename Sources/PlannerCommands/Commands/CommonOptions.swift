internal import LinearProgramming
internal import LocatedText
internal import PlanRunner

extension CommandDefinition.Argument {
  /// The scenario files of a command.
  static let scenarios = CommandDefinition.Argument(
    name: "scenario", help: "Scenario file; each further one is an overlay on those before it.", isRepeated: true)
}

extension CommandDefinition.Option {
  /// A change from the command line.
  static let set = CommandDefinition.Option(
    name: "set", value: "address=value", help: "Change one value, as `changes:` in a file does.", isRepeated: true)
  /// How tables are written.
  static let dialect = CommandDefinition.Option(
    name: "csv-dialect", value: "rfc4180|semicolon",
    help: "Comma and point, or semicolon and decimal comma; rfc4180 unless given.")
  /// A limit for the solver.
  static let timeLimit = CommandDefinition.Option(
    name: "time-limit", value: "seconds",
    help: "Seconds for a goal; then the best plan in whole numbers found so far is taken.")
  /// Which solver answers.
  static func solver(default choice: SolverChoice) -> CommandDefinition.Option {
    CommandDefinition.Option(
      name: "solver", value: "auto|glpk|highs",
      help: "auto takes HiGHS for large programs where its library is there; \(choice.rawValue) unless given.")
  }
  /// How a solver begins.
  static let method = CommandDefinition.Option(
    name: "method", value: "auto|simplex|interior",
    help: "How the first solve begins: large programs by an interior point method unless given.")
  /// Results as JSON.
  static let json = CommandDefinition.Option(name: "json", help: "Print the result as JSON.")
  /// No output but findings.
  static let quiet = CommandDefinition.Option(name: "quiet", help: "Print nothing but findings.")
}

extension ParsedArguments {
  /// The dialect that was asked for.
  func dialect() throws(UsageError) -> CSVDialect {
    switch value("csv-dialect") {
    case nil, "rfc4180": return .rfc4180
    case "semicolon": return .semicolon
    case .some(let other):
      throw UsageError(
        message: "`\(other)` is no CSV dialect",
        suggestion: "write `--csv-dialect rfc4180` or `--csv-dialect semicolon`")
    }
  }

  /// The solver that was asked for.
  func solver(default choice: SolverChoice) throws(UsageError) -> SolverChoice {
    guard let word = value("solver") else { return choice }
    guard let found = SolverChoice(rawValue: word) else {
      throw UsageError(message: "`\(word)` is no solver", suggestion: "write `auto`, `glpk` or `highs`")
    }
    if let absence = found.absence {
      throw UsageError(
        message: "HiGHS is not on this machine: \(absence)",
        suggestion: "install its library and see `kayo doctor`, or write `--solver auto`")
    }
    return found
  }

  /// How the solver begins.
  func method() throws(UsageError) -> StartMethod {
    guard let word = value("method") else { return .automatic }
    guard let method = StartMethod(rawValue: word) else {
      throw UsageError(
        message: "`\(word)` is no method",
        suggestion: "write `--method auto`, `--method simplex` or `--method interior`")
    }
    return method
  }

  /// The seconds a solver may take.
  func timeLimit() throws(UsageError) -> Double? {
    guard let text = value("time-limit") else { return nil }
    guard let seconds = Double(text), seconds > 0, seconds.isFinite else {
      throw UsageError(
        message: "`\(text)` is no time limit", suggestion: "write a number of seconds: `--time-limit 60`")
    }
    return seconds
  }
}
