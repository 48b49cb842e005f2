/// Something that solves linear programs.
///
/// Solving is synchronous and may take long; whatever thread the solver needs, it makes itself. The same program, options
/// and basis give the same result, bit for bit, unless a limit on time cuts the solve short.
public protocol LinearSolver: Sendable {
  /// What the solver is called, with its version.
  var name: String { get }

  /// What it can do.
  var capabilities: SolverCapabilities { get }

  /// Whether a solve of this program that is given no basis would begin by an interior point method, so that a caller who
  /// has only a poor basis does better to give none.
  func startsFromInterior(_ program: LinearProgram, options: SolverOptions) -> Bool

  /// Solves a program.
  ///
  /// - Parameters:
  ///   - program: what to solve. It is checked first.
  ///   - options: limits, tolerances and the method of the first attempt.
  ///   - basis: a vertex to start from, one status per column and row; `nil` leaves the start to the solver. A basis that
  ///     turns out singular is set aside and the fact recorded among the attempts.
  /// - Throws: ``SolverError`` where nothing could be tried or the solver broke down. A program without an optimum is an
  ///   answer, not an error.
  func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution

  /// Opens a session: solves of one program that changes in between, each from where the last one ended.
  ///
  /// A solver with the capability ``SolverCapabilities/sessions`` keeps its own problem between solves and is told only what
  /// changed; for any other it is a ``RestartingSession``. Faults of the program are found by the first solve.
  func session(for program: LinearProgram, options: SolverOptions) -> any SolverSession
}

extension LinearSolver {
  /// Most solvers know no interior start.
  public func startsFromInterior(_ program: LinearProgram, options: SolverOptions) -> Bool { false }

  /// Opens a session that restarts the solver from the last basis.
  public func session(for program: LinearProgram, options: SolverOptions) -> any SolverSession {
    RestartingSession(for: program, with: self, options: options)
  }

  /// Opens a session with the default options.
  public func session(for program: LinearProgram) -> any SolverSession {
    session(for: program, options: SolverOptions())
  }

  /// Solves a program from the solver's own start.
  public func solve(
    _ program: LinearProgram, options: SolverOptions = SolverOptions()
  ) throws(SolverError) -> LinearSolution {
    try solve(program, options: options, startingFrom: nil)
  }
}
