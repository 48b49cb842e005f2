public import LocatedText

/// What reading a scenario came to.
public struct ScenarioReading: Sendable {
  /// The scenario; nothing where any error was found.
  public let scenario: ResolvedScenario?
  /// All findings of all files.
  public let diagnostics: Diagnostics
  /// Whether a file could not be read at all: it is missing, too large, not UTF-8 or not YAML.
  public let isUnreadable: Bool
}

/// Reads scenario files into a planning problem, or into findings that say what is wrong and where.
public enum ScenarioReader {
  /// The most bytes one file may have: 16 MiB.
  public static let fileSizeLimit = 16 << 20

  /// Reads one or more files, each later one an overlay over the former, then changes `ADDRESS=VALUE`.
  ///
  /// All findings of all files come back at once. A scenario comes back only where none of them is an error.
  public static func read(paths: [String], changes: [String] = []) -> ScenarioReading {
    ScenarioReading(scenario: nil, diagnostics: Diagnostics(), isUnreadable: true)
  }
}
