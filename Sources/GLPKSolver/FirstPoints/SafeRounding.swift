internal import LinearProgramming

/// Rounds a point to whole numbers, one column after the other, so that no row breaks ("rounding" and "shifting" of Achterberg,
/// "Constraint integer programming", 2007).
struct SafeRounding {
  private let program: LinearProgram
  private let rows: SparseMatrix
  private let columns: SparseMatrix
  private let integers: [Int]
  /// Whether no row can break when a column goes down, or up.
  let isFreeBelow: [Bool]
  let isFreeAbove: [Bool]

  init(_ program: LinearProgram, rows: SparseMatrix, columns: SparseMatrix) {
    self.program = program
    self.rows = rows
    self.columns = columns
    integers = program.integerColumns.map(\.position)
    var below = [Bool](repeating: true, count: program.columnCount)
    var above = below
    for row in 0..<rows.rowCount {
      let bounds = program.rowBounds[row]
      for place in rows.places(of: row) where rows.values[place] != 0 {
        let column = Int(rows.columns[place])
        let isPositive = rows.values[place] > 0
        if bounds.lower.isFinite { if isPositive { below[column] = false } else { above[column] = false } }
        if bounds.upper.isFinite { if isPositive { above[column] = false } else { below[column] = false } }
      }
    }
    (isFreeBelow, isFreeAbove) = (below, above)
  }

  /// A point whose integer columns are whole, the others being as they were; nothing where some column can go neither way.
  func point(from values: [Double]) -> [Double]? {
    var point = values
    var activities = (0..<rows.rowCount).map { row in
      rows.places(of: row).reduce(0.0) { $0 + rows.values[$1] * values[Int(rows.columns[$1])] }
    }
    for column in integers where point[column] != point[column].rounded() {
      let value = point[column]
      let isAlmostWhole = abs(value - value.rounded()) <= IntegerDive.wholeness
      let ways = isAlmostWhole ? [value.rounded()] : cheapFirst(value, column)
      guard let way = ways.first(where: { isAlmostWhole || isSafe($0 - value, column, activities) }) else { return nil }
      for place in columns.places(of: column) {
        activities[Int(columns.columns[place])] += columns.values[place] * (way - value)
      }
      point[column] = way
    }
    return point
  }

  /// Both whole neighbours, the one that costs less first.
  private func cheapFirst(_ value: Double, _ column: Int) -> [Double] {
    let isCheaperAbove = (program.costs[column] < 0) == (program.sense == .minimise)
    let (down, up) = (value.rounded(.down), value.rounded(.up))
    return isCheaperAbove && program.costs[column] != 0 ? [up, down] : [down, up]
  }

  private func isSafe(_ change: Double, _ column: Int, _ activities: [Double]) -> Bool {
    columns.places(of: column).allSatisfy { place in
      let row = Int(columns.columns[place])
      let moved = columns.values[place] * change
      let after = activities[row] + moved
      let bounds = program.rowBounds[row]
      let room = 1e-9 * (1 + abs(after))
      return moved > 0 ? after <= bounds.upper + room : after >= bounds.lower - room
    }
  }
}
