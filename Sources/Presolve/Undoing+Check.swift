internal import LinearProgramming

extension Undoing {
  /// How far the worst reduced cost or dual value has the wrong sign for where its column or row stands, a reduced cost is not
  /// what the dual values leave of the cost, or a point oversteps a limit, relative to the size of the costs: what
  /// floating-point numbers lost on the way back. Infinite where the basis has not a basic column or row for each row.
  static func loss(of solution: LinearSolution, _ program: LinearProgram) -> Double {
    guard let basis = solution.basis, basis.basicCount == program.rowCount else { return .infinity }
    let sign = program.sense == .minimise ? 1.0 : -1.0
    let scale = program.costs.reduce(1) { max($0, abs($1)) }
    func wrong(_ price: Double, _ status: BasisStatus) -> Double {
      switch status {
      case .fixed: 0
      case .basic, .free: abs(price)
      case .atLower: max(0, -sign * price)
      case .atUpper: max(0, sign * price)
      }
    }
    var worst = FeasibilityReport(of: program, at: solution.columnValues).largestRelative?.relativeAmount ?? 0
    let columns = program.rows().transposed()
    for column in program.costs.indices {
      var (left, size) = (program.costs[column], scale)
      for place in columns.places(of: column) {
        let term = columns.values[place] * solution.rowDuals[Int(columns.columns[place])]
        left -= term
        size = max(size, abs(term))
      }
      worst = max(worst, abs(left - solution.reducedCosts[column]) / size)
      worst = max(worst, wrong(solution.reducedCosts[column], basis.columnStatuses[column]) / scale)
    }
    for row in solution.rowDuals.indices {
      worst = max(worst, wrong(solution.rowDuals[row], basis.rowStatuses[row]) / scale)
    }
    return worst
  }
}
