/// Bounds of the columns that follow from the rows for certain: by interval arithmetic with outward rounding.
///
/// From `lower ≤ Σ a[k]·x[k] ≤ upper` follows for each column `a[j]·x[j] ≤ upper − Σ_{k≠j} min a[k]·x[k]`, and likewise
/// from below (Neumaier and Shcherbina 2004, section 4, on interval propagation). A row is looked at again when a bound
/// of one of its columns improved; every point within the program's bounds stays within the implied ones. Nothing of a
/// solver is used.
struct ImpliedBounds {
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Whether an empty interval was met: no point satisfies all limits, and this is a proof of it.
  private(set) var isEmpty = false

  private let rows: SparseMatrix
  private let columns: SparseMatrix
  private let rowBounds: [Bounds]

  /// Propagates until no infinite bound becomes finite and no finite one improves by much, or the work exceeds a fixed
  /// number of passes.
  init(_ program: LinearProgram, rows: SparseMatrix) {
    self.rows = rows
    columns = rows.transposed()
    rowBounds = program.rowBounds
    lower = program.columnBounds.map(\.lower)
    upper = program.columnBounds.map(\.upper)
    propagate()
  }

  private static let passLimit = 40

  private mutating func propagate() {
    var queue = Array(0..<rows.rowCount)
    var isQueued = [Bool](repeating: true, count: rows.rowCount)
    var budget = Self.passLimit * (rows.coefficientCount + rows.rowCount)
    var cursor = 0
    while cursor < queue.count, budget > 0, !isEmpty {
      let row = queue[cursor]
      cursor += 1
      isQueued[row] = false
      budget -= rows.places(of: row).count + 1
      for column in tighten(row) {
        for place in columns.places(of: column) {
          let neighbour = Int(columns.columns[place])
          if !isQueued[neighbour] {
            isQueued[neighbour] = true
            queue.append(neighbour)
          }
        }
      }
    }
  }

  /// Tightens the columns of one row; returns those that changed.
  private mutating func tighten(_ row: Int) -> [Int] {
    let places = rows.places(of: row)
    let bounds = rowBounds[row]
    var changed: [Int] = []
    if bounds.upper < .infinity {
      let least = extreme(of: places, sign: 1)
      for place in places { tighten(place, limit: bounds.upper, least: least, sign: 1, changed: &changed) }
    }
    if bounds.lower > -.infinity {
      let least = extreme(of: places, sign: -1)
      for place in places { tighten(place, limit: -bounds.lower, least: least, sign: -1, changed: &changed) }
    }
    return changed
  }

  /// The least value of `sign × Σ a·x`: the finite part, and how many terms have none.
  private func extreme(of places: Range<Int>, sign: Double) -> (finite: EnclosedSum, infiniteCount: Int) {
    var sum = EnclosedSum()
    var infiniteCount = 0
    for place in places {
      let end = leastEnd(of: place, sign: sign)
      if end.isInfinite { infiniteCount += 1 } else { sum.add(sign * rows.values[place], times: end) }
    }
    return (sum, infiniteCount)
  }

  private func leastEnd(of place: Int, sign: Double) -> Double {
    let column = Int(rows.columns[place])
    return sign * rows.values[place] > 0 ? lower[column] : upper[column]
  }

  /// Uses `Σ sign·a·x ≤ limit` for one column, the others at their least.
  private mutating func tighten(
    _ place: Int, limit: Double, least: (finite: EnclosedSum, infiniteCount: Int), sign: Double, changed: inout [Int]
  ) {
    let coefficient = sign * rows.values[place]
    let own = leastEnd(of: place, sign: sign)
    guard least.infiniteCount == (own.isInfinite ? 1 : 0) else { return }
    var others = least.finite
    if !own.isInfinite { others.add(-coefficient, times: own) }
    let room = (limit - others.floor).nextUp
    guard room.isFinite else { return }
    let column = Int(rows.columns[place])
    if coefficient > 0 {
      let bound = (room / coefficient).nextUp
      if isWorthwhile(bound, upper[column]) && bound < upper[column] {
        upper[column] = bound
        changed.append(column)
      }
    } else {
      let bound = (room / coefficient).nextDown
      if isWorthwhile(bound, lower[column]) && bound > lower[column] {
        lower[column] = bound
        changed.append(column)
      }
    }
    if lower[column] > upper[column] { isEmpty = true }
  }

  /// Small improvements could follow each other without end; only a new finite bound or one better by a tenth counts.
  private func isWorthwhile(_ bound: Double, _ former: Double) -> Bool {
    bound.isFinite && (former.isInfinite || abs(bound - former) > 0.1 * max(1, abs(former)))
  }
}
