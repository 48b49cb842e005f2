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

  @Test("a row that its bounds contradict forces nothing")
  func contradicted() throws {
    var program = LinearProgram()
    let (large, small) = (program.addColumn(.between(0, 176), cost: 1), program.addColumn(.between(0.0625, 16)))
    let row = program.addRow(.atMost(0))
    program.add(32_768, to: row, at: large)
    program.add(64, to: row, at: small)
    let other = program.addRow(.atLeast(-5))
    program.add(1, to: other, at: large)
    program.add(-1, to: other, at: small)
    #expect(Presolve(program) == nil)
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

  /// Programs full of what is substituted: columns that equations define by others, columns in one row alone; every third
  /// with rows and columns in units far apart.
  private func linked(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    let factors: [Double] = [1, -1, 2, -0.5, 4, 0.25]
    func factor() -> Double { factors.randomElement(using: &random) ?? 1 }
    var program = SmallProgram.make(seed: seed &+ 104_729)
    let kinds: [Bounds] = [.free, .nonNegative, .atLeast(-2), .atMost(3), .between(-1, 4)]
    let rows = program.rowIDs
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let former = program.columnIDs
      let defined = program.addColumn(
        kinds.randomElement(using: &random) ?? .free, cost: Bool.random(using: &random) ? factor() : 0)
      let side = Double(Int.random(in: -2...2, using: &random))
      let sides: [Bounds] = [.fixed(side), .fixed(0), .fixed(side), .atMost(side), .atLeast(side - 3)]
      let definition = program.addRow(sides.randomElement(using: &random) ?? .free)
      program.add(factor(), to: definition, at: defined)
      for column in former.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)) {
        program.add(factor(), to: definition, at: column)
      }
      for row in rows where Int.random(in: 0..<3, using: &random) == 0 { program.add(factor(), to: row, at: defined) }
    }
    return seed.isMultiple(of: 3) ? scaled(program, seed: seed) : program
  }

  /// The same program in units that are powers of two, so that every number stays exact.
  private func scaled(_ program: LinearProgram, seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    func unit() -> Double { Double(sign: .plus, exponent: Int.random(in: -4...4, using: &random), significand: 1) }
    let matrix = program.rows()
    let columnUnits = program.columnIDs.map { _ in unit() }
    var result = LinearProgram(sense: program.sense)
    result.objectiveConstant = program.objectiveConstant
    for (column, unit) in columnUnits.enumerated() {
      let bounds = program.columnBounds[column]
      result.addColumn(
        Bounds(lower: bounds.lower / unit, upper: bounds.upper / unit), cost: program.costs[column] * unit)
    }
    for row in 0..<matrix.rowCount {
      let (bounds, unit) = (program.rowBounds[row], unit())
      let copy = result.addRow(Bounds(lower: bounds.lower * unit, upper: bounds.upper * unit))
      for place in matrix.places(of: row) {
        let column = Int(matrix.columns[place])
        result.add(matrix.values[place] * unit * columnUnits[column], to: copy, at: ColumnID(column))
      }
    }
    return result
  }

  @Test("linked programs", arguments: UInt64(1)...1_500)
  func links(seed: UInt64) throws {
    let program = linked(seed: seed)
    try Conformance.judge(PresolvedGLPK(), program, "linked \(seed)")
    guard let presolve = Presolve(program), presolve.removedRows < program.rowCount else { return }
    // What comes back is the optimum as it stands, not one that the solver had to mend.
    let reduced = try GLPKSolver().solve(presolve.program)
    guard let solution = presolve.postsolve(reduced) else { return }
    #expect(Undoing.loss(of: solution, program) <= 1e-9, "linked \(seed)")
    #expect(abs(reduced.objective - solution.objective) <= 1e-9 * max(1, abs(solution.objective)), "linked \(seed)")
  }

  @Test("columns stay where nobody wants them substituted", arguments: UInt64(1)...100)
  func withoutSubstitution(seed: UInt64) {
    for reduction in Presolve(linked(seed: seed), substitutes: false)?.reductions ?? [] {
      if case .substitution = reduction { Issue.record("substituted, linked \(seed)") }
    }
  }

  @Test("the programs make every kind of reduction")
  func variety() {
    var counts: [String: Int] = [:]
    for seed in UInt64(1)...600 {
      let both = [crowded(seed: seed), linked(seed: seed)]
      for reduction in both.flatMap({ Presolve($0)?.reductions ?? [] }) {
        let name =
          switch reduction {
          case .column: "column"
          case .slackRow: "slack"
          case .singletonRow: "singleton"
          case .parallelRow: "parallel"
          case .forcingRow: "forcing"
          case .substitution(let step):
            step.lentLower != nil || step.lentUpper != nil
              ? "lending" : step.status != .fixed ? "inequality" : step.rows.isEmpty ? "lone column" : "substitution"
          }
        counts[name, default: 0] += 1
      }
    }
    let kinds = [
      "column", "slack", "singleton", "parallel", "forcing", "lending", "inequality", "lone column", "substitution",
    ]
    for name in kinds {
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
