internal import LinearProgramming

/// Takes the reductions back, the last first. Dual values are those of the program turned so that it minimises.
struct Undoing {
  private let presolve: Presolve
  private let original: LinearProgram
  private let sign: Double
  private var values: [Double]
  private var reducedCosts: [Double]
  private var duals: [Double]
  private var columnStatuses: [BasisStatus]
  private var rowStatuses: [BasisStatus]

  init(_ presolve: Presolve, _ original: LinearProgram, _ solution: LinearSolution, _ basis: Basis) {
    self.presolve = presolve
    self.original = original
    sign = original.sense == .minimise ? 1 : -1
    values = [Double](repeating: 0, count: original.columnCount)
    reducedCosts = values
    duals = [Double](repeating: 0, count: original.rowCount)
    columnStatuses = [BasisStatus](repeating: .atLower, count: original.columnCount)
    rowStatuses = [BasisStatus](repeating: .basic, count: original.rowCount)
    for (place, column) in presolve.keptColumns.enumerated() {
      values[column] = solution.columnValues[place]
      reducedCosts[column] = sign * solution.reducedCosts[place]
      columnStatuses[column] = basis.columnStatuses[place]
    }
    for (place, row) in presolve.keptRows.enumerated() {
      duals[row] = sign * solution.rowDuals[place]
      rowStatuses[row] = basis.rowStatuses[place]
    }
  }

  mutating func undoAll() {
    for reduction in presolve.reductions.reversed() {
      switch reduction {
      case .column(let column, let value, let cost, let rows): bringBack(column, at: value, cost, rows)
      case .slackRow: break
      case .singletonRow(let row, let column, let coefficient, let lower, let upper):
        guard let isLower = lentEnd(of: column, lower, upper) else { continue }
        duals[row] = reducedCosts[column] / coefficient
        reducedCosts[column] = 0
        rowStatuses[row] = isLower == (coefficient > 0) ? .atLower : .atUpper
        columnStatuses[column] = .basic
      case .parallelRow(let row, let kept, let factor, let raises, let lowers):
        guard let isLower = lentEnd(ofRow: kept, raises, lowers) else { continue }
        duals[row] = duals[kept] / factor
        duals[kept] = 0
        rowStatuses[row] = isLower == (factor > 0) ? .atLower : .atUpper
        rowStatuses[kept] = .basic
      case .forcingRow(let row, let isAtUpper, let columns): undoForcing(row, isAtUpper, columns)
      case .substitution(let substitution): undo(substitution)
      }
    }
  }

  /// A column comes back at its value, with the reduced cost that the rows leave it.
  private mutating func bringBack(_ column: Int, at value: Double, _ cost: Double, _ rows: [Reduction.Entry]) {
    values[column] = value
    reducedCosts[column] = reducedCost(cost, rows)
    // `fixed` says that the sign of the reduced cost is open: a forcing row may still change it, and the bound that the column
    // stands at may be one that a row has lent and takes back later.
    columnStatuses[column] = .fixed
  }

  private func reducedCost(_ cost: Double, _ rows: [Reduction.Entry]) -> Double {
    rows.reduce(cost) { $0 - $1.value * duals[$1.place] }
  }

  /// The column comes back as a basic one, since its reduced cost is what the row's dual value makes zero. Where the row's
  /// other column stands at a bound that it has from this one, they change places.
  private mutating func undo(_ step: Substitution) {
    values[step.column] = step.columns.reduce(step.activity) { $0 - $1.value * values[$1.place] } / step.pivot
    duals[step.row] = reducedCost(step.cost, step.rows) / step.pivot
    rowStatuses[step.row] = step.status
    columnStatuses[step.column] = .basic
    reducedCosts[step.column] = 0
    guard step.columns.count == 1, let isLower = lentEnd(of: step.columns[0].place, step.lentLower, step.lentUpper)
    else { return }
    let other = step.columns[0]
    let change = reducedCosts[other.place] / other.value
    duals[step.row] += change
    reducedCosts[step.column] = -step.pivot * change
    columnStatuses[step.column] = isLower == (other.value / step.pivot > 0) ? .atUpper : .atLower
    reducedCosts[other.place] = 0
    columnStatuses[other.place] = .basic
  }

