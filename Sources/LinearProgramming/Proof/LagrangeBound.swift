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
  private let columns: SparseMatrix
  private let implied: ImpliedBounds
  private let declared: [Bounds]
  private let rowBounds: [Bounds]

  init(_ program: LinearProgram, rows: SparseMatrix, implied: ImpliedBounds) {
    self.rows = rows
    columns = rows.transposed()
    self.implied = implied
    declared = program.columnBounds
    rowBounds = program.rowBounds
  }

  /// Evaluates the least of `constant + costs·x`.
  ///
  /// Where reduced costs of the wrong sign leave nothing to be said, the multipliers are moved by a trace that makes those
  /// reduced costs zero exactly; see ``MultiplierCorrection``.
  ///
  /// - Parameter end: when to give up the correction, which takes long where such columns are many.
  func evaluate(
    costs: [Double], constant: Double, multipliers: [Double], corrects: Bool = true,
    until end: ContinuousClock.Instant? = nil
  ) -> Outcome {
    var multipliers = multipliers.indices.map { usable(multipliers[$0], rowBounds[$0]) }
    var reduced = reducedCosts(costs, multipliers)
    var correction = MultiplierCorrection(rowCount: rows.rowCount, columnCount: costs.count)
    var forced: [Int] = []
    for _ in 0..<Self.correctionLimit {
      let open = reduced.indices.filter { isOpen($0, reduced[$0], correction) }
      if open.isEmpty { return least(constant, multipliers, reduced, correction) }
      if !corrects { return .open }
      forced += open
      guard
        let choice = MultiplierCorrection.Choice(
          of: forced, columns: columns, costs: costs, isEligible: eligible(multipliers))
      else { return .open }
      choice.improve(&multipliers, reduced)
      reduced = reducedCosts(costs, multipliers)
      guard let found = MultiplierCorrection(choice, reduced: reduced, until: end),
        keepsSigns(multipliers, found)
      else {
        return .open
      }
      correction = found
    }
    return .open
  }

  /// How often columns that a correction opened may be added to those it closes.
  private static let correctionLimit = 40

  private func reducedCosts(_ costs: [Double], _ multipliers: [Double]) -> [EnclosedSum] {
    var reduced = costs.map { EnclosedSum($0) }
    for row in 0..<rows.rowCount where multipliers[row] != 0 {
      for place in rows.places(of: row) {
        reduced[Int(rows.columns[place])].add(-multipliers[row], times: rows.values[place])
      }
    }
    return reduced
  }

  /// The interval of a column's reduced cost, whatever the multipliers within the correction's radius.
  private func interval(
    _ column: Int, _ reduced: EnclosedSum, _ correction: MultiplierCorrection
  ) -> (floor: Double, ceiling: Double) {
    if correction.isZero[column] { return (0, 0) }
    var widest = EnclosedSum()
    for place in columns.places(of: column) {
      widest.add(correction.radii[Int(columns.columns[place])], times: abs(columns.values[place]))
    }
    if widest.isZero { return (reduced.floor, reduced.ceiling) }
    return ((reduced.floor - widest.ceiling).nextDown, (reduced.ceiling + widest.ceiling).nextUp)
  }

  private func isOpen(_ column: Int, _ reduced: EnclosedSum, _ correction: MultiplierCorrection) -> Bool {
    let interval = interval(column, reduced, correction)
    if interval.ceiling > 0 && lower(column) == -.infinity { return true }
    return interval.floor < 0 && upper(column) == .infinity
  }

  /// The bound itself, no column being open.
  private func least(
    _ constant: Double, _ multipliers: [Double], _ reduced: [EnclosedSum], _ correction: MultiplierCorrection
  ) -> Outcome {
    var total = EnclosedSum(constant)
    for row in 0..<rows.rowCount where multipliers[row] != 0 || correction.radii[row] != 0 {
      let end = multipliers[row] > 0 ? rowBounds[row].lower : rowBounds[row].upper
      total.add(multipliers[row], times: end)
      total.add(-correction.radii[row], times: abs(end))
    }
    for column in reduced.indices where !reduced[column].isZero || !columns.places(of: column).isEmpty {
      let interval = interval(column, reduced[column], correction)
      if interval == (0, 0) { continue }
      guard interval.floor.isFinite && interval.ceiling.isFinite else { return .overflow }
      add(interval, of: column, to: &total)
    }
    return total.floor.isFinite ? .least(total.floor) : .overflow
  }

  /// Rows whose multiplier can move a little: it prices an end already, and keeps pricing that.
  private func eligible(_ multipliers: [Double]) -> [Bool] {
    let size = multipliers.reduce(0) { max($0, abs($1)) }
    return multipliers.indices.map { row in
      rowBounds[row].isFixed || abs(multipliers[row]) > 1e-7 * size
    }
  }

  /// Whether every corrected multiplier prices an end that its row has, the same one all over its radius.
  private func keepsSigns(_ multipliers: [Double], _ correction: MultiplierCorrection) -> Bool {
    multipliers.indices.allSatisfy { row in
      if correction.radii[row] == 0 || rowBounds[row].isFixed { return true }
      let end = multipliers[row] > 0 ? rowBounds[row].lower : rowBounds[row].upper
      return end.isFinite && abs(multipliers[row]) > correction.radii[row]
    }
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
