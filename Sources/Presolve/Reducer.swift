internal import LinearProgramming

/// Makes a program smaller, step by step, all signs turned so that it minimises.
struct Reducer {
  let rows: SparseMatrix
  let columns: SparseMatrix
  let costs: [Double]
  private(set) var columnBounds: [Bounds]
  private(set) var rowBounds: [Bounds]
  private(set) var hasColumn: [Bool]
  private(set) var hasRow: [Bool]
  private(set) var reductions: [Reduction] = []
  /// The objective of the columns that are gone, in the turned sense.
  private(set) var constant = 0.0
  /// The program has no point, or no optimum; which one, the solver will say with evidence.
  private(set) var isHopeless = false
  private var rowCounts: [Int]
  private var columnCounts: [Int]

  /// Beyond this many passes what is left to gain is little.
  private static let passLimit = 20
  /// A difference of sums that rounding alone may cause, relative to their terms.
  private static let slack = 1e-12

  init(_ program: LinearProgram) {
    rows = program.rows()
    columns = rows.transposed()
    let sign = program.sense == .minimise ? 1.0 : -1.0
    costs = program.costs.map { sign * $0 }
    columnBounds = program.columnBounds
    rowBounds = program.rowBounds
    hasColumn = [Bool](repeating: true, count: program.columnCount)
    hasRow = [Bool](repeating: true, count: program.rowCount)
    rowCounts = (0..<program.rowCount).map { [rows] in rows.places(of: $0).count }
    columnCounts = (0..<program.columnCount).map { [columns] in columns.places(of: $0).count }
  }

  mutating func reduce() {
    for _ in 0..<Self.passLimit {
      let before = reductions.count
      for row in hasRow.indices where hasRow[row] && !isHopeless { reduce(row: row) }
      for column in hasColumn.indices where hasColumn[column] && !isHopeless { reduce(column: column) }
      if !isHopeless { removeParallelRows() }
      if isHopeless || reductions.count == before { return }
    }
  }

  /// The columns of a row that are still there.
  func entries(ofRow row: Int) -> [(column: Int, coefficient: Double)] {
    rows.places(of: row).compactMap { place in
      let column = Int(rows.columns[place])
      return hasColumn[column] ? (column, rows.values[place]) : nil
    }
  }

  private mutating func reduce(row: Int) {
    let entries = entries(ofRow: row)
    let bounds = rowBounds[row]
    if entries.count == 1 { return turnIntoBounds(row, entries[0].column, entries[0].coefficient) }
    var (least, most, size) = (0.0, 0.0, 0.0)
    for (column, coefficient) in entries {
      let (lower, upper) = (columnBounds[column].lower, columnBounds[column].upper)
      least += coefficient > 0 ? coefficient * lower : coefficient * upper
      most += coefficient > 0 ? coefficient * upper : coefficient * lower
      for end in [lower, upper] where end.isFinite { size = max(size, abs(coefficient * end)) }
    }
    let slack = Self.slack * max(1, size) * Double(max(1, entries.count))
    if least > bounds.upper + 1e6 * slack || most < bounds.lower - 1e6 * slack {
      isHopeless = true
    } else if least >= bounds.lower && most <= bounds.upper {
      remove(row: row, .slackRow(row))
    } else if entries.isEmpty {
      // Zero lies outside the bounds by a rounding error of what was moved into them.
      remove(row: row, .slackRow(row))
    } else if least >= bounds.upper - slack && least.isFinite {
      force(row, isAtUpper: true, entries)
    } else if most <= bounds.lower + slack && most.isFinite {
      force(row, isAtUpper: false, entries)
    }
  }

  /// Every column of the row stands where it makes the activity least (or most): the only way to keep the row's limit.
  private mutating func force(_ row: Int, isAtUpper: Bool, _ entries: [(column: Int, coefficient: Double)]) {
    remove(row: row, .forcingRow(row, isAtUpper: isAtUpper, columns: entries))
    for (column, coefficient) in entries {
      let bounds = columnBounds[column]
      remove(column: column, at: (coefficient > 0) == isAtUpper ? bounds.lower : bounds.upper)
    }
  }

