internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo show`
  static let show: CommandDefinition = CommandDefinition(
    name: "show",
    overview: "Print the resolved scenario: each value, where it came from, and every default.",
    arguments: [.scenarios],
    options: [.set],
    perform: { arguments, console in
      let reading = ScenarioReading.read(arguments, console)
      guard let scenario = reading.scenario else { return reading.failure }
      console.print(scenario.show())
      return .done
    })
}
