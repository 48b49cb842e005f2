/// A basis matrix as the product of a lower and an upper triangular one, so that systems with it are solved at once.
///
/// Left-looking elimination with partial pivoting by threshold: each column is solved with what is factorized before it,
/// in time proportional to the operations (Gilbert and Peierls, "Sparse partial pivoting in time proportional to arithmetic
/// operations", SIAM J. Sci. Stat. Comput. 9, 1988), after an order that takes all singletons first. Columns that depend on
/// others are left out, so that a basis which is none can be repaired.
struct BasisFactors {
  let rowCount: Int
  /// What each step's pivot column belongs to; see ``BasisColumns/owners``.
  private(set) var owners: [Int] = []
  /// The row of each step's pivot.
  private(set) var pivotRows: [Int] = []
  /// What the columns without a pivot belong to.
  private(set) var dependent: [Int] = []
  /// The step whose pivot is in each row; -1 where there is none.
  private(set) var steps: [Int]

  /// The rows and multipliers below each step's pivot.
  private var lower = Entries()
  /// The earlier steps and values above each step's pivot.
  private var upper = Entries()
  private var pivots: [Double] = []

  private struct Entries {
    var starts = [0]
    var places: [Int] = []
    var values: [Double] = []

    func range(_ step: Int) -> Range<Int> { starts[step]..<starts[step + 1] }

    mutating func append(_ place: Int, _ value: Double) {
      places.append(place)
      values.append(value)
    }

    mutating func close() { starts.append(places.count) }
  }

  /// A pivot may be this much smaller than the largest entry of its column.
  private static let threshold = 0.1
  /// Below this part of its column's size a pivot is nothing but rounding.
  private static let smallest = 1e-10

  /// Whether there is a pivot in every row.
  var isComplete: Bool { pivotRows.count == rowCount && dependent.isEmpty }

  init(_ matrix: BasisColumns) {
    rowCount = matrix.rowCount
    steps = [Int](repeating: -1, count: matrix.rowCount)
    let order = PivotOrder(matrix)
    var work = [Double](repeating: 0, count: rowCount)
    var isReached = [Bool](repeating: false, count: rowCount)
    for (column, row) in zip(order.columns, order.rows) {
      let reached = reach(from: matrix.places(of: column).map { matrix.rows[$0] }, &isReached)
      var size = 0.0
      for place in matrix.places(of: column) {
        work[matrix.rows[place]] = matrix.values[place]
        size = max(size, abs(matrix.values[place]))
      }
      for row in reached.reversed() where steps[row] >= 0 && work[row] != 0 {
        for place in lower.range(steps[row]) { work[lower.places[place]] -= lower.values[place] * work[row] }
      }
      factorize(
        matrix.owners[column], work, reached, pivot: pivot(work, reached, row, size, order.rowCounts))
      for row in reached {
        work[row] = 0
        isReached[row] = false
      }
    }
  }

  /// The rows that a column has entries in once it is solved, each after those it depends on are behind it.
  private func reach(from roots: [Int], _ isReached: inout [Bool]) -> [Int] {
    var finished: [Int] = []
    var stack: [(row: Int, next: Int)] = []
    for root in roots where !isReached[root] {
      isReached[root] = true
      stack.append((root, steps[root] >= 0 ? lower.starts[steps[root]] : 0))
      while let (row, next) = stack.last {
        if steps[row] >= 0, next < lower.starts[steps[row] + 1] {
          stack[stack.count - 1].next += 1
          let successor = lower.places[next]
          if !isReached[successor] {
            isReached[successor] = true
            stack.append((successor, steps[successor] >= 0 ? lower.starts[steps[successor]] : 0))
          }
        } else {
          finished.append(row)
          stack.removeLast()
        }
      }
    }
    return finished
  }

  /// The row to pivot in: the one wanted, or of those large enough the one with fewest entries.
  private func pivot(_ work: [Double], _ reached: [Int], _ wanted: Int, _ size: Double, _ counts: [Int]) -> Int? {
    let open = reached.filter { steps[$0] < 0 }
    let largest = open.reduce(0) { max($0, abs(work[$1])) }
    guard largest > Self.smallest * size else { return nil }
    if wanted >= 0, steps[wanted] < 0, abs(work[wanted]) > Self.smallest * size { return wanted }
    return open.filter { abs(work[$0]) >= Self.threshold * largest }
      .min { (counts[$0], -abs(work[$0]), $0) < (counts[$1], -abs(work[$1]), $1) }
  }

  private mutating func factorize(_ owner: Int, _ work: [Double], _ reached: [Int], pivot: Int?) {
    guard let pivot else {
      dependent.append(owner)
      return
    }
    for row in reached where work[row] != 0 && row != pivot {
      if steps[row] >= 0 { upper.append(steps[row], work[row]) } else { lower.append(row, work[row] / work[pivot]) }
    }
    upper.close()
    lower.close()
    steps[pivot] = pivotRows.count
    pivots.append(work[pivot])
    pivotRows.append(pivot)
    owners.append(owner)
  }

  /// Solves `B·x = b`; gives `x` by step.
  ///
  /// - Precondition: the factors are complete.
  func solve(_ rightHandSide: [Double]) -> [Double] {
    var rest = rightHandSide
    for step in pivotRows.indices {
      let value = rest[pivotRows[step]]
      if value == 0 { continue }
      for place in lower.range(step) { rest[lower.places[place]] -= lower.values[place] * value }
    }
    var solution = [Double](repeating: 0, count: pivotRows.count)
    for step in pivotRows.indices.reversed() {
      let value = rest[pivotRows[step]]
      if value == 0 { continue }
      solution[step] = value / pivots[step]
      for place in upper.range(step) { rest[pivotRows[upper.places[place]]] -= upper.values[place] * solution[step] }
    }
    return solution
  }

  /// Solves `Bᵀ·y = c`, `c` by step; gives `y` by row.
  ///
  /// - Precondition: the factors are complete.
  func solveTransposed(_ costs: [Double]) -> [Double] {
    var partial = costs
    for step in pivotRows.indices {
      var value = partial[step]
      for place in upper.range(step) { value -= upper.values[place] * partial[upper.places[place]] }
      partial[step] = value / pivots[step]
    }
    var solution = [Double](repeating: 0, count: rowCount)
    for step in pivotRows.indices.reversed() {
      var value = partial[step]
      for place in lower.range(step) { value -= lower.values[place] * solution[lower.places[place]] }
      solution[pivotRows[step]] = value
    }
    return solution
  }
}
