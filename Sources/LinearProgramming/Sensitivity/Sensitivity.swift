/// How the optimum depends on each cost and each limit of a row, by ratio tests on the factorized optimal basis.
///
/// At a degenerate vertex, or where several points are optimal, the value of one more unit need not be that of one less.
/// Each direction therefore has its own answer: where the basis at hand does not allow a step, it is pivoted, the vertex
/// staying optimal, until it does. What holds then is the one-sided derivative, up to the first change of basis; it may
/// well hold beyond (Gal, "Postoptimal Analyses, Parametric Programming, and Related Topics", 1995; Bertsimas and
/// Tsitsiklis, "Introduction to Linear Optimization", 1997, chapter 5).
public struct Sensitivity: Hashable, Sendable {
  /// One entry for each column.
  public let costs: [CostSensitivity]
  /// One entry for each finite limit of a row, rows in order, the lower limit first.
  public let limits: [LimitSensitivity]

  /// How many pivots at degenerate vertices are made by default before the rest is left unknown.
  public static let defaultPivotLimit = 5000

  /// Looks at an optimal solution.
  ///
  /// - Parameters:
  ///   - program: the program; whole numbers count as fixed where the solution has them.
  ///   - solution: its optimum, with a basis.
  ///   - pivotLimit: how many pivots at degenerate vertices may be made, over all questions. Each takes a factorization.
  /// - Returns: `nil` where the solution is no optimum or has no basis.
  public static func of(
    _ program: LinearProgram, solution: LinearSolution, pivotLimit: Int = defaultPivotLimit
  ) -> Sensitivity? {
    guard solution.termination == .optimal, let basis = solution.basis, basis.fits(program) else { return nil }
    let fixed = program.hasIntegers ? program.fixingIntegers(at: solution.columnValues) : program
    guard let vertex = Vertex(fixed, basis.repaired(for: fixed)) else { return nil }
    var search = SensitivitySearch(vertex: vertex, pivotsLeft: pivotLimit)
    let costs = fixed.columnIDs.map { column in
      CostSensitivity(
        column: column, cost: fixed.cost(of: column), increase: search.cost(of: column.position, direction: 1),
        decrease: search.cost(of: column.position, direction: -1))
    }
    var limits: [LimitSensitivity] = []
    for row in fixed.rowIDs {
      let bounds = fixed.bounds(of: row)
      let all: [(LimitSensitivity.Limit, Double)] =
        bounds.isFixed ? [(.equal, bounds.lower)] : [(.lower, bounds.lower), (.upper, bounds.upper)]
      for (limit, value) in all where value.isFinite {
        limits.append(
          LimitSensitivity(
            row: row, limit: limit, value: value, increase: search.limit(limit, of: row.position, direction: 1),
            decrease: search.limit(limit, of: row.position, direction: -1)))
      }
    }
    return Sensitivity(costs: Array(costs), limits: limits)
  }
}
