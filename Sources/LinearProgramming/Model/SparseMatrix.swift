/// A matrix of which only the coefficients that are not zero are kept, row after row.
///
/// The coefficients of row `i` stand at the places `starts[i] ..< starts[i + 1]` of `columns` and `values`, by increasing
/// column, each column once.
public struct SparseMatrix: Hashable, Sendable {
  /// Where each row starts; one entry more than there are rows.
  public let starts: [Int]
  /// The zero-based column of each coefficient.
  public let columns: [Int32]
  /// The coefficients.
  public let values: [Double]
  /// How many columns the matrix has.
  public let columnCount: Int

  /// How many rows the matrix has.
  public var rowCount: Int { starts.count - 1 }
  /// How many coefficients are kept.
  public var coefficientCount: Int { values.count }

  /// The places of a row's coefficients.
  public func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Sorts triplets by row and column, adds up what falls on the same place, and drops what sums to zero exactly.
  ///
  /// One counting sort by row, then each row by column; programs are mostly written row by row and column by column, so
  /// that both find little to do. Both are stable: sums are formed in the order of insertion. A triplet among the
  /// replacements begins the sum of its place anew.
  init(
    rowCount: Int, columnCount: Int, tripletRows: [Int32], tripletColumns: [Int32], tripletValues: [Double],
    replacements: [Int] = []
  ) {
    var replaces = [Bool](repeating: false, count: replacements.isEmpty ? 0 : tripletValues.count)
    for triplet in replacements { replaces[triplet] = true }
    let (order, places) = SparseMatrix.order(of: tripletRows, rowCount: rowCount)
    if order.isEmpty, SparseMatrix.isFinal(places, tripletColumns, tripletValues) {
      self.init(starts: places, columns: tripletColumns, values: tripletValues, columnCount: columnCount)
      return
    }
    var starts = [0]
    starts.reserveCapacity(rowCount + 1)
    var columns: [Int32] = []
    var values: [Double] = []
    columns.reserveCapacity(tripletValues.count)
    values.reserveCapacity(tripletValues.count)
    var row: [Int32] = []
    for index in 0..<rowCount {
      row.removeAll(keepingCapacity: true)
      for place in places[index]..<places[index + 1] { row.append(order.isEmpty ? Int32(place) : order[place]) }
      SparseMatrix.sort(&row, by: tripletColumns)
      let first = values.count
      for triplet in row.lazy.map(Int.init) {
        let column = tripletColumns[triplet]
        if values.count > first, columns[columns.count - 1] == column {
          let former = !replaces.isEmpty && replaces[triplet] ? 0 : values[values.count - 1]
          values[values.count - 1] = former + tripletValues[triplet]
        } else {
          SparseMatrix.dropZero(&columns, &values, from: first)
          columns.append(column)
          values.append(tripletValues[triplet])
        }
      }
      SparseMatrix.dropZero(&columns, &values, from: first)
      starts.append(values.count)
    }
    self.init(starts: starts, columns: columns, values: values, columnCount: columnCount)
  }

  init(starts: [Int], columns: [Int32], values: [Double], columnCount: Int) {
    self.starts = starts
    self.columns = columns
    self.values = values
    self.columnCount = columnCount
  }

  /// The same coefficients with rows and columns exchanged.
  public func transposed() -> SparseMatrix {
    var counts = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { counts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { counts[column + 1] += counts[column] }
    let starts = counts
    var rows = [Int32](repeating: 0, count: values.count)
    var moved = [Double](repeating: 0, count: values.count)
    for row in 0..<rowCount {
      for place in places(of: row) {
        let column = Int(columns[place])
        rows[counts[column]] = Int32(row)
        moved[counts[column]] = values[place]
        counts[column] += 1
      }
    }
    return SparseMatrix(starts: starts, columns: rows, values: moved, columnCount: rowCount)
  }

  /// The triplets row after row in the order of insertion, and where each row's begin. The order is empty where they
  /// stand so already.
  private static func order(of rows: [Int32], rowCount: Int) -> (order: [Int32], starts: [Int]) {
    var next = [Int](repeating: 0, count: rowCount + 1)
    var isSorted = true
    var former: Int32 = 0
    for row in rows {
      next[Int(row) + 1] += 1
      if row < former { isSorted = false }
      former = row
    }
    for row in 0..<rowCount { next[row + 1] += next[row] }
    if isSorted { return ([], next) }
    let starts = next
    var order = [Int32](repeating: 0, count: rows.count)
    for (triplet, row) in rows.enumerated() {
      order[next[Int(row)]] = Int32(triplet)
      next[Int(row)] += 1
    }
    return (order, starts)
  }

  /// Whether triplets that stand row after row are the matrix already: each row by increasing column, nothing twice, no zero.
  private static func isFinal(_ starts: [Int], _ columns: [Int32], _ values: [Double]) -> Bool {
    for row in 0..<starts.count - 1 {
      var former: Int32 = -1
      for place in starts[row]..<starts[row + 1] {
        guard columns[place] > former, values[place] != 0 else { return false }
        former = columns[place]
      }
    }
    return true
  }

  /// Sorts the triplets of a row by column, those of one column by insertion.
  private static func sort(_ row: inout [Int32], by columns: [Int32]) {
    var last: Int32 = -1
    for triplet in row {
      let column = columns[Int(triplet)]
      if column < last {
        row.sort { (columns[Int($0)], $0) < (columns[Int($1)], $1) }
        return
      }
      last = column
    }
  }

  /// Takes the last coefficient of a row away where it came to nothing.
  private static func dropZero(_ columns: inout [Int32], _ values: inout [Double], from first: Int) {
    guard values.count > first, values[values.count - 1] == 0 else { return }
    columns.removeLast()
    values.removeLast()
  }
}
