internal import LocatedText

extension CommandDefinition {
  /// Sorts the words that follow the command's name.
  ///
  /// Options may stand anywhere; `--name value` and `--name=value` mean the same; after `--` all words count by place.
  func parse(_ words: [String]) throws(UsageError) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parsed.positional += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        parsed.positional.append(word)
        continue
      }
      try parseOption(word, rest: &rest, into: &parsed)
    }
    try checkCounts(parsed)
    return parsed
  }

  private func parseOption(
    _ word: String, rest: inout ArraySlice<String>, into parsed: inout ParsedArguments
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = options.first(where: { "--" + $0.name == parts[0] }) else {
      let known = options.map { "--" + $0.name }
      throw UsageError(
        message: "`\(name)` has no option `\(parts[0])`",
        suggestion: nearest(parts[0], among: known).map { "did you mean `\($0)`?" })
    }
    var value = ""
    if let valueName = option.value {
      if parts.count == 2 {
        value = parts[1]
      } else if let next = rest.popFirst() {
        value = next
      } else {
        throw UsageError(
          message: "`--\(option.name)` needs a value", suggestion: "write `--\(option.name) \(valueName)`")
      }
    } else if parts.count == 2 {
      throw UsageError(message: "`--\(option.name)` takes no value", suggestion: "write `--\(option.name)` alone")
    }
    if parsed.has(option.name) && !option.isRepeated {
      throw UsageError(message: "`--\(option.name)` is given twice")
    }
    parsed.values[option.name, default: []].append(value)
  }

  private func checkCounts(_ parsed: ParsedArguments) throws(UsageError) {
    let needed = arguments.filter { !$0.isOptional }
    if parsed.positional.count < needed.count {
      throw UsageError(message: "`\(name)` needs \(needed[parsed.positional.count].name)")
    }
    if parsed.positional.count > arguments.count, arguments.last?.isRepeated != true {
      throw UsageError(message: "`\(name)` does not take `\(parsed.positional[arguments.count])`")
    }
    for option in options where option.isRequired && !parsed.has(option.name) {
      throw UsageError(
        message: "`\(name)` needs `--\(option.name)`",
        suggestion: "add `--\(option.name) \(option.value ?? "")`")
    }
  }
}
