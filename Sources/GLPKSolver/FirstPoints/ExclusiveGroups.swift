internal import LinearProgramming

/// Columns of which at most one can be one, each in one group at most: the days on which a project can begin, the places where a
/// thing can be put.
struct ExclusiveGroups {
  /// The group of each column; negative where it is in none.
  let ofColumn: [Int32]
  /// How many columns each group has.
  let sizes: [Int]
  /// Whether one column of the group must be one.
  let isExact: [Bool]
  /// The row that says so.
  let sources: [Int]

  /// Finds the rows that say so, those that leave no choice first.
  init(_ program: LinearProgram, rows: SparseMatrix) {
    var ofColumn = [Int32](repeating: -1, count: program.columnCount)
    var sizes: [Int] = []
    var isExact: [Bool] = []
    var sources: [Int] = []
    let isTwofold = zip(program.kinds, program.columnBounds).map { $0 == .integer && $1 == .zeroOrOne }
    for exact in [true, false] {
      for row in 0..<rows.rowCount
      where program.rowBounds[row].upper == 1 && (program.rowBounds[row].lower == 1) == exact {
        let places = rows.places(of: row)
        let isChoice = places.allSatisfy { rows.values[$0] == 1 && isTwofold[Int(rows.columns[$0])] }
        let open = places.map { Int(rows.columns[$0]) }.filter { ofColumn[$0] < 0 }
        guard isChoice, open.count > 1 else { continue }
        for column in open { ofColumn[column] = Int32(sizes.count) }
        sizes.append(open.count)
        sources.append(row)
        isExact.append(exact && open.count == places.count)
      }
    }
    self.ofColumn = ofColumn
    self.sizes = sizes
    self.isExact = isExact
    self.sources = sources
  }
}
