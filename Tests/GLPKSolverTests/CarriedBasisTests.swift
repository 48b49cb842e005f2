import GLPKSolver
import LinearProgramming
import Testing

@Suite("A basis carried over")
struct CarriedBasisTests {
  private let program = PlanningProgram.make(items: 30, periods: 12, seed: 11)

  /// The same program with columns and rows in the opposite order.
  private func mirrored() -> LinearProgram {
    let rows = program.rows()
    var mirrored = LinearProgram()
    let columnLast = program.columnCount - 1
    let rowLast = program.rowCount - 1
    for column in program.columnIDs.reversed() {
      mirrored.addColumn(program.bounds(of: column), cost: program.cost(of: column))
    }
    for row in program.rowIDs.reversed() {
      let added = mirrored.addRow(program.bounds(of: row))
      for place in rows.places(of: row.position) {
        mirrored.add(rows.values[place], to: added, at: ColumnID(columnLast - Int(rows.columns[place])))
      }
    }
    mirrored.names = LinearProgramNames(column: { "x\(columnLast - $0 + 1)" }, row: { "r\(rowLast - $0 + 1)" })
    return mirrored
  }

  @Test("through its text into another order of columns and rows: no iteration is left")
  func mirroredOrder() throws {
    let solution = try GLPKSolver().solve(program)
    let named = NamedBasis(try #require(solution.basis), of: program)
    let other = mirrored()
    let start = try NamedBasis(text: named.text).basis(for: other)
    let again = try GLPKSolver().solve(other, options: SolverOptions(), startingFrom: start)
    #expect(again.iterations == 0)
    #expect(abs(again.objective - solution.objective) <= 1e-9 * abs(solution.objective))
  }

  @Test("into a program with rows and columns missing: repaired, and a start worth having")
  func smaller() throws {
    let solution = try GLPKSolver().solve(program)
    let named = NamedBasis(try #require(solution.basis), of: program)
    var other = program
    other.remove((0..<40).map { ColumnID($0 * 7) })
    other.remove((0..<10).map { RowID(90 + $0 * 9) })
    let start = named.basis(for: other)
    #expect(start.basicCount == other.rowCount)
    let cold = try GLPKSolver().solve(other)
    let warm = try GLPKSolver().solve(other, options: SolverOptions(), startingFrom: start)
    #expect(warm.attempts.count == 1)
    #expect(warm.termination == cold.termination)
    #expect(warm.iterations < cold.iterations)
  }

  @Test("a singular one is repaired, not thrown away")
  func singular() throws {
    let solution = try GLPKSolver().solve(program)
    var basis = try #require(solution.basis)
    // Late delivery of one period and stock of the one before enter the same balance: all three depend on each other.
    for column in 0..<3 where basis.columnStatuses[column] != .basic {
      basis.columnStatuses[column] = .basic
      if let row = basis.rowStatuses.firstIndex(of: .basic) { basis.rowStatuses[row] = .atUpper }
    }
    let again = try GLPKSolver().solve(program, options: SolverOptions(), startingFrom: basis)
    #expect(again.termination == .optimal)
    #expect(again.attempts.allSatisfy { $0.setting.hasSuffix("from the given basis") })
    #expect(again.iterations < solution.iterations / 2)
  }
}
