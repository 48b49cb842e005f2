/// How far a point is outside a program's limits, and where: computed anew from the program, not taken from a solver.
public struct FeasibilityReport: Hashable, Sendable {
  /// A limit that is overstepped, and by how much.
  public struct Violation: Hashable, Sendable {
    /// Where.
    public enum Place: Hashable, Sendable {
      /// The bounds of a column.
      case column(ColumnID)
      /// The bounds of a row.
      case row(RowID)
      /// The wholeness of a column.
      case wholeness(ColumnID)
    }

    /// Where.
    public let place: Place
    /// By how much, in the unit of the column or row.
    public let amount: Double
    /// By how much, relative to one plus the size of the terms: what a tolerance is compared with.
    public let relativeAmount: Double
  }

  /// The largest violation in absolute terms; `nil` where nothing is overstepped at all.
  public private(set) var largest: Violation?
  /// The largest violation relative to the size of its terms; `nil` where nothing is overstepped at all.
  public private(set) var largestRelative: Violation?
  /// The activity of each row, summed with twice the precision.
  public private(set) var rowActivities: [Double] = []

  /// Measures a point, one value per column.
  public init(of program: LinearProgram, at columnValues: [Double]) {
    precondition(columnValues.count == program.columnCount)
    for column in columnValues.indices {
      let value = columnValues[column]
      note(.column(ColumnID(column)), program.columnBounds[column].violation(of: value), scale: abs(value))
      if program.kinds[column] == .integer {
        note(.wholeness(ColumnID(column)), abs(value - value.rounded()), scale: abs(value))
      }
    }
    measureRows(of: program, at: columnValues)
  }

  /// Whether every violation, relative to the size of its terms, is within a tolerance.
  public func isFeasible(within tolerance: Double) -> Bool {
    guard let largestRelative else { return true }
    return largestRelative.relativeAmount <= tolerance
  }

  private mutating func measureRows(of program: LinearProgram, at columnValues: [Double]) {
    let rows = program.rows()
    rowActivities.reserveCapacity(rows.rowCount)
    for row in 0..<rows.rowCount {
      var activity = CompensatedSum()
      var scale = 0.0
      for place in rows.places(of: row) {
        let value = columnValues[Int(rows.columns[place])]
        activity.add(rows.values[place], times: value)
        scale += abs(rows.values[place] * value)
      }
      rowActivities.append(activity.value)
      note(.row(RowID(row)), program.rowBounds[row].violation(of: activity.value), scale: scale)
    }
  }

  private mutating func note(_ place: Violation.Place, _ amount: Double, scale: Double) {
    guard amount > 0 else { return }
    let violation = Violation(place: place, amount: amount, relativeAmount: amount / (1 + (scale.isFinite ? scale : 0)))
    if violation.amount > largest?.amount ?? 0 { largest = violation }
    if violation.relativeAmount > largestRelative?.relativeAmount ?? 0 { largestRelative = violation }
  }
}
