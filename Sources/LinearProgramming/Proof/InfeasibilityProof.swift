/// The check of a Farkas certificate, independent of the solver and of rounding.
public enum InfeasibilityProof {
  /// Whether the bounds alone prove that no point satisfies all limits: carried from row to row by interval arithmetic,
  /// rounded outward, they leave some column no value. Many a mistake in the data shows here, at no cost.
  public static func followsFromBounds(of program: LinearProgram) -> Bool {
    ImpliedBounds(program, rows: program.rows()).isEmpty
  }

  /// Whether multipliers of the rows prove that no point satisfies all limits.
  ///
  /// For every point, `0 = Σ_i y[i]·r[i] − Σ_j (Aᵀy)[j]·x[j]`, `r` being the activities of the rows. If the least value of
  /// the right-hand side over all bounds, evaluated outward, is above zero, there is no such point. Bounds implied by the
  /// rows are used where a column has none and rounding left a trace of a multiplier on it.
  public static func isProven(for program: LinearProgram, rowMultipliers: [Double]) -> Bool {
    guard rowMultipliers.count == program.rowCount else { return false }
    let rows = program.rows()
    // The bounds that follow from the rows may already contradict each other.
    let implied = ImpliedBounds(program, rows: rows)
    if implied.isEmpty { return true }
    let zeros = [Double](repeating: 0, count: program.columnCount)
    let outcome = LagrangeBound(program, rows: rows, implied: implied).evaluate(
      costs: zeros, constant: 0, multipliers: rowMultipliers)
    guard case .least(let least) = outcome else { return false }
    return least > 0
  }
}
