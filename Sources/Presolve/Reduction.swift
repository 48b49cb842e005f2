/// A step by which a program was made smaller, with what is needed to undo it.
enum Reduction {
  /// A column left at a value; what it adds to rows was moved into their bounds.
  case column(Int, value: Double)
  /// A row that limits nothing.
  case slackRow(Int)
  /// A row of one column, turned into bounds of it; those that are tighter than the column's own.
  case singletonRow(Int, column: Int, coefficient: Double, lower: Double?, upper: Double?)
  /// A row that is `factor` times another, which took over its bounds where they are tighter.
  case parallelRow(Int, kept: Int, factor: Double, raisesLower: Bool, lowersUpper: Bool)
  /// A row that holds only where each of its columns stands at one certain bound, with the coefficients of those columns.
  /// The columns were left at these values before.
  case forcingRow(Int, isAtUpper: Bool, columns: [(column: Int, coefficient: Double)])
}
