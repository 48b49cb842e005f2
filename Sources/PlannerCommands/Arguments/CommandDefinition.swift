/// A subcommand: what it is called, what it takes and what it does.
struct CommandDefinition: Sendable {
  /// A word of the command line that has its meaning by its place.
  struct Argument: Sendable {
    /// The name help shows.
    let name: String
    /// One line of help.
    let help: String
    /// Whether it may be left out.
    var isOptional = false
    /// Whether several may follow each other.
    var isRepeated = false
  }

  /// A word of the command line that begins with two dashes.
  struct Option: Sendable {
    /// The name without its dashes.
    let name: String
    /// The name of its value in help; nothing for a flag.
    var value: String?
    /// One line of help.
    let help: String
    /// Whether it may be given several times.
    var isRepeated = false
    /// Whether it must be given.
    var isRequired = false
  }

  /// The word that calls it.
  let name: String
  /// One line on what it does.
  let overview: String
  /// More on what it does, for its own help.
  var discussion = ""
  /// What it takes by place; only the last may be repeated.
  var arguments: [Argument] = []
  /// What it takes by name.
  var options: [Option] = []
  /// Does it.
  let perform: @Sendable (ParsedArguments, Console) -> ExitStatus
}
