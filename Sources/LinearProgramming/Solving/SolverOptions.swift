/// Which simplex method a solve begins with.
public enum SimplexMethod: String, Hashable, Sendable, CaseIterable {
  /// The solver chooses: dual from scratch and after changes of limits, primal where the given basis is feasible but no
  /// longer the best (after changes of costs).
  case automatic
  /// The dual simplex method.
  case dual
  /// The primal simplex method.
  case primal
}

/// What a caller may ask of a solver. A solver that cannot honour an option refuses it; it never ignores one silently.
public struct SolverOptions: Hashable, Sendable {
  /// Seconds after which to stop; `nil` for no limit. Results under a limit on time depend on the machine.
  public var timeLimit: Double?
  /// Simplex iterations after which to stop, over all attempts; `nil` for no limit.
  public var iterationLimit: Int?
  /// The most memory a solve may take, in bytes; `nil` for no limit.
  public var memoryLimit: Int?
  /// The method of the first attempt.
  public var method = SimplexMethod.automatic
  /// How a solve begins that is given no basis.
  public var startMethod = StartMethod.automatic
  /// How far a bound may be overstepped, relative to its size.
  public var feasibilityTolerance = 1e-7
  /// How far a reduced cost may have the wrong sign.
  public var optimalityTolerance = 1e-7
  /// With integer columns: the relative distance to the best at which to stop; zero asks for proof.
  public var relativeGap = 0.0
  /// With it, another thread can stop the solve; `nil` where nobody wants to.
  public var cancellation: SolveCancellation?
  /// Whether to try other starts, methods and scalings when an attempt fails.
  public var mayRetry = true

  /// Makes the default options: no limits, the solver's choice of method, optimum to be proven.
  public init() {}
}
