import TestSupport
import Testing

@testable import LinearProgramming

@Suite("Factors of a basis")
struct BasisFactorsTests {
  private func program(_ random: inout SplitMix64, columns: Int, rows: Int, entries: Int) -> LinearProgram {
    var program = LinearProgram()
    for _ in 0..<columns { program.addColumn(.nonNegative) }
    for _ in 0..<rows { program.addRow(.atMost(1)) }
    for _ in 0..<entries {
      program.setCoefficient(
        Double(Int.random(in: -5...5, using: &random)),
        of: ColumnID(Int.random(in: 0..<columns, using: &random)), in: RowID(Int.random(in: 0..<rows, using: &random)))
    }
    return program
  }

  /// The rank of the columns of a basis, by Gauss's elimination with full pivoting.
  private func rank(_ matrix: BasisColumns) -> Int {
    var table = (0..<matrix.columnCount).map { column in
      var dense = [Double](repeating: 0, count: matrix.rowCount)
      for place in matrix.places(of: column) { dense[matrix.rows[place]] = matrix.values[place] }
      return dense
    }
    var rank = 0
    var isUsed = [Bool](repeating: false, count: matrix.rowCount)
    while let best = (rank..<table.count).flatMap({ column in
      (0..<matrix.rowCount).filter { !isUsed[$0] }.map { (column: column, row: $0) }
    }).max(by: { abs(table[$0.column][$0.row]) < abs(table[$1.column][$1.row]) }),
      abs(table[best.column][best.row]) > 1e-9
    {
      table.swapAt(rank, best.column)
      isUsed[best.row] = true
      for column in (rank + 1)..<max(rank + 1, table.count) {
        let factor = table[column][best.row] / table[rank][best.row]
        for row in 0..<matrix.rowCount { table[column][row] -= factor * table[rank][row] }
      }
      rank += 1
    }
    return rank
  }

  @Test(
    "any choice of basics is repaired to a basis, and keeps as many as depend on no other", arguments: UInt64(1)...150)
  func repaired(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = Int.random(in: 1...9, using: &random)
    let columns = Int.random(in: 1...12, using: &random)
    let program = program(&random, columns: columns, rows: rows, entries: rows * columns / 2)
    func statuses(_ count: Int) -> [BasisStatus] {
      (0..<count).map { _ in Bool.random(using: &random) ? .basic : .atUpper }
    }
    let wild = Basis(columnStatuses: statuses(columns), rowStatuses: statuses(rows))
    let matrix = BasisColumns(of: wild, columns: program.rows().transposed())
    let basis = wild.repaired(for: program)
    #expect(basis.basicCount == rows)
    let repaired = BasisColumns(of: basis, columns: program.rows().transposed())
    #expect(rank(repaired) == rows)
    let kept = Set(repaired.owners).intersection(matrix.owners)
    #expect(kept.count == rank(matrix))
    #expect(basis.repaired(for: program) == basis)
    #expect(basis.columnStatuses.allSatisfy { $0 == .basic || $0 == .atLower })
  }

  @Test("systems are solved, straight and transposed", arguments: UInt64(1)...100)
  func solved(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = Int.random(in: 1...25, using: &random)
    let program = program(&random, columns: rows + 5, rows: rows, entries: rows * 4)
    let all = Basis(
      columnStatuses: Array(repeating: .basic, count: rows + 5), rowStatuses: Array(repeating: .atUpper, count: rows))
    let matrix = BasisColumns(of: all.repaired(for: program), columns: program.rows().transposed())
    let factors = BasisFactors(matrix)
    #expect(factors.isComplete)
    var positions: [Int: Int] = [:]
    for (position, owner) in matrix.owners.enumerated() { positions[owner] = position }
    let point = (0..<rows).map { _ in Double(Int.random(in: -9...9, using: &random)) }
    var image = [Double](repeating: 0, count: rows)
    var transposedImage = [Double](repeating: 0, count: rows)
    for step in 0..<rows {
      for place in matrix.places(of: positions[factors.owners[step]] ?? 0) {
        image[matrix.rows[place]] += matrix.values[place] * point[step]
        transposedImage[step] += matrix.values[place] * point[matrix.rows[place]]
      }
    }
    for (found, wanted) in zip(factors.solve(image), point) { #expect(abs(found - wanted) < 1e-6) }
    for (found, wanted) in zip(factors.solveTransposed(transposedImage), point) { #expect(abs(found - wanted) < 1e-6) }
  }
}
