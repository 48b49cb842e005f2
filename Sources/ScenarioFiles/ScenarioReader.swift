public import LocatedText
public import PlantModel

/// What reading a scenario came to.
public struct ScenarioReading: Sendable {
  /// The scenario; nothing where any error was found.
  public let scenario: ResolvedScenario?
  /// All findings of all files.
  public let diagnostics: Diagnostics
  /// Whether a file could not be read at all: it is missing, too large, not UTF-8 or not YAML.
  public let isUnreadable: Bool
  /// The projects that would begin before what they need is open, by identifier, and the day from which on they could begin.
  public let waitingProjects: [(project: String, day: CivilDate)]

  init(_ scenario: ResolvedScenario?, _ reading: Reading, isUnreadable: Bool) {
    self.scenario = scenario
    self.isUnreadable = isUnreadable
    diagnostics = reading.diagnostics
    waitingProjects = reading.waitingProjects.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Reads scenario files into a planning problem, or into findings that say what is wrong and where.
public enum ScenarioReader {
  /// The most bytes one file may have: 16 MiB.
  public static let fileSizeLimit = 16 << 20

  /// Reads one or more files, each later one an overlay over the former, then changes `ADDRESS=VALUE`.
  ///
  /// All findings of all files come back at once. A scenario comes back only where none of them is an error.
  ///
  /// With an opening state, stock, people, orders and money are those an earlier plan leaves on the first day.
  public static func read(
    paths: [String], changes: [String] = [], opening: OpeningState? = nil
  ) -> ScenarioReading {
    read(paths, changes, opening, from: .local)
  }

  /// Reads a scenario with proposals laid over it; none of them is done unless a change says so.
  public static func read(paths: [String], proposals: [Proposal], changes: [String] = []) -> ScenarioReading {
    read(paths, changes, nil, proposals, from: .local)
  }

  /// Reads a scenario whose files are held in memory under their paths, as a result folder or a test has them.
  public static func read(
    files: [String: [UInt8]], paths: [String], changes: [String] = [], opening: OpeningState? = nil
  ) -> ScenarioReading {
    read(paths, changes, opening, from: .memory(files))
  }

  /// Reads from any place; what is gathered on the way stays in `reading`.
  static func read(
    _ paths: [String], _ changes: [String], _ opening: OpeningState? = nil, _ proposals: [Proposal] = [],
    from access: FileAccess, into reading: Reading = Reading()
  ) -> ScenarioReading {
    var composer = Composer(access)
    var document = composer.compose(paths)
    if let opening { document = document.map { composer.lay(opening, over: $0) } }
    document = document.map { composer.lay(proposals, over: $0) }
    document = document.map { composer.apply(commandLine: changes, to: $0) }
    reading.diagnostics = composer.diagnostics
    var scenario: ResolvedScenario?
    if let document, !composer.isUnreadable, !composer.isIncomplete {
      scenario = resolve(document, composer.inputs, reading)
    }
    return ScenarioReading(scenario, reading, isUnreadable: composer.isUnreadable)
  }

  /// Builds the model of a merged document.
  static func resolve(_ document: Node, _ inputs: [ScenarioInput], _ reading: Reading) -> ResolvedScenario? {
    let keys = ScenarioSchema.document
    let entries = (document.entries ?? []).filter { $0.key != "kayo" }
      .sorted { (keys.position(of: $0.key) ?? .max) < (keys.position(of: $1.key) ?? .max) }
    let content = Node(.mapping(entries), at: document.location)
    guard let model = ModelBuilder(content, reading: reading).build() else { return nil }
    return ResolvedScenario(model: model, inputs: inputs, defaults: reading.defaults, document: content)
  }
}
