import LinearProgramming
import TestSupport
import Testing

@Suite("Writing a program")
struct LinearProgramTests {
  @Test("triplets in any order become sorted rows, sums and cancellations included")
  func rows() {
    var program = LinearProgram()
    let columns = (0..<3).map { _ in program.addColumn(.nonNegative) }
    let rows = (0..<3).map { _ in program.addRow(.free) }
    program.add(5, to: rows[2], at: columns[1])
    program.add(1, to: rows[0], at: columns[2])
    program.add(2, to: rows[0], at: columns[0])
    program.add(3, to: rows[0], at: columns[2])
    program.add(4, to: rows[2], at: columns[0])
    program.add(-4, to: rows[2], at: columns[0])
    let matrix = program.rows()
    #expect(matrix.starts == [0, 2, 2, 3])
    #expect(matrix.columns == [0, 2, 1])
    #expect(matrix.values == [2, 4, 5])
    #expect(program.coefficientCount == 6)
    #expect(matrix.transposed().transposed() == matrix)
    #expect(matrix.transposed().starts == [0, 1, 2, 3])
  }

  @Test("compressing agrees with a dense sum", arguments: UInt64(1)...20)
  func dense(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    for _ in 0..<7 { program.addColumn(.free) }
    for _ in 0..<5 { program.addRow(.free) }
    var dense = [[Double]](repeating: [Double](repeating: 0, count: 7), count: 5)
    for _ in 0..<60 {
      let row = Int.random(in: 0..<5, using: &random)
      let column = Int.random(in: 0..<7, using: &random)
      let value = Double(Int.random(in: -2...2, using: &random))
      dense[row][column] += value
      program.add(value, to: RowID(row), at: ColumnID(column))
    }
    let matrix = program.rows()
    var found = [[Double]](repeating: [Double](repeating: 0, count: 7), count: 5)
    for row in 0..<5 {
      for place in matrix.places(of: row) { found[row][Int(matrix.columns[place])] = matrix.values[place] }
    }
    #expect(found == dense)
    #expect(!matrix.values.contains(0))
  }

  @Test("costs, bounds and kinds are changed in place")
  func edits() {
    var program = LinearProgram(sense: .maximise)
    let column = program.addColumn(.nonNegative, cost: 2)
    let row = program.addRow(.atMost(1))
    program.addCost(3, of: column)
    program.setBounds(.between(1, 2), of: column)
    program.setBounds(.atLeast(4), of: row)
    program.setKind(.integer, of: column)
    program.objectiveConstant = 7
    #expect(program.cost(of: column) == 5)
    #expect(program.bounds(of: column) == .between(1, 2))
    #expect(program.bounds(of: row) == .atLeast(4))
    #expect(program.integerColumns == [column])
    #expect(program.objective(at: [2]) == 17)
    program.clearObjective()
    #expect(program.objective(at: [2]) == 0)
  }

  @Test("a violation is a distance, and what is no number is outside everything")
  func violations() {
    #expect(Bounds.between(1, 2).violation(of: 4) == 2)
    #expect(Bounds.between(1, 2).violation(of: 0) == 1)
    #expect(Bounds.free.violation(of: 1e300) == 0)
    #expect(Bounds.free.violation(of: .nan) == .infinity)
  }

  @Test("each fault is named with its place")
  func check() throws {
    func fault(_ change: (inout LinearProgram) -> Void) -> String? {
      var program = LinearProgram()
      let column = program.addColumn(.nonNegative)
      program.add(1, to: program.addRow(.free), at: column)
      change(&program)
      do {
        try program.check()
        return nil
      } catch {
        return error.description
      }
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.setCost(.nan, of: ColumnID(0)) } == "the cost of column x1 is nan, which is no finite number")
    #expect(
      fault { $0.add(.infinity, to: RowID(0), at: ColumnID(0)) }
        == "the coefficient of column x1 in row r1 is inf, which is no finite number")
    #expect(
      fault { $0.setBounds(.between(3, 2), of: RowID(0)) }
        == "the lower bound 3.0 of row r1 is above its upper bound 2.0")
    #expect(
      fault { $0.setBounds(.atLeast(.infinity), of: ColumnID(0)) }
        == "the bounds of column x1 are inf and inf, between which no number lies")
    #expect(fault { $0.objectiveConstant = -.infinity } != nil)
  }

  @Test("a basis is balanced to as many basics as rows")
  func balanced() {
    let many = Basis(columnStatuses: [.basic, .basic, .basic], rowStatuses: [.basic, .atUpper])
    #expect(many.balanced().columnStatuses == [.basic, .atLower, .atLower])
    let few = Basis(columnStatuses: [.atLower, .atLower], rowStatuses: [.atLower, .atLower])
    #expect(few.balanced().rowStatuses == [.basic, .basic])
  }
}
