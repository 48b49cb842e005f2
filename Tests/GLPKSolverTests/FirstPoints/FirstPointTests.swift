import LinearProgramming
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("Points with whole numbers without a search")
struct FirstPointTests {
  @Test("jumps end in a point within all limits", arguments: UInt64(1)...20)
  func jumps(seed: UInt64) throws {
    let program = Assignment.program(things: 40, takers: 6, seed: seed)
    let rows = program.rows()
    var jump = FeasibilityJump(
      program, rows: rows, columns: rows.transposed(), from: Array(repeating: 0, count: program.columnCount))
    let point = try #require(jump.point(workLimit: 400_000) { true })
    #expect(FeasibilityReport(of: program, at: point).isFeasible(within: 1e-9))
    #expect(point.allSatisfy { $0 == 0 || $0 == 1 })
  }

  /// A program around a known point, with columns of many values, some of which need not be whole.
  private func wideProgram(seed: UInt64) -> LinearProgram {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    let point = (0..<15).map { _ in Double(Int.random(in: -5...20, using: &random)) }
    let columns = point.indices.map { column in
      program.addColumn(.between(-5, 20), kind: column.isMultiple(of: 4) ? .continuous : .integer)
    }
    for _ in 0..<8 {
      let entries = columns.indices.filter { _ in Bool.random(using: &random) }
        .map { (column: $0, value: Double(Int.random(in: 1...4, using: &random))) }
      let activity = entries.reduce(0) { $0 + $1.value * point[$1.column] }
      let row = program.addRow(.between(activity - 3, activity + 3))
      for entry in entries { program.add(entry.value, to: row, at: columns[entry.column]) }
    }
    return program
  }

  @Test("jumps of columns with many values mostly end in a point, and never in what is none")
  func wideJumps() {
    var foundCount = 0
    for seed in UInt64(1)...40 {
      let program = wideProgram(seed: seed)
      let rows = program.rows()
      var jump = FeasibilityJump(
        program, rows: rows, columns: rows.transposed(), from: Array(repeating: 0, count: program.columnCount))
      guard let found = jump.point(workLimit: 400_000, mayGoOn: { true }) else { continue }
      foundCount += 1
      #expect(FeasibilityReport(of: program, at: found).isFeasible(within: 1e-9))
      #expect(program.integerColumns.allSatisfy { found[$0.position] == found[$0.position].rounded() })
    }
    #expect(foundCount >= 35)
  }

  @Test("jumps end where there is no point, and where nobody waits for one")
  func ends() {
    var program = LinearProgram()
    let columns = (0..<3).map { _ in program.addColumn(.zeroOrOne, kind: .integer) }
    let row = program.addRow(.fixed(1))
    for column in columns { program.add(2, to: row, at: column) }
    let rows = program.rows()
    var jump = FeasibilityJump(program, rows: rows, columns: rows.transposed(), from: [0, 0, 0])
    #expect(jump.point(workLimit: 100_000) { true } == nil)
    var patient = FeasibilityJump(program, rows: rows, columns: rows.transposed(), from: [0, 0, 0])
    var asked = 0
    let found = patient.point(workLimit: .max) {
      asked += 1
      return asked < 3
    }
    #expect(found == nil && asked == 3)
  }

  @Test("the same seed, the same point")
  func repeatable() {
    let program = Assignment.program(things: 60, takers: 8, seed: 9)
    let rows = program.rows()
    let points = (0..<2).map { _ in
      var jump = FeasibilityJump(
        program, rows: rows, columns: rows.transposed(), from: Array(repeating: 0, count: program.columnCount))
      return jump.point(workLimit: 400_000) { true }
    }
    #expect(points[0] == points[1])
  }

  @Test("a timetable has a first point", arguments: UInt64(1)...10)
  func timetable(seed: UInt64) throws {
    let program = Assignment.timetable(jobs: 30, days: 12, atOnce: 4, seed: seed)
    let relaxation = try GLPKSolver().solve(program.relaxed())
    let basis = try #require(relaxation.basis)
    var first = FirstPoint(program, SolverOptions(), SolveBudget(SolverOptions()))
    let point = try first.found(below: relaxation, basis)
    #expect(!point.isEmpty && FeasibilityReport(of: program, at: point).isFeasible(within: 1e-9))
  }
}
