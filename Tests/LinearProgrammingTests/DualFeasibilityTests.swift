import LinearProgramming
import Testing

@Suite("How far the duals of a basis are from those of an optimum")
struct DualFeasibilityTests {
  /// `min 3x + y` with `x + 2y ≥ 4`, `0 ≤ x ≤ 5`, `y` free.
  private func program(costOfFree: Double = 1) -> LinearProgram {
    var program = LinearProgram()
    let x = program.addColumn(.between(0, 5), cost: 3)
    let y = program.addColumn(.free, cost: costOfFree)
    let row = program.addRow(.atLeast(4))
    program.add(1, to: row, at: x)
    program.add(2, to: row, at: y)
    return program
  }

  private func basis(_ x: BasisStatus, _ y: BasisStatus, _ row: BasisStatus) -> Basis {
    Basis(columnStatuses: [x, y], rowStatuses: [row])
  }

  @Test("an optimum has no wrong sign")
  func optimum() {
    let report = DualFeasibilityReport(of: program(), basis: basis(.atLower, .basic, .atLower), rowDuals: [0.5])
    #expect(report.largestRelative == nil)
    #expect(report.isFeasible(within: 0))
  }

  @Test("a column that would gain by leaving its bound, by so much of its terms")
  func column() throws {
    // At its upper bound, x costs 3 − 0.5.
    let report = DualFeasibilityReport(of: program(), basis: basis(.atUpper, .basic, .atLower), rowDuals: [0.5])
    let worst = try #require(report.largestRelative)
    #expect(worst.place == .column(ColumnID(0)))
    #expect(worst.amount == 2.5)
    #expect(worst.relativeAmount == 2.5 / (1 + 3.5))
  }

  @Test("a free column that is not basic has no reduced cost at all")
  func free() throws {
    let report = DualFeasibilityReport(of: program(), basis: basis(.atLower, .free, .basic), rowDuals: [0])
    #expect(try #require(report.largestRelative).place == .column(ColumnID(1)))
  }

  @Test("a row's dual has the sign of the limit it rests at, the other way round when the program maximises")
  func row() throws {
    var turned = program()
    #expect(
      try #require(
        DualFeasibilityReport(of: turned, basis: basis(.atLower, .basic, .atLower), rowDuals: [-0.5]).largestRelative
      ).place == .row(RowID(0)))
    turned.sense = .maximise
    let report = DualFeasibilityReport(of: turned, basis: basis(.atUpper, .basic, .atLower), rowDuals: [0.5])
    #expect(try #require(report.largestRelative).place == .row(RowID(0)))
  }

  @Test("costs that are all small are not taken for zero")
  func small() throws {
    var small = program()
    small.setCost(-3e-12, of: ColumnID(0))
    small.setCost(0, of: ColumnID(1))
    let report = DualFeasibilityReport(of: small, basis: basis(.atLower, .basic, .atLower), rowDuals: [0])
    #expect(try #require(report.largestRelative).relativeAmount == 0.5)
  }
}
