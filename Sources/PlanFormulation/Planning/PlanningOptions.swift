public import LinearProgramming

/// What a caller may ask of a planner.
public struct PlanningOptions: Hashable, Sendable {
  /// What is asked of the solver.
  public var solver: SolverOptions
  /// Whether a rigorous bound is computed for each goal.
  public var provesBounds: Bool
  /// Whether, among plans equal in the goals, the one with the earliest disposal, then the most level work is chosen.
  public var breaksTies: Bool

  /// Makes options.
  public init(solver: SolverOptions = SolverOptions(), provesBounds: Bool = true, breaksTies: Bool = true) {
    self.solver = solver
    self.provesBounds = provesBounds
    self.breaksTies = breaksTies
  }
}
