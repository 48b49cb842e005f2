internal import LinearProgramming

extension Reducer {
  /// Solves equations for columns whose bounds the rest of the program keeps anyway, and of two columns of an equation
  /// solves for either: column and equation go (Andersen and Andersen 1995, sections 3.4 and 4; Achterberg, Bixby, Gu,
  /// Rothberg and Weninger, "Presolve reductions in mixed integer programming", INFORMS J. Comput. 32, 2020, section 4.5).
  ///
  /// Short equations come first. A column that stands in one row only may be taken out with an inequality too: its cost says
  /// at which side the row then ends.
  mutating func substituteColumns() {
    for column in columnBounds.indices where matrix.hasColumn[column] && matrix.columnCounts[column] == 1 {
      if isHopeless { return }
      substituteSingleton(column)
    }
    var rowsByLength = [[Int]](repeating: [], count: Self.longestRow + 1)
    for row in rowBounds.indices where matrix.hasRow[row] && rowBounds[row].isFixed {
      let count = matrix.rowCounts[row]
      if count >= 2 && count <= Self.longestRow { rowsByLength[count].append(row) }
    }
    for row in rowsByLength.lazy.joined() where matrix.hasRow[row] && !isHopeless {
      let entries = matrix.row(row)
      if entries.contains(where: { columnBounds[$0.place].isFixed }) { continue }
      if entries.count == 2 { substituteOfTwo(row, entries) } else if entries.count > 2 { substitute(row, entries) }
    }
  }

  /// Longer equations would fill other rows.
  static var longestRow: Int { 100 }
  /// How many coefficients more than before may be there after a substitution.
  static var fillLimit: Int { 10 }
  /// The least pivot relative to the largest coefficient of its row; its inverse limits the multiples of the row that others get.
  static var pivotThreshold: Double { 0.01 }

  private mutating func substituteSingleton(_ column: Int) {
    let entry = matrix.column(column)[0]
    let (row, bounds) = (entry.place, columnBounds[column])
    guard matrix.rowCounts[row] > 1, !bounds.isFixed,
      abs(entry.value) >= Self.pivotThreshold * activity(of: row).largest,
      keepsBounds(of: column, [entry]) == (true, true)
    else { return }
    let limits = rowBounds[row]
    if limits.isFixed { return takeOut(column, entry.value, row, limits.lower, .fixed) }
    // The row's price is the column's cost by its coefficient; without a cost either side will do.
    let price = costs[column] / entry.value
    if price > 0 || (price == 0 && limits.lower.isFinite) {
      if limits.lower.isFinite { takeOut(column, entry.value, row, limits.lower, .atLower) } else { isHopeless = true }
    } else if limits.upper.isFinite {
      takeOut(column, entry.value, row, limits.upper, .atUpper)
    } else {
      isHopeless = true
    }
  }

  private mutating func substituteOfTwo(_ row: Int, _ entries: [Entry]) {
    let isFirstRarer = matrix.columnCounts[entries[0].place] <= matrix.columnCounts[entries[1].place]
    for (entry, other) in isFirstRarer ? [(entries[0], entries[1])] : [(entries[1], entries[0])] {
      let rows = matrix.column(entry.place)
      guard isPivot(entry.value, in: row, rows) else { continue }
      let (column, activity) = (entry.place, rowBounds[row].lower)
      var bounds = columnBounds[column]
      let isKept = keepsBounds(of: column, rows)
      if isKept.lower { bounds.lower = -.infinity }
      if isKept.upper { bounds.upper = .infinity }
      // other.value · y = activity − entry.value · x
      let product = Bounds(lower: entry.value * bounds.lower, upper: entry.value * bounds.upper)
      let turned = entry.value > 0 ? product : Bounds(lower: product.upper, upper: product.lower)
      let lent = Bounds(lower: activity - turned.upper, upper: activity - turned.lower).divided(by: other.value)
      let former = columnBounds[other.place]
      guard let next = meet(former, lent) else {
        isHopeless = true
        return
      }
      takeOut(
        column, entry.value, row, activity, .fixed, lentLower: next.lower > former.lower ? next.lower : nil,
        lentUpper: next.upper < former.upper ? next.upper : nil)
      if next != former { setBounds(next, of: other.place) }
      return
    }
  }

