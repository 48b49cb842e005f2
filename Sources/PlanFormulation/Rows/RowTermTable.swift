/// The terms of many rows while they are written activity by activity, in natural units.
///
/// A family whose rows are fed by many activities would otherwise hold a list for each row. Signs are those of ``RowTerms``.
struct RowTermTable {
  let rowCount: Int
  private var rows: [Int32] = []
  private var terms: [RowTerms.Term] = []

  /// - Parameter termCount: about how many terms will be added.
  init(rowCount: Int, termCount: Int = 0) {
    self.rowCount = rowCount
    rows.reserveCapacity(termCount)
    terms.reserveCapacity(termCount)
  }

  /// Adds what uses up the limit of a row; a place without a column is zero and left out.
  mutating func use(_ coefficient: Double, _ column: Int?, in row: Int) {
    guard let column, coefficient != 0 else { return }
    rows.append(Int32(row))
    terms.append(RowTerms.Term(column: Int32(column), coefficient: coefficient))
  }

  /// Adds what adds to the limit of a row; a place without a column is zero and left out.
  mutating func grant(_ coefficient: Double, _ column: Int?, in row: Int) {
    use(-coefficient, column, in: row)
  }

  /// The terms row after row, those of one row in the order in which they were added, and where each row's begin; one
  /// place more than there are rows.
  func sorted() -> (terms: [RowTerms.Term], starts: [Int]) {
    var next = Array(repeating: 0, count: rowCount + 1)
    for row in rows { next[Int(row) + 1] += 1 }
    for row in 0..<rowCount { next[row + 1] += next[row] }
    let starts = next
    var sorted = Array(repeating: RowTerms.Term(column: 0, coefficient: 0), count: terms.count)
    for (row, term) in zip(rows, terms) {
      sorted[next[Int(row)]] = term
      next[Int(row)] += 1
    }
    return (sorted, starts)
  }
}
