internal import ExactProof
internal import LinearProgramming

/// A program as `minimise costs·z` over `z ≥ 0` with rows `coefficients·z (≤ or =) right`.
struct StandardForm {
  /// A column of the program as `offset + Σ factor·z`.
  private struct Column {
    let offset: Rational
    let parts: [(place: Int, factor: Rational)]
  }

  struct Row {
    var coefficients: [Rational]
    var right: Rational
    let isEquation: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var costs: [Rational] = []
  private var columns: [Column] = []

  init(_ program: LinearProgram) {
    var upper: [(place: Int, limit: Rational)] = []
    var count = 0
    for bounds in program.columnBounds {
      if bounds.lower.isFinite {
        let lower = Rational(exactly: bounds.lower)
        columns.append(Column(offset: lower, parts: [(count, Rational(1))]))
        if bounds.upper.isFinite { upper.append((count, Rational(exactly: bounds.upper) - lower)) }
        count += 1
      } else if bounds.upper.isFinite {
        columns.append(Column(offset: Rational(exactly: bounds.upper), parts: [(count, Rational(-1))]))
        count += 1
      } else {
        columns.append(Column(offset: .zero, parts: [(count, Rational(1)), (count + 1, Rational(-1))]))
        count += 2
      }
    }
    let sign = Rational(program.sense == .minimise ? 1 : -1)
    costs = combined(program.costs.map { sign * Rational(exactly: $0) }, count).coefficients
    for (place, limit) in upper {
      var coefficients = [Rational](repeating: .zero, count: count)
      coefficients[place] = Rational(1)
      rows.append(Row(coefficients: coefficients, right: limit, isEquation: false))
    }
    let matrix = program.rows()
    for row in 0..<matrix.rowCount {
      var dense = [Rational](repeating: .zero, count: program.columnCount)
      for place in matrix.places(of: row) {
        dense[Int(matrix.columns[place])] = Rational(exactly: matrix.values[place])
      }
      add(dense, program.rowBounds[row], count)
    }
  }

  private func combined(_ dense: [Rational], _ count: Int) -> (coefficients: [Rational], constant: Rational) {
    var coefficients = [Rational](repeating: .zero, count: count)
    var constant = Rational.zero
    for (column, value) in zip(columns, dense) where value.sign != 0 {
      constant = constant + value * column.offset
      for part in column.parts { coefficients[part.place] = coefficients[part.place] + value * part.factor }
    }
    return (coefficients, constant)
  }

  private mutating func add(_ dense: [Rational], _ bounds: Bounds, _ count: Int) {
    let (coefficients, constant) = combined(dense, count)
    if bounds.upper.isFinite {
      let right = Rational(exactly: bounds.upper) - constant
      rows.append(Row(coefficients: coefficients, right: right, isEquation: bounds.isFixed))
    }
    if bounds.lower.isFinite && !bounds.isFixed {
      let right = constant - Rational(exactly: bounds.lower)
      rows.append(Row(coefficients: coefficients.map { -$0 }, right: right, isEquation: false))
    }
  }

  /// The values of the program's columns from those of the form.
  func columnValues(_ values: [Rational]) -> [Rational] {
    columns.map { column in column.parts.reduce(column.offset) { $0 + $1.factor * values[$1.place] } }
  }
}
