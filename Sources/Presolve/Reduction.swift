internal import LinearProgramming

/// A step by which a program was made smaller, with what is needed to undo it. Entries are those at that step.
enum Reduction {
  typealias Entry = WorkingMatrix.Entry

  /// A column left at a value; what it adds to rows was moved into their bounds.
  case column(Int, value: Double, cost: Double, rows: [Entry])
  /// A row that limits nothing.
  case slackRow(Int)
  /// A row of one column, turned into bounds of it; those that are tighter than the column's own.
  case singletonRow(Int, column: Int, coefficient: Double, lower: Double?, upper: Double?)
  /// A row that is `factor` times another, which took over its bounds where they are tighter.
  case parallelRow(Int, kept: Int, factor: Double, raisesLower: Bool, lowersUpper: Bool)
  /// A row that holds only where each of its columns stands at one certain bound, with the coefficients of those columns.
  /// The columns were left at these values before.
  case forcingRow(Int, isAtUpper: Bool, columns: [Entry])
  /// A column taken out of all other rows by means of one.
  case substitution(Substitution)
}

/// What is needed to undo a substitution.
struct Substitution {
  /// The row that was solved for the column, and the activity it has.
  let row: Int
  let activity: Double
  /// Where the row's activity stands.
  let status: BasisStatus
  let column: Int
  let pivot: Double
  let cost: Double
  /// The other columns of the row, the other rows of the column.
  let columns: [WorkingMatrix.Entry]
  let rows: [WorkingMatrix.Entry]
  /// The bounds that the only other column of the row took over, where they are tighter than its own.
  var lentLower: Double?
  var lentUpper: Double?
}
