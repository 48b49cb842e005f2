internal import LinearProgramming

/// Solves a program without coefficients: every row's activity is zero and every column stands alone.
struct BoundsOnlySolve {
  let program: LinearProgram
  let flat: FlatProgram

  func solution() -> LinearSolution {
    if let row = program.rowBounds.indices.first(where: { !program.rowBounds[$0].contains(0) }) {
      var solution = LinearSolution.impossible(
        "row \(program.names.row(row)) has no coefficients and does not allow zero")
      var multipliers = [Double](repeating: 0, count: program.rowCount)
      multipliers[row] = program.rowBounds[row].lower > 0 ? 1 : -1
      solution.certificate = .infeasibility(rowMultipliers: multipliers)
      return solution
    }
    if let column = program.costs.indices.first(where: { best(of: $0).isInfinite }) {
      var solution = LinearSolution(termination: .unbounded)
      solution.take(
        point: program.costs.indices.map(anywhere), as: .feasiblePoint, of: program, within: flat)
      var direction = [Double](repeating: 0, count: program.columnCount)
      direction[column] = best(of: column) > 0 ? 1 : -1
      solution.certificate = .unboundedness(direction: direction)
      return solution
    }
    return optimum()
  }

  private func optimum() -> LinearSolution {
    var solution = LinearSolution(termination: .optimal)
    let values = program.costs.indices.map(best)
    solution.take(point: values, as: .optimalPoint, of: program, within: flat)
    solution.bound = solution.objective
    solution.duals = program.hasIntegers ? .marginalValuesAtFixedIntegers : .marginalValues
    solution.reducedCosts = program.costs
    solution.rowDuals = [Double](repeating: 0, count: program.rowCount)
    solution.basis = Basis(
      columnStatuses: values.indices.map { column in
        let bounds = flat.bounds(ofColumn: column)
        if bounds.isFixed { return .fixed }
        if bounds.isFree { return .free }
        return values[column] == bounds.lower ? .atLower : .atUpper
      },
      rowStatuses: [BasisStatus](repeating: .basic, count: program.rowCount))
    return solution
  }

  /// The value the objective wants of a column, perhaps an infinite one.
  private func best(of column: Int) -> Double {
    let bounds = flat.bounds(ofColumn: column)
    let cost = program.sense == .minimise ? program.costs[column] : -program.costs[column]
    if cost > 0 { return bounds.lower }
    return cost < 0 ? bounds.upper : anywhere(in: column)
  }

  /// A finite end of a column's bounds, zero where there is none.
  private func anywhere(in column: Int) -> Double {
    let bounds = flat.bounds(ofColumn: column)
    if bounds.lower.isFinite { return bounds.lower }
    return bounds.upper.isFinite ? bounds.upper : 0
  }
}
