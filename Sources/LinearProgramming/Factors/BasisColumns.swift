/// The columns of a basis matrix: those of the program's basic columns, and for each basic row the unit column of its
/// activity.
///
/// The system is `A·x − r = 0`, so the activity of row `i` has the coefficient −1 in row `i`.
struct BasisColumns {
  let rowCount: Int
  /// What each column belongs to: a column of the program by its position, a row by the count of columns and its position.
  let owners: [Int]
  private let starts: [Int]
  let rows: [Int]
  let values: [Double]

  var columnCount: Int { owners.count }

  func places(of column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }

  /// - Parameter columns: the program's coefficients, column after column.
  init(of basis: Basis, columns: SparseMatrix) {
    rowCount = basis.rowStatuses.count
    var owners: [Int] = []
    var starts = [0]
    var rows: [Int] = []
    var values: [Double] = []
    // Rows before columns: their unit columns are pivots without fill, and where too many are basic, columns give way.
    for row in basis.rowStatuses.indices where basis.rowStatuses[row] == .basic {
      owners.append(basis.columnStatuses.count + row)
      rows.append(row)
      values.append(-1)
      starts.append(rows.count)
    }
    for column in basis.columnStatuses.indices where basis.columnStatuses[column] == .basic {
      owners.append(column)
      for place in columns.places(of: column) {
        rows.append(Int(columns.columns[place]))
        values.append(columns.values[place])
      }
      starts.append(rows.count)
    }
    self.owners = owners
    self.starts = starts
    self.rows = rows
    self.values = values
  }

  /// Some columns of a program, only their entries in some rows.
  init(_ chosen: [Int], columns: SparseMatrix, where isKept: (Int) -> Bool) {
    rowCount = columns.columnCount
    owners = chosen
    var starts = [0]
    var rows: [Int] = []
    var values: [Double] = []
    for column in chosen {
      for place in columns.places(of: column) where isKept(Int(columns.columns[place])) {
        rows.append(Int(columns.columns[place]))
        values.append(columns.values[place])
      }
      starts.append(rows.count)
    }
    self.starts = starts
    self.rows = rows
    self.values = values
  }

  /// The columns that have an entry in each row.
  struct RowMembers {
    fileprivate let starts: [Int]
    let members: [Int]

    func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
  }

  func entriesByRow() -> RowMembers {
    var starts = [Int](repeating: 0, count: rowCount + 1)
    for row in rows { starts[row + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var next = starts
    var members = [Int](repeating: 0, count: rows.count)
    for column in 0..<columnCount {
      for place in places(of: column) {
        members[next[rows[place]]] = column
        next[rows[place]] += 1
      }
    }
    return RowMembers(starts: starts, members: members)
  }
}
