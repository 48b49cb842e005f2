internal import LocatedText

extension ResolvedScenario {
  /// One self-contained YAML document that reads back to the same model: what a result folder keeps.
  ///
  /// Sections stand in the order of the schema, entries in the order of the scenario. No file, place or time is in it,
  /// so the same scenario gives the same bytes wherever it is read.
  public func canonicalText() -> [UInt8] {
    var writer = YAMLWriter()
    writer.line("kayo: \(ScenarioSchema.version)")
    writer.mapping(document.entries ?? [], indent: 0)
    return Array(writer.text.utf8)
  }
}
