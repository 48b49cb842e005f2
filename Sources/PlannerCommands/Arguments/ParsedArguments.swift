/// The words of a command line, sorted by what they mean.
struct ParsedArguments: Sendable {
  /// The words by place, in order.
  var positional: [String] = []
  /// The values by option; a flag that was given has one empty value.
  var values: [String: [String]] = [:]

  /// Whether an option was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option; nothing where it was not given.
  func value(_ option: String) -> String? { values[option]?.last }
}

/// A command line that is not one this program understands.
struct UsageError: Error, Hashable {
  /// What is wrong, in a sentence without its last point.
  let message: String
  /// What to write instead; nothing where nobody can tell.
  var suggestion: String?
}
