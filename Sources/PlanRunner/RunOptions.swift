public import LocatedText

/// What a run is asked for beside its scenario.
public struct RunOptions: Sendable {
  /// How tables are written.
  public var dialect: CSVDialect
  /// Seconds the solver may take for one goal; nothing for no limit.
  public var timeLimit: Double?

  /// Makes options.
  public init(dialect: CSVDialect = .rfc4180, timeLimit: Double? = nil) {
    self.dialect = dialect
    self.timeLimit = timeLimit
  }
}
