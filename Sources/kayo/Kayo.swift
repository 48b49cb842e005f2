internal import PlannerCommands

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The program; all it does stands in ``PlannerCommands``.
@main struct Kayo {
  static func main() {
    exit(CommandLineTool.perform(Array(CommandLine.arguments.dropFirst()), console: .process).rawValue)
  }
}