  /// Takes out the column of fewest entries that may go.
  private mutating func substitute(_ row: Int, _ entries: [Entry]) {
    var best: (entry: Entry, fill: Int)?
    for entry in entries {
      let count = matrix.columnCounts[entry.place]
      let saved = entries.count + count - 1
      guard (entries.count - 1) * (count - 1) <= Self.longestRow + saved else { continue }
      let rows = matrix.column(entry.place)
      guard isPivot(entry.value, in: row, rows), keepsBounds(of: entry.place, rows) == (true, true) else { continue }
      var fill = -saved
      for other in rows where other.place != row {
        let places = matrix.row(other.place)
        fill += entries.count { !places.hasEntry(of: $0.index) }
      }
      if fill <= Self.fillLimit && fill < best?.fill ?? .max { best = (entry, fill) }
    }
    if let entry = best?.entry { takeOut(entry.place, entry.value, row, rowBounds[row].lower, .fixed) }
  }

  private mutating func isPivot(_ pivot: Double, in row: Int, _ rows: [Entry]) -> Bool {
    abs(pivot) >= Self.pivotThreshold * activity(of: row).largest
      && rows.allSatisfy { abs(pivot) >= Self.pivotThreshold * abs($0.value) }
  }

  /// Whether the rows of a column, with the bounds of their other columns, keep it above its lower and below its upper bound.
  private mutating func keepsBounds(of column: Int, _ rows: [Entry]) -> (lower: Bool, upper: Bool) {
    let bounds = columnBounds[column]
    var (lower, upper) = (bounds.lower == -.infinity, bounds.upper == .infinity)
    for entry in rows where !(lower && upper) {
      let (row, range) = (entry.place, activity(of: entry.place))
      // By a small coefficient what a row is off would be magnified.
      if abs(entry.value) < Self.pivotThreshold * range.largest { continue }
      let limits = rowBounds[row]
      func implied(_ rest: Bounds) -> Bounds {
        Bounds(lower: limits.lower - rest.upper, upper: limits.upper - rest.lower).divided(by: entry.value)
      }
      let guess = implied(range.rest(without: entry.value, bounds))
      guard (!lower && guess.lower >= bounds.lower) || (!upper && guess.upper <= bounds.upper) else { continue }
      let rest = ActivityRange(matrix.row(row), columnBounds, without: column)
      let sure = implied(Bounds(lower: rest.lower, upper: rest.upper))
      lower = lower || sure.lower >= bounds.lower
      upper = upper || sure.upper <= bounds.upper
    }
    return (lower, upper)
  }

  private mutating func takeOut(
    _ column: Int, _ pivot: Double, _ row: Int, _ activity: Double, _ status: BasisStatus, lentLower: Double? = nil,
    lentUpper: Double? = nil
  ) {
    let others = matrix.row(row).filter { $0.place != column }
    let rows = matrix.column(column).filter { $0.place != row }
    let cost = costs[column]
    for entry in rows {
      let factor = entry.value / pivot
      matrix.add(-factor, timesRow: row, to: entry.place, clearing: column)
      rowBounds[entry.place] = rowBounds[entry.place].moved(by: factor * activity)
      open(row: entry.place)
    }
    if cost != 0 {
      constant += cost / pivot * activity
      for entry in others { costs[entry.place] -= cost / pivot * entry.value }
    }
    remove(
      row: row,
      .substitution(
        Substitution(
          row: row, activity: activity, status: status, column: column, pivot: pivot, cost: cost, columns: others,
          rows: rows, lentLower: lentLower, lentUpper: lentUpper)))
    matrix.remove(column: column)
  }
}

extension [WorkingMatrix.Entry] {
  /// Whether there is an entry of that index, all being sorted by it.
  fileprivate func hasEntry(of index: Int32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].index == index
  }
}
