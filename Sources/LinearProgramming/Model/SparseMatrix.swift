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
  /// Two counting sorts: linear in the number of triplets, and stable, so that sums are formed in the order of insertion.
  /// A triplet among the replacements begins the sum of its place anew.
  init(
    rowCount: Int, columnCount: Int, tripletRows: [Int32], tripletColumns: [Int32], tripletValues: [Double],
    replacements: [Int] = []
  ) {
    var replaces = [Bool](repeating: false, count: replacements.isEmpty ? 0 : tripletValues.count)
    for triplet in replacements { replaces[triplet] = true }
    let byColumn = SparseMatrix.stableOrder(of: tripletColumns, keys: columnCount, visiting: nil)
    let order = SparseMatrix.stableOrder(of: tripletRows, keys: rowCount, visiting: byColumn)
    var starts = [0]
    starts.reserveCapacity(rowCount + 1)
    var columns: [Int32] = []
    var values: [Double] = []
    columns.reserveCapacity(order.count)
    values.reserveCapacity(order.count)
    var cursor = 0
    for row in 0..<rowCount {
      while cursor < order.count, Int(tripletRows[order[cursor]]) == row {
        let column = tripletColumns[order[cursor]]
        var sum = 0.0
        while cursor < order.count, Int(tripletRows[order[cursor]]) == row, tripletColumns[order[cursor]] == column {
          if !replaces.isEmpty, replaces[order[cursor]] { sum = 0 }
          sum += tripletValues[order[cursor]]
          cursor += 1
        }
        if sum != 0 {
          columns.append(column)
          values.append(sum)
        }
      }
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

  private static func stableOrder(of keys: [Int32], keys keyCount: Int, visiting former: [Int]?) -> [Int] {
    var next = [Int](repeating: 0, count: keyCount + 1)
    for key in keys { next[Int(key) + 1] += 1 }
    for key in 0..<keyCount { next[key + 1] += next[key] }
    var order = [Int](repeating: 0, count: keys.count)
    for index in keys.indices {
      let triplet = former?[index] ?? index
      let key = Int(keys[triplet])
      order[next[key]] = triplet
      next[key] += 1
    }
    return order
  }
}
