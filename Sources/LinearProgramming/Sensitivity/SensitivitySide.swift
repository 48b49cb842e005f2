/// What holds when a number of a program moves one way.
public enum SensitivitySide: Hashable, Sendable {
  /// The objective changes by `marginal` for each unit, at least until the number is `until`; infinite where it holds for
  /// ever.
  case holds(marginal: Double, until: Double)
  /// The program has no optimum beyond: no point, or no end of improvement.
  case ends
  /// Not found within the limit on pivots.
  case unknown
}

/// How the optimum depends on a column's cost. The marginal value of a cost is the value of its column.
public struct CostSensitivity: Hashable, Sendable {
  /// The column.
  public let column: ColumnID
  /// The cost it has.
  public let cost: Double
  /// What holds when the cost rises.
  public let increase: SensitivitySide
  /// What holds when it falls.
  public let decrease: SensitivitySide
}

/// How the optimum depends on a limit of a row. The marginal value of a limit is its dual value.
public struct LimitSensitivity: Hashable, Sendable {
  /// Which limit of a row it is.
  public enum Limit: String, Hashable, Sendable {
    /// The lower bound.
    case lower
    /// The upper bound.
    case upper
    /// Both, where they are equal; they move together.
    case equal
  }

  /// The row.
  public let row: RowID
  /// Which of its limits.
  public let limit: Limit
  /// The value of the limit.
  public let value: Double
  /// What holds when the limit rises.
  public let increase: SensitivitySide
  /// What holds when it falls.
  public let decrease: SensitivitySide
}
