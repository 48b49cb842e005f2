/// How far the duals of a basis are from those of an optimum, and where: computed anew from the program, not taken from a
/// solver.
///
/// At an optimum a column or row that rests at a bound would lose by leaving it: with `d = c − Aᵀy`, a column at its lower
/// bound has `d ≥ 0` where the program minimises, one at its upper bound `d ≤ 0`, and one without bounds `d = 0`; the duals
/// of rows likewise (the sign conditions of the simplex method: Dantzig, "Linear programming and extensions", 1963). What is
/// basic should have none; there the factorization alone decides, and nothing is measured.
public struct DualFeasibilityReport: Hashable, Sendable {
  /// A column or row that would gain by leaving its bound.
  public struct Violation: Hashable, Sendable {
    /// Which.
    public enum Place: Hashable, Sendable {
      /// A column, by its reduced cost.
      case column(ColumnID)
      /// A row, by its dual.
      case row(RowID)
    }

    /// Where.
    public let place: Place
    /// The size of the reduced cost or dual that has the wrong sign.
    public let amount: Double
    /// The same relative to the size of the terms it is a sum of: what a tolerance is compared with.
    public let relativeAmount: Double
  }

  /// The largest violation relative to the size of its terms; `nil` where every sign is right.
  public private(set) var largestRelative: Violation?
  /// What counts as a size where the terms are small; costs that are all small are not taken for zero.
  private let unit: Double

  /// Measures the duals of a basis.
  ///
  /// - Parameters:
  ///   - program: the program; whole numbers are not its concern.
  ///   - basis: one status for each column and row.
  ///   - rowDuals: one number per row, in the program's own sense.
  public init(of program: LinearProgram, basis: Basis, rowDuals: [Double]) {
    precondition(basis.fits(program) && rowDuals.count == program.rowCount)
    let sign = program.sense == .minimise ? 1.0 : -1.0
    var reduced = program.costs.map { CompensatedSum($0) }
    var sizes = program.costs.map(abs)
    let rows = program.rows()
    unit = min(1, sizes.max() ?? 0)
    var largestDual = 0.0
    for row in 0..<rows.rowCount where rowDuals[row] != 0 {
      largestDual = max(largestDual, abs(rowDuals[row]))
      for place in rows.places(of: row) {
        let column = Int(rows.columns[place])
        reduced[column].add(-rows.values[place], times: rowDuals[row])
        sizes[column] += abs(rows.values[place] * rowDuals[row])
      }
    }
    for column in reduced.indices {
      let wrong = Self.wrong(sign * reduced[column].value, basis.columnStatuses[column])
      note(.column(ColumnID(column)), wrong, size: sizes[column])
    }
    for row in rowDuals.indices {
      note(.row(RowID(row)), Self.wrong(sign * rowDuals[row], basis.rowStatuses[row]), size: largestDual)
    }
  }

  /// Whether every sign is right within a tolerance relative to the size of the terms.
  public func isFeasible(within tolerance: Double) -> Bool {
    guard let largestRelative else { return true }
    return largestRelative.relativeAmount <= tolerance
  }

  private static func wrong(_ reduced: Double, _ status: BasisStatus) -> Double {
    switch status {
    case .basic, .fixed: 0
    case .atLower: max(0, -reduced)
    case .atUpper: max(0, reduced)
    case .free: abs(reduced)
    }
  }

  private mutating func note(_ place: Violation.Place, _ amount: Double, size: Double) {
    guard amount > 0 else { return }
    let relative = amount / (unit + (size.isFinite ? size : 0))
    if relative > largestRelative?.relativeAmount ?? 0 {
      largestRelative = Violation(place: place, amount: amount, relativeAmount: relative)
    }
  }
}
