/// Evaluates `min c·x` over the bounds alone, the rows priced by multipliers: the one formula behind the rigorous bound and
/// the check of a certificate.
struct LagrangeBound {
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

  /// A number that `constant + costs·x` is not below at any feasible point; `nil` where none can be given.
  func least(costs: [Double], constant: Double, multipliers: [Double]) -> Double? {
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
      guard interval.floor.isFinite && interval.ceiling.isFinite else { return nil }
      guard add(interval, of: column, to: &total) else { return nil }
    }
    let floor = total.floor
    return floor.isFinite ? floor : nil
  }

  /// A multiplier that prices an infinite end of its row would make the bound infinite; zero is the nearest that does not.
  private func usable(_ multiplier: Double, _ bounds: Bounds) -> Double {
    if !multiplier.isFinite { return 0 }
    if multiplier > 0 && bounds.lower == -.infinity { return 0 }
    if multiplier < 0 && bounds.upper == .infinity { return 0 }
    return multiplier
  }

  /// Adds the least of `d·x` over the interval of `d` and the bounds of `x`; false where it is infinite.
  private func add(_ d: (floor: Double, ceiling: Double), of column: Int, to total: inout EnclosedSum) -> Bool {
    if d.floor >= 0 {
      return addProduct(d, end: tighter(declared[column].lower, implied.lower[column]), to: &total)
    }
    if d.ceiling <= 0 {
      return addProduct(d, end: tighter(declared[column].upper, implied.upper[column]), to: &total)
    }
    // The sign of d is not known: the least is at one of the two ends, each with its worst d.
    let lower = implied.lower[column]
    let upper = implied.upper[column]
    guard lower.isFinite && upper.isFinite else { return false }
    let products = [d.floor * lower, d.floor * upper, d.ceiling * lower, d.ceiling * upper]
    guard let least = products.map(\.nextDown).min(), least.isFinite else { return false }
    total.add(min(0, least))
    return true
  }

  /// The declared bound is a round number; the implied one is used only where there is no other.
  private func tighter(_ declared: Double, _ implied: Double) -> Double { declared.isFinite ? declared : implied }

  private func addProduct(_ d: (floor: Double, ceiling: Double), end: Double, to total: inout EnclosedSum) -> Bool {
    guard end.isFinite else { return false }
    total.add(end >= 0 ? d.floor : d.ceiling, times: end)
    return true
  }
}