  /// Whether a column stands at the lower or at the upper bound that a row has lent it; `nil` where at neither.
  private func lentEnd(of column: Int, _ lower: Double?, _ upper: Double?) -> Bool? {
    switch columnStatuses[column] {
    case .basic, .free: return nil
    case .atLower: return lower == nil ? nil : true
    case .atUpper: return upper == nil ? nil : false
    case .fixed:
      if reducedCosts[column] >= 0 && lower == values[column] { return true }
      return reducedCosts[column] <= 0 && upper == values[column] ? false : nil
    }
  }

  /// The same of a row that took over the limits of another.
  private func lentEnd(ofRow row: Int, _ raises: Bool, _ lowers: Bool) -> Bool? {
    switch rowStatuses[row] {
    case .basic, .free: return nil
    case .atLower: return raises ? true : nil
    case .atUpper: return lowers ? false : nil
    case .fixed:
      if duals[row] >= 0 && raises { return true }
      return duals[row] <= 0 && lowers ? false : nil
    }
  }

  /// The row's dual value is the one that leaves each of its columns a reduced cost of the right sign; the column that
  /// decides it becomes basic.
  private mutating func undoForcing(_ row: Int, _ isAtUpper: Bool, _ columns: [Reduction.Entry]) {
    var decisive: (column: Int, dual: Double)?
    for entry in columns {
      let (column, coefficient) = (entry.place, entry.value)
      // At an upper limit columns with positive coefficients stand at their lower bound, so all reduced costs divided by the
      // coefficient should be at least zero; at a lower limit at most.
      let dual = reducedCosts[column] / coefficient
      let isWrong = isAtUpper ? dual < 0 : dual > 0
      let isFurther = decisive.map { isAtUpper ? dual < $0.dual : dual > $0.dual } ?? true
      if isWrong && isFurther && columnStatuses[column] != .basic { decisive = (column, dual) }
    }
    guard let decisive else { return }
    duals[row] = decisive.dual
    rowStatuses[row] = isAtUpper ? .atUpper : .atLower
    for entry in columns { reducedCosts[entry.place] -= decisive.dual * entry.value }
    reducedCosts[decisive.column] = 0
    columnStatuses[decisive.column] = .basic
  }

  func solution(like reduced: LinearSolution) -> LinearSolution {
    var solution = reduced
    solution.columnValues = values.indices.map {
      min(max(values[$0], original.columnBounds[$0].lower), original.columnBounds[$0].upper)
    }
    solution.objective = original.objective(at: solution.columnValues)
    solution.bound = solution.objective
    solution.rowActivities = FeasibilityReport(of: original, at: solution.columnValues).rowActivities
    solution.reducedCosts = reducedCosts.map { sign * $0 + 0 }
    solution.rowDuals = duals.map { sign * $0 + 0 }
    solution.basis = Basis(
      columnStatuses: columnStatuses.indices.map {
        fitting(columnStatuses[$0], original.columnBounds[$0], isAtLower: values[$0] == original.columnBounds[$0].lower)
      },
      rowStatuses: rowStatuses.indices.map {
        fitting(rowStatuses[$0], original.rowBounds[$0], isAtLower: duals[$0] >= 0)
      })
    return solution
  }

  /// The status in terms of the program's own bounds.
  private func fitting(_ status: BasisStatus, _ bounds: Bounds, isAtLower: Bool) -> BasisStatus {
    if status == .basic { return .basic }
    if bounds.isFixed { return .fixed }
    if bounds.isFree { return .free }
    let wantsLower = status == .atLower || (status == .fixed && isAtLower)
    return (wantsLower && bounds.lower.isFinite) || bounds.upper == .infinity ? .atLower : .atUpper
  }
}
