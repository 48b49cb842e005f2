internal import LinearProgramming

extension Undoing {
  /// How far the worst reduced cost or dual value has the wrong sign for where its column or row stands, or a point oversteps
  /// a limit, relative to the size of the costs: what floating-point numbers lost on the way back.
  static func loss(of solution: LinearSolution, _ program: LinearProgram) -> Double {
    guard let basis = solution.basis else { return .infinity }
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
    for column in program.costs.indices {
      worst = max(worst, wrong(solution.reducedCosts[column], basis.columnStatuses[column]) / scale)
    }
    for row in solution.rowDuals.indices {
      worst = max(worst, wrong(solution.rowDuals[row], basis.rowStatuses[row]) / scale)
    }
    return worst
  }
}
