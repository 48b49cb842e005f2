extension ResolvedScenario {
  /// Each value with the file and line it came from, and every default that was used.
  public func show() -> String { "" }

  /// One self-contained YAML document that reads back to the same model: what a result folder keeps.
  public func canonicalText() -> [UInt8] { [] }

  /// Every number with its source.
  public func sourceRegister() -> SourceRegister { SourceRegister(entries: []) }
}

extension ScenarioSchema {
  /// The format as a JSON Schema (draft 2020-12), for editors.
  public static func jsonSchema() -> String { "" }

  /// The format key by key, as Markdown.
  public static func reference() -> String { "" }
}
