extension ScenarioSchema {
  /// The format key by key, as Markdown.
  public static func reference() -> String {
    var lines = [
      "# Scenario format, version \(version)", "",
      "**required**: must stand. **cost**: must stand unless the scenario says `unstated_costs: zero`. Every other key",
      "may be left out; what holds then stands in its row. ITEM is any unit the item can be counted in, LOAD the unit of",
      "the limit of a route. Every entry may hold `name`, `about` and `source`, every nested record `about` and `source`.",
      "A value *by date* is one value; or a list with one value per period; or time key → value, each holding until the",
      "next; or `{value: 100 lek/t, growth: 3 %/year}`: a value on the first day of the horizon that grows by compound",
      "interest over years of 365 days, each period at its mean.",
      "", "## Keys of a file", "",
    ]
    lines += table(composition.keys)
    lines += ["", "## Keys of the scenario", ""]
    lines += table(header.keys)
    for nested in [horizon, tax, goal] { lines += nestedTable(nested) }
    for section in sections {
      lines += ["", "## `\(section.name.rawValue)`", "", section.summary, ""]
      let keys = own(section.record)
      lines += keys.isEmpty ? ["No keys of its own."] : table(keys)
      for nested in section.record.keys.flatMap(\.type.nestedRecords) { lines += nestedTable(nested) }
    }
    lines += ["", "## `surplus_policy`", "", policySummary + " One record, not a mapping of entries.", ""]
    lines += table(own(surplusPolicy))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The keys of another file, and of its nested records.
  static func reference(of file: RecordSchema, head: [String], nested: [RecordSchema]) -> String {
    let lines = head + ["", "## Keys", ""] + table(file.keys) + nested.flatMap { nestedTable($0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func nestedTable(_ schema: RecordSchema) -> [String] {
    ["", "### `\(schema.name)`", ""] + table(own(schema))
  }

  private static func own(_ schema: RecordSchema) -> [KeySchema] {
    schema.keys.filter { key in
      !(["about", "source"].contains(key.name) || key.name == "name" && key.presence == .remark)
    }
  }

  private static func table(_ keys: [KeySchema]) -> [String] {
    ["| key | value | if not stated | |", "| --- | --- | --- | --- |"]
      + keys.map { "| `\($0.name)` | \($0.type.words) | \($0.presence.words) | \($0.summary) |" }
  }
}
