internal import LinearProgramming

/// The rows of a program, in each of which columns that exclude each other stand together.
struct GroupedRows {
  /// Some columns of a row that exclude each other.
  struct Run {
    let start: Int
    let end: Int
    /// What they add to the activity at least and at most.
    let ends: (least: Double, greatest: Double)
  }

  let bounds: [Bounds]
  let columns: [Int32]
  let values: [Double]
  /// The largest change that one column which must be whole can make, in each row.
  let largestWholeTerms: [Double]
  private let starts: [Int]
  private let groups: ExclusiveGroups

  init(_ program: LinearProgram, rows: SparseMatrix) {
    let groups = ExclusiveGroups(program, rows: rows)
    self.groups = groups
    starts = rows.starts
    bounds = program.rowBounds
    var columns: [Int32] = []
    var values: [Double] = []
    var largest = [Double](repeating: 0, count: rows.rowCount)
    columns.reserveCapacity(rows.coefficientCount)
    values.reserveCapacity(rows.coefficientCount)
    for row in 0..<rows.rowCount {
      let places = rows.places(of: row).sorted {
        (groups.ofColumn[Int(rows.columns[$0])], $0) < (groups.ofColumn[Int(rows.columns[$1])], $1)
      }
      for place in places {
        columns.append(rows.columns[place])
        values.append(rows.values[place])
        let column = Int(rows.columns[place])
        let width = program.columnBounds[column].upper - program.columnBounds[column].lower
        if program.kinds[column] == .integer { largest[row] = max(largest[row], abs(rows.values[place]) * width) }
      }
    }
    self.columns = columns
    self.values = values
    largestWholeTerms = largest
  }

  /// Where a row's entries stand.
  func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Between which activities a row can end where of each group one column counts, and the groups of more than one column.
  func range(of row: Int, within columnBounds: [Bounds]) -> (range: ActivityRange, groups: [Run]) {
    var range = ActivityRange()
    var runs: [Run] = []
    let end = starts[row + 1]
    var place = starts[row]
    while place < end {
      let group = groups.ofColumn[Int(columns[place])]
      var next = place + 1
      // In the row that makes the group one, the group tells nothing new.
      if group >= 0, groups.sources[Int(group)] != row {
        while next < end, groups.ofColumn[Int(columns[next])] == group { next += 1 }
      }
      if next == place + 1 {
        range.add(values[place], columnBounds[Int(columns[place])])
      } else {
        let run = run(place, next, Int(group), columnBounds)
        range.least.add(run.ends.least)
        range.greatest.add(run.ends.greatest)
        runs.append(run)
      }
      place = next
    }
    return (range, runs)
  }

  private func run(_ start: Int, _ end: Int, _ group: Int, _ columnBounds: [Bounds]) -> Run {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for place in start..<end {
      let bounds = columnBounds[Int(columns[place])]
      if bounds.lower >= 1 { return Run(start: start, end: end, ends: (values[place], values[place])) }
      guard bounds.upper >= 1 else { continue }
      least = min(least, values[place])
      greatest = max(greatest, values[place])
    }
    let mayBeNone = !groups.isExact[group] || groups.sizes[group] != end - start || least > greatest
    if mayBeNone { (least, greatest) = (min(least, 0), max(greatest, 0)) }
    return Run(start: start, end: end, ends: (least, greatest))
  }
}
