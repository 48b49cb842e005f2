/// The rows not yet eliminated, with counts by row and column for the choice of pivots.
struct ActiveRows {
  private var entries: [[ModularFactors.Entry]]
  private var isActive: [Bool]
  private var columnCounts: [Int]
  /// The rows that have, or once had, an entry in a column.
  private var columnRows: [[Int]]
  /// Rows by how many entries they have; some may be out of date and are passed over.
  private var byCount: [[Int]]
  private static let candidateLimit = 4

  init(_ rows: [[ModularFactors.Entry]]) {
    entries = rows.map { $0.filter { $0.value != 0 }.sorted { $0.column < $1.column } }
    isActive = [Bool](repeating: true, count: rows.count)
    columnCounts = [Int](repeating: 0, count: rows.count)
    columnRows = [[Int]](repeating: [], count: rows.count)
    byCount = [[Int]](repeating: [], count: rows.count + 1)
    for row in rows.indices.reversed() {
      for entry in entries[row] {
        columnCounts[entry.column] += 1
        columnRows[entry.column].append(row)
      }
      byCount[entries[row].count].append(row)
    }
  }

  /// The pivot that costs least among a few short rows; `nil` where an active row is empty.
  mutating func choosePivot() -> (row: Int, column: Int)? {
    var best: (row: Int, column: Int, cost: Int)?
    var seen = 0
    for count in byCount.indices {
      while let row = byCount[count].last, !isActive[row] || entries[row].count != count { byCount[count].removeLast() }
      for row in byCount[count].reversed() where isActive[row] && entries[row].count == count {
        if count == 0 { return nil }
        for entry in entries[row] {
          let cost = (count - 1) * (columnCounts[entry.column] - 1)
          if cost < best?.cost ?? .max { best = (row, entry.column, cost) }
        }
        seen += 1
        if best?.cost == 0 || seen == Self.candidateLimit { return best.map { ($0.row, $0.column) } }
      }
    }
    return best.map { ($0.row, $0.column) }
  }

  /// Takes a row out.
  mutating func take(_ row: Int, _ column: Int) -> [ModularFactors.Entry] {
    isActive[row] = false
    for entry in entries[row] { columnCounts[entry.column] -= 1 }
    let taken = entries[row]
    entries[row] = []
    return taken
  }

  /// The active rows with an entry in a column.
  func rows(of column: Int) -> [Int] {
    var found: [Int] = []
    for row in columnRows[column] where isActive[row] && place(row, column) != nil && found.last != row {
      found.append(row)
    }
    return found
  }

  private func place(_ row: Int, _ column: Int) -> Int? {
    var (low, high) = (0, entries[row].count)
    while low < high {
      let middle = (low + high) / 2
      if entries[row][middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < entries[row].count && entries[row][low].column == column ? low : nil
  }

  func value(_ row: Int, _ column: Int) -> UInt { place(row, column).map { entries[row][$0].value } ?? 0 }

  /// Adds a multiple of the pivot's row to a row and drops the pivot's column from it.
  mutating func eliminate(
    _ row: Int, _ column: Int, _ others: [ModularFactors.Entry], _ factor: UInt, _ field: ModularFactors
  ) {
    var merged: [ModularFactors.Entry] = []
    merged.reserveCapacity(entries[row].count + others.count)
    var own = entries[row].filter { $0.column != column }[...]
    columnCounts[column] -= 1
    for other in others {
      while let first = own.first, first.column < other.column { merged.append(own.removeFirst()) }
      let product = field.multiply(factor, other.value)
      if let first = own.first, first.column == other.column {
        own.removeFirst()
        let sum = field.add(first.value, product)
        if sum == 0 {
          columnCounts[other.column] -= 1
        } else {
          merged.append(ModularFactors.Entry(column: other.column, value: sum))
        }
      } else if product != 0 {
        merged.append(ModularFactors.Entry(column: other.column, value: product))
        columnCounts[other.column] += 1
        if !columnRows[other.column].contains(row) { columnRows[other.column].append(row) }
      }
    }
    merged += own
    entries[row] = merged
    byCount[merged.count].append(row)
  }
}
