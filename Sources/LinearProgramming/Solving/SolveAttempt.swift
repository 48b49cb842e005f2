/// One try of a solver at a program: what it did, and what came of it. No clock time, so that results compare equal.
public struct SolveAttempt: Hashable, Sendable {
  /// What was tried, in words: method, start, scaling, presolve.
  public let setting: String
  /// What came of it, in words.
  public let outcome: String
  /// How many simplex iterations it took.
  public let iterations: Int
  /// Whether its answer is the one reported.
  public let isAccepted: Bool

  /// Makes a record of an attempt.
  public init(setting: String, outcome: String, iterations: Int, isAccepted: Bool) {
    self.setting = setting
    self.outcome = outcome
    self.iterations = iterations
    self.isAccepted = isAccepted
  }
}
