extension CommandDefinition {
  /// The line that shows how the command is written.
  var usage: String {
    var words = ["kayo", name]
    for argument in arguments {
      let name = "<\(argument.name)>" + (argument.isRepeated ? " ..." : "")
      words.append(argument.isOptional ? "[\(name)]" : name)
    }
    for option in options {
      let name = "--\(option.name)" + (option.value.map { " <\($0)>" } ?? "") + (option.isRepeated ? " ..." : "")
      words.append(option.isRequired ? name : "[\(name)]")
    }
    return words.joined(separator: " ")
  }

  /// The whole help of the command.
  var help: String {
    var sections = ["OVERVIEW: \(overview)"]
    if !discussion.isEmpty { sections.append(discussion) }
    sections.append("USAGE: \(usage)")
    if !arguments.isEmpty {
      sections.append("ARGUMENTS:\n" + HelpTable.text(arguments.map { ("<\($0.name)>", $0.help) }))
    }
    let rows =
      options.map { ("--\($0.name)" + ($0.value.map { " <\($0)>" } ?? ""), $0.help) } + [("--help", "Show this text.")]
    sections.append("OPTIONS:\n" + HelpTable.text(rows))
    return sections.joined(separator: "\n\n")
  }
}

/// Two columns of help.
enum HelpTable {
  /// Lays out names and their lines of help.
  static func text(_ rows: [(name: String, help: String)]) -> String {
    let width = min(30, rows.map(\.name.count).max() ?? 0)
    return rows.map { row in
      let gap = row.name.count > width ? "\n" + String(repeating: " ", count: width + 4) : ""
      let padding = gap.isEmpty ? String(repeating: " ", count: width - row.name.count + 2) : gap
      return "  " + row.name + padding + row.help
    }.joined(separator: "\n")
  }
}
