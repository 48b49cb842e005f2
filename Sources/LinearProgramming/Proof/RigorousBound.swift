/// A bound on the optimum that holds whatever rounding errors the solver made.
///
/// For any multipliers `y` of the rows, and with `d = c − Aᵀy`, every feasible point has
/// `c·x = d·x + y·(Ax) ≥ Σ_j min d[j]·x[j] + Σ_i min y[i]·r[i]` over the bounds of columns and rows. Evaluated outward,
/// this is a theorem about the program, not about the solver (Neumaier and Shcherbina, "Safe bounds in linear and
/// mixed-integer linear programming", Math. Program. 99, 2004; Jansson, "Rigorous lower and upper bounds in linear
/// programming", SIAM J. Optim. 14, 2004). Where `d[j]` has the wrong sign by a rounding error and the column has no bound
/// on that side, the rows may imply one: columns are tightened first by interval propagation. Where they imply none, the
/// multipliers are moved by a trace, enclosed in intervals, that makes those reduced costs zero exactly. Linear in the
/// coefficients, but for a dense system of as many columns as are so.
public enum RigorousBound {
  /// No feasible point has a better objective than this: a lower bound where the program minimises, an upper one where it
  /// maximises.
  ///
  /// - Parameters:
  ///   - program: a program that passes ``LinearProgram/check()``. Integer columns are taken as continuous, which only
  ///     weakens the bound.
  ///   - rowDuals: one number per row, in the program's own sense, as ``LinearSolution/rowDuals``. They need not be exact
  ///     nor even good: any vector gives a true bound.
  /// - Returns: the bound; infinite on the far side if the bounds alone prove that no point exists; `nil` where some
  ///   column with a reduced cost of the wrong sign has no finite bound on that side even after propagation and the
  ///   multipliers cannot be corrected, or a number overflows.
  public static func of(_ program: LinearProgram, rowDuals: [Double]) -> Double? {
    guard rowDuals.count == program.rowCount else { return nil }
    guard case .least(let bound) = BoundEvaluation(program).outcome(of: rowDuals) else { return nil }
    return bound
  }

  /// How far a solution's objective is from its rigorous bound, relative to its size; `nil` where there is no bound.
  public static func relativeGap(of solution: LinearSolution, for program: LinearProgram) -> Double? {
    guard solution.hasPoint, let bound = of(program, rowDuals: solution.rowDuals), bound.isFinite else { return nil }
    return abs(solution.objective - bound) / max(1, abs(solution.objective))
  }
}
