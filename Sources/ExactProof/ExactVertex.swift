internal import LinearProgramming

/// The vertex of a basis and its duals, as whole numbers over common denominators.
struct ExactVertex {
  let program: LinearProgram
  let rows: SparseMatrix
  let columns: SparseMatrix
  let basis: Basis
  /// The columns that are basic and the rows that are not, in order: the square system.
  let basicColumns: [Int]
  let tightRows: [Int]
  /// Where each basic column stands among them.
  let placeOfBasic: [Int: Int]
  /// By how many powers of two each tight row is multiplied to make it whole.
  private(set) var rowShifts: [Int] = []
  /// The system and its solutions, once they are found.
  private(set) var solved: Solved?

  struct Solved {
    let system: IntegerSystem
    let values: IntegerSystem.Solution
    let multipliers: IntegerSystem.Solution
  }

  init(_ program: LinearProgram, _ basis: Basis) {
    self.program = program
    self.basis = basis
    rows = program.rows()
    columns = rows.transposed()
    basicColumns = basis.columnStatuses.indices.filter { basis.columnStatuses[$0] == .basic }
    placeOfBasic = Dictionary(uniqueKeysWithValues: basicColumns.enumerated().map { ($1, $0) })
    tightRows = basis.rowStatuses.indices.filter { basis.rowStatuses[$0] != .basic }
  }

  /// The value at which a column or row stands that is not basic; `nil` where there is no such bound.
  private func value(_ status: BasisStatus, _ bounds: Bounds) -> Double? {
    switch status {
    case .basic, .free: 0
    case .atLower, .fixed: bounds.lower.isFinite ? bounds.lower : nil
    case .atUpper: bounds.upper.isFinite ? bounds.upper : nil
    }
  }

  /// Where the basis asks for a bound that is not there.
  var placeWithoutBound: String? {
    for column in 0..<program.columnCount
    where value(basis.columnStatuses[column], program.columnBounds[column]) == nil {
      return "column \(program.names.column(column))"
    }
    for row in 0..<program.rowCount where value(basis.rowStatuses[row], program.rowBounds[row]) == nil {
      return "row \(program.names.row(row))"
    }
    return nil
  }

  private func standing(column: Int) -> Double {
    value(basis.columnStatuses[column], program.columnBounds[column]) ?? 0
  }

  /// Whether a sum of terms `coefficient · value` needs this many bits behind the point.
  private static func bits(_ coefficient: Double, _ value: Double = 1) -> Int {
    if coefficient == 0 || value == 0 { return 0 }
    return max(0, -(Dyadic(coefficient).exponent + Dyadic(value).exponent))
  }

  mutating func outcome(isOutOfTime: () -> Bool) -> ExactOutcome {
    var terms: [IntegerSystem.Term] = []
    var right: [BigInteger] = []
    for (place, row) in tightRows.enumerated() {
      let limit = value(basis.rowStatuses[row], program.rowBounds[row]) ?? 0
      var shift = Dyadic(limit).fractionBits
      for entry in rows.places(of: row) {
        let column = Int(rows.columns[entry])
        let isBasic = basis.columnStatuses[column] == .basic
        shift = max(shift, Self.bits(rows.values[entry], isBasic ? 1 : standing(column: column)))
      }
      rowShifts.append(shift)
      let side = BigInteger(Dyadic(limit), shiftedBy: shift)
      for entry in rows.places(of: row) {
        let column = Int(rows.columns[entry])
        if let basic = placeOfBasic[column] {
          terms.append(
            .init(row: place, column: basic, value: BigInteger(Dyadic(rows.values[entry]), shiftedBy: shift)))
        } else {
          side.subtract(Self.product(rows.values[entry], standing(column: column), shiftedBy: shift))
        }
      }
      right.append(side)
    }
    guard let system = IntegerSystem(size: basicColumns.count, terms: terms) else { return .singular }
    guard let primal = system.solve(right, transposed: false, isOutOfTime: isOutOfTime) else { return .outOfTime }
    let costShift = basicColumns.reduce(0) { max($0, Dyadic(program.costs[$1]).fractionBits) }
    let costs = basicColumns.map { BigInteger(Dyadic(program.costs[$0]), shiftedBy: costShift) }
    guard let dual = system.solve(costs, transposed: true, isOutOfTime: isOutOfTime) else { return .outOfTime }
    let solved = Solved(
      system: system, values: allValues(primal), multipliers: allMultipliers(dual, costShift))
    self.solved = solved
    return .checked(report(solved))
  }

  private static func product(_ left: Double, _ right: Double, shiftedBy shift: Int) -> BigInteger {
    if left == 0 || right == 0 { return BigInteger() }
    let (first, second) = (Dyadic(left), Dyadic(right))
    let product = BigInteger(first.mantissa)
    product.multiply(by: BigInteger(second.mantissa))
    product.shiftLeft(first.exponent + second.exponent + shift)
    return product
  }

  private func report(_ solved: Solved) -> ExactReport {
    let values = solved.values
    let conditions = ExactConditions(program, rows: rows, columns: columns, basis: basis)
    return ExactReport(
      objective: conditions.objective(values),
      columnValues: values.numerators.map { $0.ratio(to: values.denominator) },
      primalViolations: conditions.primalViolations(values),
      dualViolations: conditions.dualViolations(solved.multipliers), basis: basis)
  }

  /// The values of all columns over one denominator.
  private func allValues(_ basic: IntegerSystem.Solution) -> IntegerSystem.Solution {
    let shift = (0..<program.columnCount).reduce(0) { max($0, Dyadic(standing(column: $1)).fractionBits) }
    let denominator = BigInteger(copying: basic.denominator)
    denominator.shiftLeft(shift)
    var next = 0
    let numerators = (0..<program.columnCount).map { column in
      let value: BigInteger
      if basis.columnStatuses[column] == .basic {
        value = BigInteger(copying: basic.numerators[next])
        value.shiftLeft(shift)
        next += 1
      } else {
        value = BigInteger(Dyadic(standing(column: column)), shiftedBy: shift)
        value.multiply(by: basic.denominator)
      }
      return value
    }
    return .init(numerators: numerators, denominator: denominator)
  }

  /// The dual values of all rows over one denominator: those of basic rows are zero, the scaling of the others is undone.
  private func allMultipliers(_ tight: IntegerSystem.Solution, _ costShift: Int) -> IntegerSystem.Solution {
    let denominator = BigInteger(copying: tight.denominator)
    denominator.shiftLeft(costShift)
    let numerators = (0..<program.rowCount).map { _ in BigInteger() }
    for (place, row) in tightRows.enumerated() {
      numerators[row].set(tight.numerators[place])
      numerators[row].shiftLeft(rowShifts[place])
    }
    return .init(numerators: numerators, denominator: denominator)
  }
}
