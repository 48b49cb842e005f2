internal import LocatedText
internal import ScenarioFiles

extension ScenarioReading {
  /// Reads the scenario a command line names and shows every finding.
  static func read(
    _ arguments: ParsedArguments, _ console: Console, opening: OpeningState? = nil
  ) -> ScenarioReading {
    let reading = ScenarioReader.read(
      paths: arguments.positional, changes: arguments.values["set"] ?? [], opening: opening)
    if !reading.diagnostics.isEmpty { console.complain(reading.diagnostics.rendered()) }
    return reading
  }

  /// Reads a scenario of one file and shows every finding.
  static func read(_ path: String, _ console: Console) -> ScenarioReading {
    let reading = ScenarioReader.read(paths: [path])
    if !reading.diagnostics.isEmpty { console.complain(reading.diagnostics.rendered()) }
    return reading
  }

  /// How a command ends that cannot go on with what it read.
  var failure: ExitStatus { isUnreadable ? .badData : .finding }
}
