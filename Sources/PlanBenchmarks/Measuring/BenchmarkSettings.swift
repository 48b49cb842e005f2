/// How a benchmark is run.
public struct BenchmarkSettings: Sendable {
  /// Only phases in here are measured.
  public var phases = Set(BenchmarkPhase.allCases)
  /// At most so many runs of a phase.
  public var runLimit = 5
  /// No further run of a phase begins once its runs took so many seconds.
  public var secondsLimit = 3.0
  /// Seconds the solver may take for one goal; a case that needs more fails.
  public var timeLimit: Double?
  /// A folder for what the cases read and write; it must be there.
  public var folder: String

  /// Makes the usual settings.
  public init(folder: String) { self.folder = folder }
}
