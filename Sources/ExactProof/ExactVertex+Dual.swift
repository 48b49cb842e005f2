internal import LinearProgramming

extension ExactVertex {
  /// A column, or a row by its activity.
  enum Variable: Hashable {
    case column(Int)
    case row(Int)
  }

  /// What one pivot comes to.
  enum Pivot {
    case basis(Basis)
    /// Nothing can move what oversteps a bound back to it: no point satisfies all limits.
    case infeasible
    /// There is none: the objective has no limit, or time ran out.
    case none
  }

  /// One pivot that mends the first violation.
  func pivoted(after report: ExactReport, isOutOfTime: () -> Bool) -> Pivot {
    guard let solved else { return .none }
    if let violation = report.primalViolations.first {
      return dualPivot(mending: Self.variable(violation.place), solved, isOutOfTime)
    }
    guard let violation = report.dualViolations.first,
      let next = primalPivot(entering: Self.variable(violation.place), solved, isOutOfTime)
    else { return .none }
    return .basis(next)
  }

  private static func variable(_ place: ExactReport.Place) -> Variable {
    switch place {
    case .column(let column): .column(column.position)
    case .row(let row): .row(row.position)
    }
  }

  func bounds(of variable: Variable) -> Bounds {
    switch variable {
    case .column(let column): program.columnBounds[column]
    case .row(let row): program.rowBounds[row]
    }
  }

  func status(of variable: Variable) -> BasisStatus {
    switch variable {
    case .column(let column): basis.columnStatuses[column]
    case .row(let row): basis.rowStatuses[row]
    }
  }

  func exchanged(leaving: Variable, to status: BasisStatus, entering: Variable) -> Basis {
    var next = basis
    for (variable, status) in [(leaving, status), (entering, .basic)] {
      switch variable {
      case .column(let column): next.columnStatuses[column] = status
      case .row(let row): next.rowStatuses[row] = status
      }
    }
    return next
  }

  /// How many bits behind the point the cost and coefficients of a column need, and those of one more row.
  func shift(ofColumn column: Int) -> Int {
    columns.places(of: column).reduce(Dyadic(program.costs[column]).fractionBits) {
      max($0, Dyadic(columns.values[$1]).fractionBits)
    }
  }

  /// A cost minus multiplied coefficients, times the multipliers' denominator and 2^shift.
  func priced(_ column: Int, first: BigInteger, by multipliers: [BigInteger], shift: Int) -> BigInteger {
    for place in columns.places(of: column) {
      let coefficient = BigInteger(Dyadic(columns.values[place]), shiftedBy: shift)
      first.subtractProduct(coefficient, multipliers[Int(columns.columns[place])])
    }
    return first
  }

  /// The variable that oversteps a bound leaves at it; among those that can move it there, the one whose reduced cost is
  /// used up first enters. A reduced cost of the wrong sign counts as used up.
  private func dualPivot(mending leaving: Variable, _ solved: Solved, _ isOutOfTime: () -> Bool) -> Pivot {
    guard let row = tableauRow(of: leaving, solved, isOutOfTime) else { return .none }
    let isBelow = isBelowLower(leaving, solved)
    var best: (variable: Variable, price: BigInteger, rate: BigInteger)?
    for (variable, rate, price) in row where rate.sign != 0 && !bounds(of: variable).isFixed {
      let mustRise = (rate.sign > 0) == isBelow
      let isAllowed =
        switch status(of: variable) {
        case .basic, .fixed: false
        case .free: true
        case .atLower: mustRise
        case .atUpper: !mustRise
        }
      guard isAllowed else { continue }
      if rate.sign < 0 { rate.negate() }
      let turned = BigInteger(copying: price)
      if (program.sense == .minimise) != mustRise { turned.negate() }
      if turned.sign < 0 { turned.set(BigInteger(0)) }
      if let best, !Self.isLess(turned, rate, best.price, best.rate) { continue }
      best = (variable, turned, rate)
    }
    guard let best else { return .infeasible }
    let limits = bounds(of: leaving)
    let status: BasisStatus = limits.isFixed ? .fixed : isBelow ? .atLower : .atUpper
    return .basis(exchanged(leaving: leaving, to: status, entering: best.variable))
  }

