import CInteriorStart
import LinearProgramming
import TestSupport
import Testing

@testable import InteriorStart

/// The factorization of a basis by itself.
@Suite("The factorization of the crossover")
struct FactorizationTests {
  /// A matrix by columns, as a program without costs.
  private struct Matrix {
    var rows: Int
    var columns: [[(row: Int, value: Double)]]

    func factorized(tolerance: Double = 1e-9) -> kayo_factorization_record {
      var program = LinearProgram()
      let rowIDs = (0..<rows).map { _ in program.addRow(.fixed(0)) }
      for entries in columns {
        let column = program.addColumn(.nonNegative)
        for entry in entries { program.add(entry.value, to: rowIDs[entry.row], at: column) }
      }
      return InteriorKernel.factorization(of: ComputationalForm(program), tolerance: tolerance)
    }
  }

  /// Sparse, with a diagonal in a hidden order so that it is regular.
  private func sparse(_ size: Int, seed: UInt64) -> Matrix {
    var random = SplitMix64(seed: seed)
    let order = (0..<size).shuffled(using: &random)
    let columns = (0..<size).map { column in
      var values = [order[column]: Double.random(in: 1...2, using: &random)]
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        values[Int.random(in: 0..<size, using: &random), default: 0] += Double.random(in: -1...1, using: &random)
      }
      return values.sorted { $0.key < $1.key }.map { (row: $0.key, value: $0.value) }
    }
    return Matrix(rows: size, columns: columns)
  }

  @Test("solves what it factorized", arguments: 1...20)
  func solves(seed: UInt64) {
    let size = 20 * Int(seed)
    let record = sparse(size, seed: seed).factorized()
    #expect(Int(record.rank) == size)
    #expect(record.error < 1e-10)
    #expect(record.nucleus_count < record.rank)
  }

  @Test("a triangle in any order fills nothing and leaves no nucleus")
  func triangle() {
    var random = SplitMix64(seed: 3)
    let size = 200
    let order = (0..<size).shuffled(using: &random)
    var matrix = Matrix(rows: size, columns: [])
    var entries = 0
    for column in (0..<size).shuffled(using: &random) {
      var values = [order[column]: 1.0]
      for _ in 0..<3 where column > 0 { values[order[Int.random(in: 0..<column, using: &random)]] = 0.5 }
      entries += values.count - 1
      matrix.columns.append(values.sorted { $0.key < $1.key }.map { (row: $0.key, value: $0.value) })
    }
    let record = matrix.factorized()
    #expect(record.nucleus_count == 0)
    #expect(record.entry_count == entries)
    #expect(record.error < 1e-10)
  }

  @Test("a full matrix is eliminated as one")
  func full() {
    var random = SplitMix64(seed: 4)
    let columns = (0..<120).map { _ in
      (0..<120).map { (row: $0, value: Double.random(in: -1...1, using: &random)) }
    }
    let record = Matrix(rows: 120, columns: columns).factorized()
    #expect(record.rank == 120)
    #expect(record.error < 1e-10)
    #expect(record.entry_count == 120 * 119)
  }

  @Test("dependent columns are left out", arguments: 1...5)
  func dependent(seed: UInt64) {
    var matrix = sparse(150, seed: seed + 100)
    // The last ten become sums of two others.
    for column in 140..<150 {
      var sum: [Int: Double] = [:]
      for source in [column - 140, column - 100] {
        for entry in matrix.columns[source] { sum[entry.row, default: 0] += entry.value }
      }
      matrix.columns[column] = sum.sorted { $0.key < $1.key }.map { (row: $0.key, value: $0.value) }
    }
    let record = matrix.factorized(tolerance: 1e-7)
    #expect(record.rank == 140)
  }
}
