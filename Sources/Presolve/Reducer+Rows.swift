internal import LinearProgramming

extension Reducer {
  mutating func activity(of row: Int) -> ActivityRange {
    if let known = activities[row] { return known }
    let range = ActivityRange(matrix.row(row), columnBounds)
    activities[row] = range
    return range
  }

  /// Leaves out a row that says nothing, or that bounds say as well.
  mutating func reduce(row: Int) {
    let entries = matrix.row(row)
    let bounds = rowBounds[row]
    if entries.count == 1 { return turnIntoBounds(row, entries[0].place, entries[0].value) }
    let range = activity(of: row)
    // What rounding may make of a sum, and of what was moved into the bounds.
    let rounding = Self.slack * Double(max(1, entries.count))
    let least = rounding * max(1, range.leastSize)
    let most = rounding * max(1, range.mostSize)
    if range.lower > bounds.upper + 1e6 * least || range.upper < bounds.lower - 1e6 * most {
      isHopeless = true
    } else if range.lower >= bounds.lower && range.upper <= bounds.upper {
      remove(row: row, .slackRow(row))
    } else if entries.isEmpty {
      // Zero lies outside the bounds by a rounding error of what was moved into them.
      remove(row: row, .slackRow(row))
    } else if abs(range.lower - bounds.upper) <= least {
      force(row, isAtUpper: true, entries)
    } else if abs(range.upper - bounds.lower) <= most {
      force(row, isAtUpper: false, entries)
    }
  }

  /// Every column of the row stands where it makes the activity least (or most): the only way to keep the row's limit.
  private mutating func force(_ row: Int, isAtUpper: Bool, _ entries: [Entry]) {
    remove(row: row, .forcingRow(row, isAtUpper: isAtUpper, columns: entries))
    for entry in entries {
      let bounds = columnBounds[entry.place]
      remove(column: entry.place, at: (entry.value > 0) == isAtUpper ? bounds.lower : bounds.upper)
    }
  }

  private mutating func turnIntoBounds(_ row: Int, _ column: Int, _ coefficient: Double) {
    let former = columnBounds[column]
    guard let next = meet(former, rowBounds[row].divided(by: coefficient)) else {
      isHopeless = true
      return
    }
    remove(
      row: row,
      .singletonRow(
        row, column: column, coefficient: coefficient, lower: next.lower > former.lower ? next.lower : nil,
        upper: next.upper < former.upper ? next.upper : nil))
    if next != former { setBounds(next, of: column) }
  }

  /// Rows that are multiples of each other: the first keeps the tighter limits.
  mutating func removeParallelRows() {
    var seen: [Int: [Int]] = [:]
    for row in matrix.hasRow.indices where matrix.hasRow[row] && matrix.rowCounts[row] > 1 {
      let entries = matrix.row(row)
      // Equal columns give equal keys; others seldom do, and are told apart below.
      let key = entries.reduce(entries.count) { ($0 &* 0x9E37_79B1) ^ $1.place }
      for other in seen[key] ?? [] where matrix.hasRow[row] {
        let kept = matrix.row(other)
        guard kept.count == entries.count else { continue }
        let factor = entries[0].value / kept[0].value
        guard zip(entries, kept).allSatisfy({ $0.index == $1.index && $0.value == factor * $1.value }) else { continue }
        merge(row, into: other, factor)
        if isHopeless { return }
      }
      if matrix.hasRow[row] { seen[key, default: []].append(row) }
    }
  }

  private mutating func merge(_ row: Int, into kept: Int, _ factor: Double) {
    let implied = rowBounds[row].divided(by: factor)
    let former = rowBounds[kept]
    let next = Bounds(lower: max(former.lower, implied.lower), upper: min(former.upper, implied.upper))
    if next.lower > next.upper {
      if next.lower - next.upper > 1e6 * Self.slack * max(1, abs(next.lower)) { isHopeless = true }
      return
    }
    rowBounds[kept] = next
    isRowOpen[kept] = true
    remove(
      row: row,
      .parallelRow(
        row, kept: kept, factor: factor, raisesLower: next.lower > former.lower, lowersUpper: next.upper < former.upper)
    )
  }
}
