/// The order in which the columns of a basis are factorized: first all that singletons settle, then the nucleus.
///
/// A column with one entry left, and a row with one entry left, are pivots that cause no fill. The bases of planning models
/// are nearly triangular, so little is left for the nucleus; its columns come by their number of entries.
struct PivotOrder {
  /// The positions of the columns, in the order of factorization.
  private(set) var columns: [Int] = []
  /// The row that a column's pivot is in, where singletons say so; -1 in the nucleus.
  private(set) var rows: [Int] = []
  /// How many entries each row has in the nucleus.
  private(set) var rowCounts: [Int]

  init(_ matrix: BasisColumns) {
    let byRow = matrix.entriesByRow()
    rowCounts = (0..<matrix.rowCount).map { byRow.places(of: $0).count }
    var columnCounts = (0..<matrix.columnCount).map { matrix.places(of: $0).count }
    var isRowActive = [Bool](repeating: true, count: matrix.rowCount)
    var isColumnActive = [Bool](repeating: true, count: matrix.columnCount)
    var queue: [(isRow: Bool, position: Int)] = []
    for column in columnCounts.indices where columnCounts[column] == 1 { queue.append((false, column)) }
    for row in rowCounts.indices where rowCounts[row] == 1 { queue.append((true, row)) }
    var cursor = 0
    while cursor < queue.count {
      let (isRow, position) = queue[cursor]
      cursor += 1
      let column: Int
      let row: Int
      if isRow {
        guard isRowActive[position], rowCounts[position] == 1 else { continue }
        guard let place = byRow.places(of: position).first(where: { isColumnActive[byRow.members[$0]] }) else {
          continue
        }
        (column, row) = (byRow.members[place], position)
      } else {
        guard isColumnActive[position], columnCounts[position] == 1 else { continue }
        guard let place = matrix.places(of: position).first(where: { isRowActive[matrix.rows[$0]] }) else { continue }
        (column, row) = (position, matrix.rows[place])
      }
      columns.append(column)
      rows.append(row)
      isColumnActive[column] = false
      isRowActive[row] = false
      for place in matrix.places(of: column) where isRowActive[matrix.rows[place]] {
        rowCounts[matrix.rows[place]] -= 1
        if rowCounts[matrix.rows[place]] == 1 { queue.append((true, matrix.rows[place])) }
      }
      for place in byRow.places(of: row) where isColumnActive[byRow.members[place]] {
        columnCounts[byRow.members[place]] -= 1
        if columnCounts[byRow.members[place]] == 1 { queue.append((false, byRow.members[place])) }
      }
    }
    let nucleus = columnCounts.indices.filter { isColumnActive[$0] }
      .sorted { (columnCounts[$0], $0) < (columnCounts[$1], $1) }
    columns += nucleus
    rows += [Int](repeating: -1, count: nucleus.count)
  }
}
