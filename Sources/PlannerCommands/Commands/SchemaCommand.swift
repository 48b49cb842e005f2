internal import ScenarioFiles

extension CommandDefinition {
  /// `kayo schema`
  static let schema: CommandDefinition = CommandDefinition(
    name: "schema",
    overview: "Print the scenario format as JSON Schema, for editors.",
    options: [
      Option(name: "reference", help: "Print the format key by key, as Markdown."),
      Option(name: "proposals", help: "Of the files `kayo proposals` reads, not of scenarios."),
    ],
    perform: { arguments, console in
      if arguments.has("proposals") {
        console.print(arguments.has("reference") ? ProposalSchema.reference() : ProposalSchema.jsonSchema())
        return .done
      }
      console.print(arguments.has("reference") ? ScenarioSchema.reference() : ScenarioSchema.jsonSchema())
      return .done
    })
}