  private mutating func turnIntoBounds(_ row: Int, _ column: Int, _ coefficient: Double) {
    let bounds = rowBounds[row]
    let ends = [bounds.lower / coefficient, bounds.upper / coefficient]
    let implied = coefficient > 0 ? Bounds(lower: ends[0], upper: ends[1]) : Bounds(lower: ends[1], upper: ends[0])
    let former = columnBounds[column]
    var next = Bounds(lower: max(former.lower, implied.lower), upper: min(former.upper, implied.upper))
    if next.lower > next.upper {
      let gap = next.lower - next.upper
      if gap > 1e6 * Self.slack * max(1, abs(next.lower)) {
        isHopeless = true
        return
      }
      next = former.lower >= implied.lower ? .fixed(next.lower) : .fixed(next.upper)
    }
    columnBounds[column] = next
    remove(
      row: row,
      .singletonRow(
        row, column: column, coefficient: coefficient, lower: next.lower > former.lower ? next.lower : nil,
        upper: next.upper < former.upper ? next.upper : nil))
  }

  private mutating func reduce(column: Int) {
    let bounds = columnBounds[column]
    if bounds.isFixed { return remove(column: column, at: bounds.lower) }
    let cost = costs[column]
    // Whether more of the column can only help the rows, or only hurt them.
    var (mayHelp, mayHurt) = (false, false)
    for place in columns.places(of: column) where hasRow[Int(columns.columns[place])] {
      let limit = rowBounds[Int(columns.columns[place])]
      let rises = columns.values[place] > 0
      if limit.lower.isFinite { if rises { mayHelp = true } else { mayHurt = true } }
      if limit.upper.isFinite { if rises { mayHurt = true } else { mayHelp = true } }
    }
    if cost >= 0 && !mayHelp && (cost > 0 || mayHurt || columnCounts[column] == 0) {
      if bounds.lower.isFinite { return remove(column: column, at: bounds.lower) }
      if cost > 0 { isHopeless = true }
      if cost == 0 && columnCounts[column] == 0 {
        remove(column: column, at: bounds.upper.isFinite ? bounds.upper : 0)
      }
    } else if cost <= 0 && !mayHurt && (cost < 0 || mayHelp) {
      if bounds.upper.isFinite { return remove(column: column, at: bounds.upper) }
      if cost < 0 { isHopeless = true }
    }
  }

  /// Rows that are multiples of each other: the first keeps the tighter limits.
  private mutating func removeParallelRows() {
    var seen: [[Int]: [Int]] = [:]
    for row in hasRow.indices where hasRow[row] && rowCounts[row] > 1 {
      let entries = entries(ofRow: row)
      let key = entries.map(\.column)
      for other in seen[key] ?? [] where hasRow[row] {
        let kept = self.entries(ofRow: other)
        let factor = entries[0].coefficient / kept[0].coefficient
        guard zip(entries, kept).allSatisfy({ $0.coefficient == factor * $1.coefficient }) else { continue }
        merge(row, into: other, factor)
        if isHopeless { return }
      }
      if hasRow[row] { seen[key, default: []].append(row) }
    }
  }

  private mutating func merge(_ row: Int, into kept: Int, _ factor: Double) {
    let ends = [rowBounds[row].lower / factor, rowBounds[row].upper / factor]
    let implied = factor > 0 ? Bounds(lower: ends[0], upper: ends[1]) : Bounds(lower: ends[1], upper: ends[0])
    let former = rowBounds[kept]
    let next = Bounds(lower: max(former.lower, implied.lower), upper: min(former.upper, implied.upper))
    if next.lower > next.upper {
      if next.lower - next.upper > 1e6 * Self.slack * max(1, abs(next.lower)) { isHopeless = true }
      return
    }
    rowBounds[kept] = next
    remove(
      row: row,
      .parallelRow(
        row, kept: kept, factor: factor, raisesLower: next.lower > former.lower, lowersUpper: next.upper < former.upper)
    )
  }

  private mutating func remove(row: Int, _ reduction: Reduction) {
    hasRow[row] = false
    reductions.append(reduction)
    for (column, _) in entries(ofRow: row) { columnCounts[column] -= 1 }
  }

  private mutating func remove(column: Int, at value: Double) {
    hasColumn[column] = false
    constant += costs[column] * value
    reductions.append(.column(column, value: value))
    for place in columns.places(of: column) where hasRow[Int(columns.columns[place])] {
      let row = Int(columns.columns[place])
      rowCounts[row] -= 1
      if value == 0 { continue }
      let moved = columns.values[place] * value
      let bounds = rowBounds[row]
      rowBounds[row] = Bounds(lower: bounds.lower - moved, upper: bounds.upper - moved)
    }
  }
}
