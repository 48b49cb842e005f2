import ExactProof
import GLPKSolver
import LinearProgramFiles
import LinearProgramming
import SolverTestSupport
import TestSupport
import Testing

@testable import Presolve

/// GLPK by way of a smaller program.
private struct PresolvedGLPK: LinearSolver {
  let name = "presolved GLPK"
  let capabilities = GLPKSolver().capabilities

  func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution {
    try Presolve.solve(program, with: GLPKSolver(), options: options)
  }
}

@Suite("Presolve")
struct PresolveTests {
  @Test("the whole program's optimum, duals and basis, exactly", arguments: Conformance.seeds)
  func conformance(seed: UInt64) throws { try Conformance.judge(PresolvedGLPK(), seed: seed) }

  @Test("a column that one row fixes and another forces")
  func fixedAndForced() throws {
    var program = LinearProgram()
    let (still, wanted) = (program.addColumn(.nonNegative), program.addColumn(.nonNegative, cost: -5))
    program.add(1, to: program.addRow(.atMost(0)), at: still)
    let link = program.addRow(.atMost(0))
    program.add(1, to: link, at: wanted)
    program.add(-1, to: link, at: still)
    try Conformance.judge(PresolvedGLPK(), program, "fixed and forced")
    let presolve = try #require(Presolve(program))
    let solution = try #require(try presolve.postsolve(GLPKSolver().solve(presolve.program)))
    #expect(Undoing.loss(of: solution, program) == 0)
    #expect(solution.rowDuals == [-5, -5])
  }

  @Test("programs with next to nothing in them")
  func empty() throws { try Conformance.judgeEmpty(PresolvedGLPK()) }

  /// Programs full of what is left out: rows of one column, multiples, forcing rows.
  private func crowded(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    let factors: [Double] = [1, -1, 2, -0.5]
    var program = SmallProgram.make(seed: seed &+ 7919)
    for column in program.columnIDs where Bool.random(using: &random) {
      let side = Double(Int.random(in: -6...6, using: &random)) / 2
      let limits: [Bounds] = [.atMost(side), .atLeast(side), .fixed(side), .between(side, side + 2)]
      let row = program.addRow(limits.randomElement(using: &random) ?? .free)
      program.add(factors.randomElement(using: &random) ?? 1, to: row, at: column)
    }
    let rows = program.rows()
    for row in 0..<rows.rowCount where Bool.random(using: &random) {
      let factor = factors.randomElement(using: &random) ?? 1
      let side = Double(Int.random(in: -6...6, using: &random)) / 2
      let copy = program.addRow(Bool.random(using: &random) ? .atMost(side) : .atLeast(side - 4))
      for place in rows.places(of: row) {
        program.add(factor * rows.values[place], to: copy, at: ColumnID(Int(rows.columns[place])))
      }
    }
    let bounded = program.columnIDs.filter { program.bounds(of: $0).lower.isFinite }
    if bounded.count > 1, Bool.random(using: &random) {
      // The sum of some columns is at most the sum of their lower bounds.
      let row = program.addRow(.atMost(bounded.map { program.bounds(of: $0).lower }.reduce(0, +)))
      for column in bounded { program.add(1, to: row, at: column) }
    }
    return program
  }

  @Test("crowded programs", arguments: UInt64(1)...600)
  func crowd(seed: UInt64) throws {
    try Conformance.judge(PresolvedGLPK(), crowded(seed: seed), "crowded \(seed)")
  }

  @Test("the crowd makes every kind of reduction")
  func variety() {
    var counts: [String: Int] = [:]
    for seed in UInt64(1)...600 {
      for reduction in Presolve(crowded(seed: seed))?.reductions ?? [] {
        let name =
          switch reduction {
          case .column: "column"
          case .slackRow: "slack"
          case .singletonRow: "singleton"
          case .parallelRow: "parallel"
          case .forcingRow: "forcing"
          }
        counts[name, default: 0] += 1
      }
    }
    for name in ["column", "slack", "singleton", "parallel", "forcing"] {
      #expect(counts[name, default: 0] > 5, "\(name)")
    }
  }

  @Test(
    "published programs", arguments: ["sc50a", "sc105", "adlittle", "share1b", "israel", "stocfor1", "bore3d", "e226"])
  func published(_ name: String) throws {
    let folder = TestFiles.parent(of: TestFiles.parent(of: #filePath)) + "/GLPKSolverTests/Cases"
    let program = try ProgramFile.read(try #require(TestFiles.read("\(folder)/\(name).mps.gz")))
    let whole = try GLPKSolver().solve(program)
    let presolve = try #require(Presolve(program))
    let solution = try #require(presolve.postsolve(GLPKSolver().solve(presolve.program)))
    #expect(abs(solution.objective - whole.objective) <= 1e-9 * max(1, abs(whole.objective)))
    #expect(FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: 1e-8))
    let basis = try #require(solution.basis)
    #expect(basis.basicCount == program.rowCount)
    let again = try GLPKSolver().solve(program, options: SolverOptions(), startingFrom: basis)
    #expect(again.termination == .optimal && again.iterations <= 2)
    let bound = try #require(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver()))
    #expect(abs(bound - whole.objective) <= 1e-7 * max(1, abs(whole.objective)))
  }
}
