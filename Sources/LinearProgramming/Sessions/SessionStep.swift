/// A solve of a session, and what had changed before it.
public struct SessionStep: Hashable, Sendable {
  /// What changed since the solve before, or since the session was opened.
  public let changes: EditSummary
  /// Why the solver stopped.
  public let termination: Termination
  /// How many simplex iterations it took.
  public let iterations: Int
  /// What was tried, in order.
  public let attempts: [SolveAttempt]

  /// Makes the record of a solve.
  public init(changes: EditSummary, solution: LinearSolution) {
    self.changes = changes
    termination = solution.termination
    iterations = solution.iterations
    attempts = solution.attempts
  }
}
