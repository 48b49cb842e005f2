import LinearProgramming
import TestSupport
import Testing

@testable import GLPKSolver

@Suite("What columns can still be once others are fixed")
struct DomainTests {
  private func domains(_ program: LinearProgram) -> Domains {
    let rows = program.rows()
    return Domains(program, rows: rows, columns: rows.transposed())
  }

  @Test("what cannot be fixed together is seen without a solve, and changes nothing")
  func together() {
    var program = LinearProgram()
    let columns = (0..<3).map { _ in program.addColumn(.zeroOrOne, kind: .integer) }
    let free = program.addColumn(.free)
    let once = program.addRow(.fixed(1))
    for column in columns { program.add(1, to: once, at: column) }
    let open = program.addRow(.atMost(0))
    program.add(5, to: open, at: columns[0])
    program.add(1, to: open, at: free)
    var domains = domains(program)
    let isFirstFixed = domains.fix(0, at: 1)
    #expect(isFirstFixed)
    #expect(domains.bounds[1] == .fixed(0) && domains.bounds[2] == .fixed(0))
    #expect(domains.bounds[3].upper == -5)
    let isSecondFixed = domains.fix(1, at: 1)
    #expect(!isSecondFixed)
    #expect(domains.bounds[1] == .fixed(0))
    var others = self.domains(program)
    let left = [(0, 0.0), (1, 0)].map { others.fix($0.0, at: $0.1) }
    #expect(left == [true, true])
    #expect(others.bounds[2] == .fixed(1))
  }

  @Test("a refused fixing leaves everything as it was")
  func refused() {
    let program = Assignment.timetable(jobs: 6, days: 8, atOnce: 2, seed: 3)
    var domains = domains(program)
    for column in 0..<program.columnCount {
      let before = domains
      if !domains.fix(column, at: 1) { #expect(domains.bounds == before.bounds) }
    }
  }

  @Test("of columns that exclude each other one counts: an order of two choices limits both")
  func order() {
    var program = LinearProgram()
    let starts = (0..<2).map { _ in (0..<6).map { _ in program.addColumn(.zeroOrOne, kind: .integer) } }
    let order = program.addRow(.atLeast(2))
    for (job, sign) in [(0, -1.0), (1, 1)] {
      let once = program.addRow(.fixed(1))
      for day in 0..<6 {
        program.add(1, to: once, at: starts[job][day])
        program.add(sign * Double(day + 1), to: order, at: starts[job][day])
      }
    }
    var domains = domains(program)
    // The second job begins two days after the first at least, so not before day two, and the first not after day three.
    let open = starts.map { $0.map { domains.bounds[$0.position].upper == 1 } }
    #expect(open == [[true, true, true, true, false, false], [false, false, true, true, true, true]])
    let isBegun = domains.fix(starts[0][2].position, at: 1)
    #expect(isBegun)
    #expect(starts[1].map { domains.bounds[$0.position].upper } == [0, 0, 0, 0, 1, 1])
    let isLeftOut = domains.fix(starts[1][4].position, at: 0)
    #expect(isLeftOut)
    #expect(domains.bounds[starts[1][5].position] == .fixed(1))
  }

  @Test("nothing is taken away that some point has", arguments: UInt64(1)...60)
  func property(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var program = LinearProgram()
    // Limits are set around a known point, so that there is one.
    let point = (0..<12).map { _ in Double(Int.random(in: 0...3, using: &random)) }
    let columns = point.indices.map { column in
      program.addColumn(.between(0, 3), kind: column.isMultiple(of: 3) ? .continuous : .integer)
    }
    for _ in 0..<10 {
      let entries = columns.indices.filter { _ in Bool.random(using: &random) }
        .map { (column: $0, value: Double(Int.random(in: -4...4, using: &random))) }.filter { $0.value != 0 }
      let activity = entries.reduce(0) { $0 + $1.value * point[$1.column] }
      let row = program.addRow(
        Bounds(
          lower: Bool.random(using: &random) ? activity : -.infinity,
          upper: Bool.random(using: &random) ? activity : .infinity
        ))
      for entry in entries { program.add(entry.value, to: row, at: columns[entry.column]) }
    }
    var domains = domains(program)
    #expect(!domains.isEmpty)
    for column in point.indices.shuffled(using: &random) {
      #expect(domains.bounds[column].violation(of: point[column]) < 1e-6)
      guard program.kinds[column] == .integer else { continue }
      let isFixed = domains.fix(column, at: point[column])
      #expect(isFixed)
    }
  }
}
