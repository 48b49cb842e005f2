internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo sources`
  static let sources: CommandDefinition = CommandDefinition(
    name: "sources",
    overview: "List where every number comes from, and count what rests on assumptions.",
    arguments: [.scenarios],
    options: [.set, Option(name: "summary", help: "Print the counts alone.")],
    perform: { arguments, console in
      let reading = ScenarioReading.read(arguments, console)
      guard let scenario = reading.scenario else { return reading.failure }
      console.print(SourcesText.text(scenario.sourceRegister(), countsOnly: arguments.has("summary")))
      return .done
    })
}

private enum SourcesText {
  static func text(_ register: SourceRegister, countsOnly: Bool) -> String {
    let numbers =
      countsOnly
      ? []
      : register.entries.map {
        "\($0.address): \($0.value)  [\($0.source ?? "no source"), \($0.kind.rawValue)]  \($0.place)"
      }
    let total = max(1, register.entries.count)
    let counts = SourceKind.allCases.map { kind in
      let count = register.count(of: kind)
      return "  \(kind.rawValue): \(count) (\((count * 200 + total) / (2 * total)) %)"
    }
    return (numbers + ["\(register.entries.count) numbers"] + counts).joined(separator: "\n")
  }
}
