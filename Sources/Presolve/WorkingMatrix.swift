internal import LinearProgramming

/// A matrix that changes while a program is made smaller, by rows and by columns.
///
/// Rows and columns that go leave their entries with the others behind, which are swept out when those are next looked at.
struct WorkingMatrix {
  /// A coefficient and the column (or row) it stands in.
  struct Entry {
    let index: Int32
    let value: Double

    /// The place as an array wants it.
    var place: Int { Int(index) }
  }

  private var rows: [[Entry]]
  private var columns: [[Entry]]
  private(set) var hasRow: [Bool]
  private(set) var hasColumn: [Bool]
  /// How many columns of a row, and rows of a column, are there.
  private(set) var rowCounts: [Int]
  private(set) var columnCounts: [Int]

  init(_ matrix: SparseMatrix) {
    func entries(_ matrix: SparseMatrix) -> [[Entry]] {
      (0..<matrix.rowCount).map { row in
        matrix.places(of: row).map { Entry(index: matrix.columns[$0], value: matrix.values[$0]) }
      }
    }
    rows = entries(matrix)
    columns = entries(matrix.transposed())
    hasRow = [Bool](repeating: true, count: rows.count)
    hasColumn = [Bool](repeating: true, count: columns.count)
    rowCounts = rows.map(\.count)
    columnCounts = columns.map(\.count)
  }

  /// The entries of a row, by increasing column.
  mutating func row(_ row: Int) -> [Entry] {
    if rows[row].count != rowCounts[row] { rows[row].removeAll { [hasColumn] in !hasColumn[$0.place] } }
    return rows[row]
  }

  /// The entries of a column, by increasing row as long as nothing was substituted.
  mutating func column(_ column: Int) -> [Entry] {
    if columns[column].count != columnCounts[column] { columns[column].removeAll { [hasRow] in !hasRow[$0.place] } }
    return columns[column]
  }

  mutating func remove(row: Int) {
    for entry in self.row(row) { columnCounts[entry.place] -= 1 }
    hasRow[row] = false
  }

  mutating func remove(column: Int) {
    for entry in self.column(column) { rowCounts[entry.place] -= 1 }
    hasColumn[column] = false
  }

  /// Adds a multiple of one row to another. The column `cleared` vanishes from it, as does what is no more than the rounding
  /// of a sum that should be zero.
  mutating func add(_ factor: Double, timesRow source: Int, to target: Int, clearing cleared: Int) {
    let (added, former) = (row(source), row(target))
    var sum: [Entry] = []
    sum.reserveCapacity(added.count + former.count)
    var (next, old) = (0, 0)
    while next < added.count || old < former.count {
      if next == added.count || (old < former.count && former[old].index < added[next].index) {
        sum.append(former[old])
        old += 1
        continue
      }
      let entry = Entry(index: added[next].index, value: factor * added[next].value)
      next += 1
      guard old < former.count, former[old].index == entry.index else {
        sum.append(entry)
        columns[entry.place].append(Entry(index: Int32(target), value: entry.value))
        columnCounts[entry.place] += 1
        continue
      }
      let value = former[old].value + entry.value
      let isZero = entry.place == cleared || abs(value) <= Self.rounding * abs(entry.value)
      if !isZero { sum.append(Entry(index: entry.index, value: value)) }
      replace(target, in: entry.place, by: isZero ? nil : value)
      old += 1
    }
    rows[target] = sum
    rowCounts[target] = sum.count
  }

  private mutating func replace(_ row: Int, in column: Int, by value: Double?) {
    guard let place = columns[column].firstIndex(where: { $0.place == row }) else { return }
    if let value {
      columns[column][place] = Entry(index: Int32(row), value: value)
    } else {
      columns[column].remove(at: place)
      columnCounts[column] -= 1
    }
  }

  /// What may be left of a sum that is zero, relative to its terms.
  private static let rounding = 1e-14
}
