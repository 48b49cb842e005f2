import ExactProof
import GLPKSolver
import LinearProgramFiles
import LinearProgramming
import SolverTestSupport
import TestSupport
import Testing

@Suite("The exact check")
struct ExactCheckTests {
  /// Maximise x + y where x + 3 y ≤ 1 and 3 x + y ≤ 1: both rows bind at (1/4, 1/4).
  private var program: LinearProgram {
    var program = LinearProgram(sense: .maximise)
    let columns = [program.addColumn(.nonNegative, cost: 1), program.addColumn(.nonNegative, cost: 1)]
    for factors in [[1.0, 3], [3, 1]] {
      let row = program.addRow(.atMost(1))
      for (column, factor) in zip(columns, factors) { program.add(factor, to: row, at: column) }
    }
    return program
  }

  private func report(_ columns: [BasisStatus], _ rows: [BasisStatus], _ program: LinearProgram) -> ExactReport? {
    guard
      case .checked(let report) = ExactCheck.verify(program, basis: Basis(columnStatuses: columns, rowStatuses: rows))
    else { return nil }
    return report
  }

  @Test("says of each vertex what it is")
  func vertices() throws {
    let best = try #require(report([.basic, .basic], [.atUpper, .atUpper], program))
    #expect(best.isOptimal && best.objective.description == "1/2" && best.columnValues == [0.25, 0.25])
    let origin = try #require(report([.atLower, .atLower], [.basic, .basic], program))
    #expect(origin.isPrimalFeasible && !origin.isDualFeasible && origin.objective.description == "0")
    #expect(origin.dualViolations.map(\.place) == [.column(ColumnID(0)), .column(ColumnID(1))])
    let outside = try #require(report([.basic, .atLower], [.atUpper, .basic], program))
    #expect(outside.primalViolations.map(\.place) == [.row(RowID(1))])
    #expect(outside.primalViolations.map(\.amount) == [2])
    #expect(report([.basic, .basic], [.atLower, .atUpper], program) == nil)
    #expect(report([.basic, .basic], [.basic, .atUpper], program) == nil)
  }

  @Test("sees what no tolerance shows")
  func tiny() throws {
    var slanted = program
    // One unit in the last place of a cost makes the other vertex the better one, by 1e-16 or so.
    slanted.setCost(3.0.nextUp, of: ColumnID(0))
    let both = try #require(report([.basic, .basic], [.atUpper, .atUpper], slanted))
    #expect(!both.isDualFeasible && both.isPrimalFeasible)
    slanted.setCost(3.0, of: ColumnID(0))
    #expect(try #require(report([.basic, .basic], [.atUpper, .atUpper], slanted)).isOptimal)
  }

  @Test("exact pivots lead from the basis of all rows to the optimum", arguments: Conformance.seeds)
  func pivots(seed: UInt64) throws {
    let program = SmallProgram.make(seed: seed)
    let start = Basis(
      columnStatuses: program.columnBounds.map { bounds in
        bounds.isFixed ? .fixed : bounds.isFree ? .free : bounds.lower.isFinite ? .atLower : .atUpper
      }, rowStatuses: program.rowBounds.map { _ in .basic })
    guard case .checked(let report) = ExactCheck.verify(program, basis: start, pivotLimit: 1000) else {
      Issue.record("not checked")
      return
    }
    let answer = ReferenceSimplex.solve(program)
    #expect(report.isExactlyInfeasible == (answer == .infeasible))
    guard case .optimal(let optimum) = answer else {
      #expect(!report.isOptimal)
      return
    }
    #expect(report.isOptimal, "after \(report.pivots) pivots")
    #expect(report.objective.description == optimum.description)
  }

  @Test("a singular basis is called so")
  func singular() {
    var program = LinearProgram()
    let columns = [program.addColumn(.nonNegative, cost: 1), program.addColumn(.nonNegative, cost: 1)]
    for factor in [1.0, 2] {
      let row = program.addRow(.fixed(factor))
      for column in columns { program.add(factor, to: row, at: column) }
    }
    let basis = Basis(columnStatuses: [.basic, .basic], rowStatuses: [.fixed, .fixed])
    #expect(ExactCheck.verify(program, basis: basis) == .singular)
  }

  static let folder = TestFiles.parent(of: TestFiles.parent(of: #filePath)) + "/GLPKSolverTests/Cases"

  /// What GLPK ends with on published programs, and the exact optimum's first digits (Koch 2004 gives them in full).
  @Test(
    "published programs",
    arguments: [
      ("sc50a", "-64.57507705856"), ("sc105", "-52.20206121170"), ("adlittle", "225494.963162380"),
      ("stocfor1", "-41131.976219436"), ("share1b", "-76589.31857918"), ("israel", "-896644.82186304"),
    ])
  func published(_ name: String, _ digits: String) throws {
    let bytes = try #require(TestFiles.read("\(Self.folder)/\(name).mps.gz"))
    let program = try ProgramFile.read(bytes)
    let basis = try #require(try GLPKSolver().solve(program).basis)
    guard case .checked(let report) = ExactCheck.verify(program, basis: basis) else {
      Issue.record("not checked")
      return
    }
    #expect(report.isOptimal)
    #expect(report.objective.decimal.hasPrefix(digits), "\(report.objective.decimal)")
  }
}