  /// Whether one fraction is less than another; the denominators are above zero.
  static func isLess(_ top: BigInteger, _ bottom: BigInteger, _ otherTop: BigInteger, _ otherBottom: BigInteger) -> Bool
  {
    let (left, right) = (BigInteger(copying: top), BigInteger(copying: otherTop))
    left.multiply(by: otherBottom)
    right.multiply(by: bottom)
    return left.compare(right) < 0
  }

  private func isBelowLower(_ variable: Variable, _ solved: Solved) -> Bool {
    let lower = bounds(of: variable).lower
    guard lower.isFinite else { return false }
    return room(of: variable, above: lower, solved).room.sign < 0
  }

  /// Value minus bound, times the values' denominator and a power of two.
  func room(of variable: Variable, above bound: Double, _ solved: Solved) -> (room: BigInteger, shift: Int) {
    let limit = Dyadic(bound)
    switch variable {
    case .column(let column):
      let room = BigInteger(copying: solved.values.numerators[column])
      room.shiftLeft(limit.fractionBits)
      room.subtractProduct(BigInteger(limit, shiftedBy: limit.fractionBits), solved.values.denominator)
      return (room, limit.fractionBits)
    case .row(let row):
      let shift = rows.places(of: row).reduce(limit.fractionBits) { max($0, Dyadic(rows.values[$1]).fractionBits) }
      let room = BigInteger()
      for place in rows.places(of: row) {
        let coefficient = BigInteger(Dyadic(rows.values[place]), shiftedBy: shift)
        room.addProduct(coefficient, solved.values.numerators[Int(rows.columns[place])])
      }
      room.subtractProduct(BigInteger(limit, shiftedBy: shift), solved.values.denominator)
      return (room, shift)
    }
  }

  /// How a basic variable changes with each that is not, and the price of each: reduced cost or dual value. The numbers of one
  /// variable have a scale of their own, so that their quotients compare.
  private func tableauRow(
    of variable: Variable, _ solved: Solved, _ isOutOfTime: () -> Bool
  ) -> [(Variable, rate: BigInteger, price: BigInteger)]? {
    let right = basicColumns.map { _ in BigInteger() }
    var ownShift = 0
    var own: [Int: Double] = [:]
    switch variable {
    case .column(let column): if let place = basicColumns.firstIndex(of: column) { right[place].set(BigInteger(1)) }
    case .row(let row):
      for place in rows.places(of: row) {
        own[Int(rows.columns[place])] = rows.values[place]
        ownShift = max(ownShift, Dyadic(rows.values[place]).fractionBits)
      }
      for (place, column) in basicColumns.enumerated() {
        if let value = own[column] { right[place].set(BigInteger(Dyadic(value), shiftedBy: ownShift)) }
      }
    }
    guard let weights = solved.system.solve(right, transposed: true, isOutOfTime: isOutOfTime) else { return nil }
    let all = (0..<program.rowCount).map { _ in BigInteger() }
    var found: [(Variable, rate: BigInteger, price: BigInteger)] = []
    for (place, row) in tightRows.enumerated() {
      all[row].set(weights.numerators[place])
      all[row].shiftLeft(rowShifts[place])
    }
    for column in 0..<program.columnCount where basis.columnStatuses[column] != .basic {
      let shift = shift(ofColumn: column)
      let rate = own[column].map { BigInteger(Dyadic($0), shiftedBy: shift + ownShift) } ?? BigInteger()
      rate.multiply(by: weights.denominator)
      let price = BigInteger(Dyadic(program.costs[column]), shiftedBy: shift)
      price.multiply(by: solved.multipliers.denominator)
      found.append(
        (
          .column(column), priced(column, first: rate, by: all, shift: shift),
          priced(column, first: price, by: solved.multipliers.numerators, shift: shift)
        ))
    }
    for row in tightRows { found.append((.row(row), all[row], solved.multipliers.numerators[row])) }
    return found
  }
}
