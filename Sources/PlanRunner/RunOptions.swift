public import LinearProgramming
public import LocatedText

/// What a run is asked for beside its scenario.
public struct RunOptions: Sendable {
  /// How tables are written.
  public var dialect: CSVDialect
  /// Seconds the solver may take for one goal; nothing for no limit.
  public var timeLimit: Double?
  /// Which solver plans. GLPK unless asked otherwise: with it the same files give the same bytes wherever it is.
  public var solver: SolverChoice
  /// How the first solve begins.
  public var method: StartMethod

  /// Makes options.
  public init(
    dialect: CSVDialect = .rfc4180, timeLimit: Double? = nil, solver: SolverChoice = .glpk,
    method: StartMethod = .automatic
  ) {
    self.dialect = dialect
    self.timeLimit = timeLimit
    self.solver = solver
    self.method = method
  }
}
