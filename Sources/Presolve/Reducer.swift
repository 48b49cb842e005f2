internal import LinearProgramming

/// Makes a program smaller, step by step, all signs turned so that it minimises.
struct Reducer {
  typealias Entry = WorkingMatrix.Entry

  var matrix: WorkingMatrix
  var costs: [Double]
  var columnBounds: [Bounds]
  var rowBounds: [Bounds]
  private(set) var reductions: [Reduction] = []
  /// The objective of the columns that are gone, in the turned sense.
  var constant = 0.0
  /// The program has no point, or no optimum; which one, the solver will say with evidence.
  var isHopeless = false
  /// What has changed since it was last looked at.
  var isRowOpen: [Bool]
  var isColumnOpen: [Bool]
  /// The rows' activity ranges, as long as they are right.
  var activities: [ActivityRange?]

  /// Beyond this many passes what is left to gain is little.
  private static let passLimit = 20
  /// A difference of sums that rounding alone may cause, relative to their terms.
  static let slack = 1e-12

  init(_ program: LinearProgram) {
    matrix = WorkingMatrix(program.rows())
    let sign = program.sense == .minimise ? 1.0 : -1.0
    costs = program.costs.map { sign * $0 }
    columnBounds = program.columnBounds
    rowBounds = program.rowBounds
    isRowOpen = [Bool](repeating: true, count: program.rowCount)
    isColumnOpen = [Bool](repeating: true, count: program.columnCount)
    activities = [ActivityRange?](repeating: nil, count: program.rowCount)
  }

  mutating func reduce(substitutes: Bool) {
    for _ in 0..<Self.passLimit {
      let before = reductions.count
      for row in isRowOpen.indices where isRowOpen[row] && matrix.hasRow[row] && !isHopeless {
        isRowOpen[row] = false
        reduce(row: row)
      }
      for column in isColumnOpen.indices where isColumnOpen[column] && matrix.hasColumn[column] && !isHopeless {
        isColumnOpen[column] = false
        reduce(column: column)
      }
      if !isHopeless { removeParallelRows() }
      if substitutes && !isHopeless { substituteColumns() }
      if isHopeless || reductions.count == before { return }
    }
  }

  mutating func remove(row: Int, _ reduction: Reduction) {
    reductions.append(reduction)
    for entry in matrix.row(row) { isColumnOpen[entry.place] = true }
    matrix.remove(row: row)
  }

  mutating func remove(column: Int, at value: Double) {
    constant += costs[column] * value
    let entries = matrix.column(column)
    reductions.append(.column(column, value: value, cost: costs[column], rows: entries))
    matrix.remove(column: column)
    for entry in entries {
      open(row: entry.place)
      if value != 0 { rowBounds[entry.place] = rowBounds[entry.place].moved(by: entry.value * value) }
    }
  }

  /// The row has changed, or the bounds of a column in it.
  mutating func open(row: Int) {
    isRowOpen[row] = true
    activities[row] = nil
  }

  /// Gives a column other bounds.
  mutating func setBounds(_ bounds: Bounds, of column: Int) {
    columnBounds[column] = bounds
    isColumnOpen[column] = true
    for entry in matrix.column(column) { open(row: entry.place) }
  }

  /// Where both sides of limits are to hold that are crossed by rounding alone, one value is left; `nil` where they
  /// contradict each other.
  func meet(_ former: Bounds, _ other: Bounds) -> Bounds? {
    let next = Bounds(lower: max(former.lower, other.lower), upper: min(former.upper, other.upper))
    if next.lower <= next.upper { return next }
    if next.lower - next.upper > 1e6 * Self.slack * max(1, abs(next.lower)) { return nil }
    return former.lower >= other.lower ? .fixed(next.lower) : .fixed(next.upper)
  }
}
