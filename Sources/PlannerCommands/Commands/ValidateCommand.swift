internal import LocatedText
internal import PlantModel
internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo validate`
  static let validate: CommandDefinition = CommandDefinition(
    name: "validate",
    overview: "Read scenario files and show every finding.",
    discussion: """
      Each path is a scenario of its own; with --overlay the paths are one scenario, each further file an overlay.
      Exit status: 0 without findings (warnings allowed), 1 with findings, 65 where a file cannot be read.
      """,
    arguments: [Argument(name: "path", help: "Scenario file.", isRepeated: true)],
    options: [
      Option(name: "overlay", help: "Read the paths as one scenario with overlays."), .set, .quiet,
    ],
    perform: { arguments, console in
      let scenarios = arguments.has("overlay") ? [arguments.positional] : arguments.positional.map { [$0] }
      var status = ExitStatus.done
      for paths in scenarios {
        var one = arguments
        one.positional = paths
        let reading = ScenarioReading.read(one, console)
        if reading.scenario == nil || reading.diagnostics.hasErrors {
          status = max(status, reading.failure)
        } else if !arguments.has("quiet"), let scenario = reading.scenario {
          console.print("\(paths.joined(separator: " + ")): \(summary(of: scenario))")
        }
      }
      return status
    })

  private static func summary(of scenario: ResolvedScenario) -> String {
    let model = scenario.model
    return "valid; \(model.horizon.count) periods, \(model.sites.count) sites, \(model.lines.count) lines, "
      + "\(model.processes.count) processes, \(model.items.count) items, \(model.projects.count) projects"
  }
}

extension ExitStatus: Comparable {
  /// Whether the left one is the lesser failure.
  public static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
