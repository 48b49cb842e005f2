extension LinearProgram {
  /// How many columns or rows a program may have together: solvers number them with 32 bits, from one.
  public static let countLimit = Int(Int32.max) - 1
  /// How many coefficients a program may have: the limit of GLPK.
  public static let coefficientLimit = 500_000_000

  /// Finds the first fault that no solver may be given: a number that is none, an infinite cost or coefficient, crossed
  /// bounds, too many columns, rows or coefficients.
  ///
  /// Solvers accept such numbers silently: GLPK answers "optimal" on a cost that is not a number.
  public func check() throws(LinearProgramError) {
    try Self.checkCounts(columns: columnCount, rows: rowCount, coefficients: coefficientCount)
    guard objectiveConstant.isFinite else { throw .objectiveConstantNotFinite(objectiveConstant) }
    for column in costs.indices {
      guard costs[column].isFinite else { throw .costNotFinite(column: names.column(column), costs[column]) }
      try check(columnBounds[column], of: "column \(names.column(column))")
    }
    for row in rowBounds.indices { try check(rowBounds[row], of: "row \(names.row(row))") }
    for triplet in tripletValues.indices where !tripletValues[triplet].isFinite {
      throw .coefficientNotFinite(
        row: names.row(Int(tripletRows[triplet])), column: names.column(Int(tripletColumns[triplet])),
        tripletValues[triplet])
    }
  }

  /// Whether so many can be numbered by every solver.
  package static func checkCounts(columns: Int, rows: Int, coefficients: Int) throws(LinearProgramError) {
    if columns + rows > countLimit {
      throw .tooLarge(what: "columns and rows", count: columns + rows, limit: countLimit)
    }
    if coefficients > coefficientLimit {
      throw .tooLarge(what: "coefficients", count: coefficients, limit: coefficientLimit)
    }
  }

  private func check(_ bounds: Bounds, of place: @autoclosure () -> String) throws(LinearProgramError) {
    if bounds.lower.isNaN || bounds.upper.isNaN || bounds.lower == .infinity || bounds.upper == -.infinity {
      throw .boundNotUsable(place: place(), bounds)
    }
    if bounds.lower > bounds.upper { throw .boundsCrossed(place: place(), bounds) }
  }
}
