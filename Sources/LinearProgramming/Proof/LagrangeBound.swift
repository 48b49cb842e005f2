/// Evaluates `min c·x` over the bounds alone, the rows priced by multipliers: the one formula behind the rigorous bound and
/// the check of a certificate.
struct LagrangeBound {
  /// What evaluating came to.
  enum Outcome {
    /// A number that the objective is not below at any feasible point.
    case least(Double)
    /// None can be given: some column has a reduced cost of the wrong sign and no bound on that side.
    case open
    /// A number grew too large.
    case overflow
  }

  private let rows: SparseMatrix
  private let implied: ImpliedBounds
  private let declared: [Bounds]
  private let rowBounds: [Bounds]

  init(_ program: LinearProgram, rows: SparseMatrix, implied: ImpliedBounds) {
    self.rows = rows
    self.implied = implied
    declared = program.columnBounds
    rowBounds = program.rowBounds
  }

  /// Evaluates the least of `constant + costs·x`.
  func evaluate(costs: [Double], constant: Double, multipliers: [Double]) -> Outcome {
    var total = EnclosedSum(constant)
    var reduced = costs.map { EnclosedSum($0) }
    for row in 0..<rows.rowCount {
      let multiplier = usable(multipliers[row], rowBounds[row])
      if multiplier == 0 { continue }
      for place in rows.places(of: row) {
        reduced[Int(rows.columns[place])].add(-multiplier, times: rows.values[place])
      }
      total.add(multiplier, times: multiplier > 0 ? rowBounds[row].lower : rowBounds[row].upper)
    }
    for column in reduced.indices where !reduced[column].isZero {
      let interval = (floor: reduced[column].floor, ceiling: reduced[column].ceiling)
      guard interval.floor.isFinite && interval.ceiling.isFinite else { return .overflow }
      if interval.ceiling > 0 && lower(column) == -.infinity { return .open }
      if interval.floor < 0 && upper(column) == .infinity { return .open }
      add(interval, of: column, to: &total)
    }
    return total.floor.isFinite ? .least(total.floor) : .overflow
  }

  /// A multiplier that prices an infinite end of its row would make the bound infinite; zero is the nearest that does not.
  private func usable(_ multiplier: Double, _ bounds: Bounds) -> Double {
    if !multiplier.isFinite { return 0 }
    if multiplier > 0 && bounds.lower == -.infinity { return 0 }
    if multiplier < 0 && bounds.upper == .infinity { return 0 }
    return multiplier
  }

  /// The costs moved against the one side on which a column has no bound, by a fraction of the size of its terms.
  func shifted(costs: [Double], multipliers: [Double], by fraction: Double) -> [Double] {
    var sizes = costs.map(abs)
    for row in 0..<rows.rowCount {
      for place in rows.places(of: row) {
        sizes[Int(rows.columns[place])] += abs(multipliers[row] * rows.values[place])
      }
    }
    return costs.indices.map { column in
      let shift = fraction * max(sizes[column], 1e-6)
      if lower(column) == -.infinity { return upper(column) == .infinity ? costs[column] : costs[column] + shift }
      return upper(column) == .infinity ? costs[column] - shift : costs[column]
    }
  }

  /// Adds the least of `d·x` over the interval of `d` and the bounds of `x`, which are finite where they are needed.
  private func add(_ d: (floor: Double, ceiling: Double), of column: Int, to total: inout EnclosedSum) {
    if d.floor >= 0 {
      total.add(lower(column) >= 0 ? d.floor : d.ceiling, times: lower(column))
    } else if d.ceiling <= 0 {
      total.add(upper(column) >= 0 ? d.floor : d.ceiling, times: upper(column))
    } else {
      // The sign of d is not known: the least is at one of the two ends, each with its worst d.
      let products = [d.floor, d.ceiling].flatMap { [$0 * lower(column), $0 * upper(column)] }
      total.add(products.reduce(0) { min($0, $1.nextDown) })
    }
  }

  /// The declared bound is a round number; the implied one is used only where there is no other.
  private func lower(_ column: Int) -> Double {
    declared[column].lower.isFinite ? declared[column].lower : implied.lower[column]
  }

  private func upper(_ column: Int) -> Double {
    declared[column].upper.isFinite ? declared[column].upper : implied.upper[column]
  }
}
