/// What is measured of a case.
public enum BenchmarkPhase: String, CaseIterable, Sendable {
  /// The files from disk, parsed into trees.
  case read
  /// The files from disk to a checked planning problem: what `kayo validate` does.
  case validate
  /// The planning problem to the linear program of its first goal.
  case formulate
  /// The linear program handed to GLPK: rows, columns, bounds, costs and coefficients.
  case load
  /// The same matrix handed to GLPK by a loop in C over arrays that are already there: what loading is measured against.
  case loadInC = "load-c"
  /// The first solve of the linear program.
  case coldSolve = "cold-solve"
  /// A solve from the last basis after a fifth of the demands moved by up to 5 %.
  case resolveDemand = "re-solve-demand"
  /// A solve from the last basis after one line's hours moved by up to 30 %.
  case resolveCapacity = "re-solve-capacity"
  /// A solve from the last basis after a fifth of the costs moved by up to 10 %.
  case resolveCosts = "re-solve-costs"
  /// The audit of the plan.
  case audit
  /// The tables made and put on disk, synced.
  case write
  /// Files in, audited tables out.
  case whole
}
