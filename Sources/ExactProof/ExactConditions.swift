internal import LinearProgramming

/// The conditions of optimality, decided on whole numbers.
struct ExactConditions {
  private let program: LinearProgram
  private let rows: SparseMatrix
  private let columns: SparseMatrix
  private let basis: Basis

  init(_ program: LinearProgram, rows: SparseMatrix, columns: SparseMatrix, basis: Basis) {
    self.program = program
    self.rows = rows
    self.columns = columns
    self.basis = basis
  }

  func objective(_ values: IntegerSystem.Solution) -> ExactNumber {
    var shift = Dyadic(program.objectiveConstant).fractionBits
    for cost in program.costs { shift = max(shift, Dyadic(cost).fractionBits) }
    let sum = BigInteger(Dyadic(program.objectiveConstant), shiftedBy: shift)
    sum.multiply(by: values.denominator)
    for column in program.costs.indices where program.costs[column] != 0 {
      sum.addProduct(BigInteger(Dyadic(program.costs[column]), shiftedBy: shift), values.numerators[column])
    }
    let denominator = BigInteger(copying: values.denominator)
    denominator.shiftLeft(shift)
    return ExactNumber(sum, over: denominator)
  }

  /// The bounds that columns and rows overstep. What is not basic stands at a bound by construction; yet all are looked at.
  func primalViolations(_ values: IntegerSystem.Solution) -> [ExactReport.Violation] {
    var found: [ExactReport.Violation] = []
    for column in 0..<program.columnCount {
      let excess = excess(values.numerators[column], values.denominator, 0, program.columnBounds[column])
      if let excess { found.append(.init(place: .column(ColumnID(column)), amount: excess)) }
    }
    for row in 0..<program.rowCount {
      let shift = rows.places(of: row).reduce(0) { max($0, Dyadic(rows.values[$1]).fractionBits) }
      let activity = BigInteger()
      for place in rows.places(of: row) {
        let coefficient = BigInteger(Dyadic(rows.values[place]), shiftedBy: shift)
        activity.addProduct(coefficient, values.numerators[Int(rows.columns[place])])
      }
      if let excess = excess(activity, values.denominator, shift, program.rowBounds[row]) {
        found.append(.init(place: .row(RowID(row)), amount: excess))
      }
    }
    return found
  }

  /// By how much `numerator / (denominator · 2^shift)` lies outside bounds; `nil` within.
  private func excess(_ numerator: BigInteger, _ denominator: BigInteger, _ shift: Int, _ bounds: Bounds) -> Double? {
    for (end, sign) in [(bounds.lower, -1), (bounds.upper, 1)] where end.isFinite {
      let limit = Dyadic(end)
      let common = max(shift, limit.fractionBits)
      let difference = BigInteger(copying: numerator)
      difference.shiftLeft(common - shift)
      difference.subtractProduct(BigInteger(limit, shiftedBy: common), denominator)
      if difference.sign == sign {
        if sign < 0 { difference.negate() }
        let scaled = BigInteger(copying: denominator)
        scaled.shiftLeft(common)
        return difference.ratio(to: scaled)
      }
    }
    return nil
  }

  /// The reduced costs and dual values of the wrong sign for the bound at which their column or row stands.
  func dualViolations(_ multipliers: IntegerSystem.Solution) -> [ExactReport.Violation] {
    var found: [ExactReport.Violation] = []
    for column in 0..<program.columnCount {
      var shift = Dyadic(program.costs[column]).fractionBits
      for place in columns.places(of: column) { shift = max(shift, Dyadic(columns.values[place]).fractionBits) }
      let reduced = BigInteger(Dyadic(program.costs[column]), shiftedBy: shift)
      reduced.multiply(by: multipliers.denominator)
      for place in columns.places(of: column) {
        let coefficient = BigInteger(Dyadic(columns.values[place]), shiftedBy: shift)
        reduced.subtractProduct(coefficient, multipliers.numerators[Int(columns.columns[place])])
      }
      let denominator = BigInteger(copying: multipliers.denominator)
      denominator.shiftLeft(shift)
      if isWrong(reduced.sign, basis.columnStatuses[column], program.columnBounds[column]) {
        found.append(.init(place: .column(ColumnID(column)), amount: abs(reduced.ratio(to: denominator))))
      }
    }
    for row in 0..<program.rowCount {
      let multiplier = multipliers.numerators[row]
      if isWrong(multiplier.sign, basis.rowStatuses[row], program.rowBounds[row]) {
        found.append(.init(place: .row(RowID(row)), amount: abs(multiplier.ratio(to: multipliers.denominator))))
      }
    }
    return found
  }

  private func isWrong(_ sign: Int, _ status: BasisStatus, _ bounds: Bounds) -> Bool {
    if sign == 0 || bounds.isFixed { return false }
    let improvesUpward = (sign < 0) == (program.sense == .minimise)
    switch status {
    case .basic, .free: return true
    case .atLower, .fixed: return improvesUpward
    case .atUpper: return !improvesUpward
    }
  }
}
