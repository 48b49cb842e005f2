/// Why a solver stopped. Only ``optimal`` claims the best; whatever is not proven is called something else.
public enum Termination: String, Hashable, Sendable, CaseIterable {
  /// The best point was found and, within the tolerances, proven so.
  case optimal
  /// No point satisfies all bounds.
  case infeasible
  /// The objective can be driven without end.
  case unbounded
  /// No optimum exists, and it is not known which of the two is the reason.
  case infeasibleOrUnbounded
  /// The gap that was asked for is reached: the point is that close to the best, or nearer.
  case gapReached
  /// The limit on iterations was reached.
  case iterationLimit
  /// The limit on time was reached.
  case timeLimit
  /// Somebody cancelled the solve.
  case cancelled
  /// No attempt led to an answer that could be trusted.
  case numericalTrouble

  /// A sentence for a person.
  public var sentence: String {
    switch self {
    case .optimal: "the optimum was found"
    case .infeasible: "no point satisfies all limits"
    case .unbounded: "the objective has no limit"
    case .infeasibleOrUnbounded: "either no point satisfies all limits or the objective has no limit"
    case .gapReached: "the wanted distance to the optimum was reached"
    case .iterationLimit: "the limit on iterations was reached"
    case .timeLimit: "the limit on time was reached"
    case .cancelled: "the solve was cancelled"
    case .numericalTrouble: "no attempt gave an answer that can be trusted"
    }
  }
}

/// What the column values of a solution are; a question apart from why the solver stopped.
public enum VectorMeaning: String, Hashable, Sendable, CaseIterable {
  /// A best point.
  case optimalPoint
  /// A point within all bounds, not known to be the best.
  case feasiblePoint
  /// The point at which the solver stopped, outside some bounds.
  case infeasiblePoint
  /// There are no values.
  case none
}

/// What the row duals and reduced costs of a solution are.
public enum DualMeaning: String, Hashable, Sendable, CaseIterable {
  /// Marginal values at the optimum.
  case marginalValues
  /// Marginal values of the program in which every integer column is fixed at its value.
  case marginalValuesAtFixedIntegers
  /// A vector of multipliers that gives a bound, but no marginal values.
  case multipliers
  /// There are no values.
  case none
}
