internal import LocatedText
internal import PlanRunner

/// The program: finds the subcommand, sorts its words and performs it.
public enum CommandLineTool {
  /// Every subcommand, in the order of help.
  static let commands: [CommandDefinition] = [
    .run, .optimise, .alternatives, .frontier, .proposals, .validate, .show, .sources, .compare, .explain, .stress,
    .surge, .breakEven, .audit, .export, .solve, .bench, .initialise, .schema, .doctor,
  ]

  /// Performs a command line, without the program's own name, and tells how it ended.
  public static func perform(_ words: [String], console: Console) -> ExitStatus {
    guard let first = words.first else {
      console.complain(help)
      return .usage
    }
    switch first {
    case "--help", "-h": return showHelp([], console)
    case "help": return showHelp(Array(words.dropFirst()), console)
    case "--version":
      console.print("kayo \(ProgramVersion.current)")
      return .done
    default: break
    }
    guard let command = commands.first(where: { $0.name == first }) else {
      return unknown(first, console)
    }
    let rest = Array(words.dropFirst())
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return showHelp([first], console)
    }
    do throws(UsageError) {
      return command.perform(try command.parse(rest), console)
    } catch {
      console.complain(text(of: error) + "\n\nUSAGE: \(command.usage)\n  See `kayo help \(command.name)`.")
      return .usage
    }
  }

  static var help: String {
    """
    OVERVIEW: Plan production, repair, demilitarization and disposal capacity from scenario files.

    USAGE: kayo <subcommand>

    OPTIONS:
    \(HelpTable.text([("--version", "Show the version."), ("--help", "Show this text.")]))

    SUBCOMMANDS:
    \(HelpTable.text(commands.map { ($0.name, $0.overview) }))

      See `kayo help <subcommand>` for its arguments and options.
    """
  }

  private static func showHelp(_ words: [String], _ console: Console) -> ExitStatus {
    guard let name = words.first else {
      console.print(help)
      return .done
    }
    guard let command = commands.first(where: { $0.name == name }) else { return unknown(name, console) }
    console.print(command.help)
    return .done
  }

  private static func unknown(_ word: String, _ console: Console) -> ExitStatus {
    let suggestion = nearest(word, among: commands.map(\.name)).map { "did you mean `\($0)`?" }
    let kind = word.hasPrefix("-") ? "option" : "subcommand"
    console.complain(
      text(of: UsageError(message: "there is no \(kind) `\(word)`", suggestion: suggestion))
        + "\n\nUSAGE: kayo <subcommand>\n  See `kayo --help`.")
    return .usage
  }

  private static func text(of error: UsageError) -> String {
    "error: \(error.message)" + (error.suggestion.map { "\n  = help: \($0)" } ?? "")
  }
}
