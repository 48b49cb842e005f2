internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo schema`
  static let schema: CommandDefinition = CommandDefinition(
    name: "schema",
    overview: "Print the scenario format as JSON Schema, for editors.",
    options: [Option(name: "reference", help: "Print the format key by key, as Markdown.")],
    perform: { arguments, console in
      console.print(arguments.has("reference") ? ScenarioSchema.reference() : ScenarioSchema.jsonSchema())
      return .done
    })
}
