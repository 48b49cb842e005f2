internal import LinearProgramming

extension ExactVertex {
  /// A variable whose reduced cost has the wrong sign moves until the first basic variable, or it itself, meets a bound.
  func primalPivot(entering: Variable, _ solved: Solved, _ isOutOfTime: () -> Bool) -> Basis? {
    guard let rises = improvesUpward(entering, solved) else { return nil }
    guard let rates = rates(of: entering, rises: rises, solved, isOutOfTime) else { return nil }
    var best: (variable: Variable, status: BasisStatus, room: BigInteger, rate: BigInteger)?
    func consider(_ variable: Variable, rate: BigInteger, shift: Int) {
      if rate.sign == 0 { return }
      let limits = bounds(of: variable)
      let bound = rate.sign > 0 ? limits.upper : limits.lower
      guard bound.isFinite else { return }
      let (room, roomShift) = room(of: variable, above: bound, solved)
      let speed = BigInteger(copying: rate)
      // Both on the finer of the two scales.
      room.shiftLeft(max(0, shift - roomShift))
      speed.shiftLeft(max(0, roomShift - shift))
      if room.sign < 0 { room.negate() }
      if speed.sign < 0 { speed.negate() }
      if let best, !Self.isLess(room, speed, best.room, best.rate) { return }
      let status: BasisStatus = limits.isFixed ? .fixed : rate.sign > 0 ? .atUpper : .atLower
      best = (variable, status, room, speed)
    }
    consider(entering, rate: rates.own, shift: 0)
    for (place, column) in basicColumns.enumerated() { consider(.column(column), rate: rates.basic[place], shift: 0) }
    for row in 0..<program.rowCount where basis.rowStatuses[row] == .basic {
      let (rate, shift) = rate(ofRow: row, rates, entering)
      consider(.row(row), rate: rate, shift: shift)
    }
    guard let best else { return nil }
    if best.variable == entering {
      return basis.with(best.status, entering)
    }
    return exchanged(leaving: best.variable, to: best.status, entering: entering)
  }

  /// Which way the objective wants a variable that is not basic; `nil` where it does not care.
  private func improvesUpward(_ variable: Variable, _ solved: Solved) -> Bool? {
    let price: BigInteger
    switch variable {
    case .column(let column):
      let shift = shift(ofColumn: column)
      let cost = BigInteger(Dyadic(program.costs[column]), shiftedBy: shift)
      cost.multiply(by: solved.multipliers.denominator)
      price = priced(column, first: cost, by: solved.multipliers.numerators, shift: shift)
    case .row(let row): price = solved.multipliers.numerators[row]
    }
    return price.sign == 0 ? nil : (price.sign < 0) == (program.sense == .minimise)
  }

  struct Rates {
    /// How the entering variable moves, and each basic column, on one scale.
    let own: BigInteger
    let basic: [BigInteger]
  }

  private func rates(
    of entering: Variable, rises: Bool, _ solved: Solved, _ isOutOfTime: () -> Bool
  ) -> Rates? {
    let right = tightRows.map { _ in BigInteger() }
    var shift = 0
    switch entering {
    case .column(let column):
      shift = self.shift(ofColumn: column)
      let places = Dictionary(uniqueKeysWithValues: tightRows.enumerated().map { ($1, $0) })
      for entry in columns.places(of: column) {
        guard let place = places[Int(columns.columns[entry])] else { continue }
        right[place].set(BigInteger(Dyadic(columns.values[entry]), shiftedBy: shift + rowShifts[place]))
        if rises { right[place].negate() }
      }
    case .row(let row):
      guard let place = tightRows.firstIndex(of: row) else { return nil }
      right[place].set(BigInteger(rises ? 1 : -1))
      right[place].shiftLeft(rowShifts[place])
    }
    guard let solution = solved.system.solve(right, transposed: false, isOutOfTime: isOutOfTime) else { return nil }
    let own = BigInteger(copying: solution.denominator)
    own.shiftLeft(shift)
    if !rises { own.negate() }
    return Rates(own: own, basic: solution.numerators)
  }

  private func rate(ofRow row: Int, _ rates: Rates, _ entering: Variable) -> (BigInteger, shift: Int) {
    let shift = rows.places(of: row).reduce(0) { max($0, Dyadic(rows.values[$1]).fractionBits) }
    let sum = BigInteger()
    for place in rows.places(of: row) {
      let column = Int(rows.columns[place])
      let coefficient = BigInteger(Dyadic(rows.values[place]), shiftedBy: shift)
      if entering == .column(column) {
        sum.addProduct(coefficient, rates.own)
      } else if basis.columnStatuses[column] == .basic, let basic = placeOfBasic[column] {
        sum.addProduct(coefficient, rates.basic[basic])
      }
    }
    return (sum, shift)
  }
}

extension Basis {
  fileprivate func with(_ status: BasisStatus, _ variable: ExactVertex.Variable) -> Basis {
    var next = self
    switch variable {
    case .column(let column): next.columnStatuses[column] = status
    case .row(let row): next.rowStatuses[row] = status
    }
    return next
  }
}
