public import LinearProgramming

/// What exact arithmetic says of a basis: whether it is feasible and the best, and where not, by how much.
public struct ExactReport: Hashable, Sendable {
  /// Where a condition fails.
  public enum Place: Hashable, Sendable {
    /// A column: its value in a primal condition, its reduced cost in a dual one.
    case column(ColumnID)
    /// A row: its activity, or its dual value.
    case row(RowID)
  }

  /// A condition that fails.
  public struct Violation: Hashable, Sendable {
    /// Where.
    public let place: Place
    /// By how much, rounded to a floating-point number; above zero, or too small for one.
    public let amount: Double
  }

  /// The objective at the vertex of the basis, exactly, the constant included.
  public let objective: ExactNumber
  /// The value of each column at the vertex, rounded.
  public let columnValues: [Double]
  /// The bounds that the vertex oversteps.
  public let primalViolations: [Violation]
  /// The reduced costs and dual values of the wrong sign.
  public let dualViolations: [Violation]
  /// The basis that all this is said of.
  public let basis: Basis
  /// How many exact pivots lead to it from the basis that was given.
  public internal(set) var pivots = 0
  /// Whether exact pivots showed that no point satisfies every limit exactly: mostly numbers that rounding made contradict
  /// each other by the size of their last digit. The report is then of the basis that was given.
  public internal(set) var isExactlyInfeasible = false

  /// Whether the vertex satisfies every limit exactly.
  public var isPrimalFeasible: Bool { primalViolations.isEmpty }
  /// Whether the duals of the basis have the right sign exactly; the objective is then a bound.
  public var isDualFeasible: Bool { dualViolations.isEmpty }
  /// Whether the vertex is proven the best, without any tolerance.
  public var isOptimal: Bool { isPrimalFeasible && isDualFeasible }
}

/// What came of an exact check.
public enum ExactOutcome: Hashable, Sendable {
  /// The basis was solved exactly.
  case checked(ExactReport)
  /// The matrix of the basis is singular.
  case singular
  /// The basis does not fit the program, or puts something at a bound it does not have; in words.
  case unusable(String)
  /// The limit on time was reached.
  case outOfTime
}
