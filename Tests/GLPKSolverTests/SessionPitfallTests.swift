import GLPKSolver
import LinearProgramming
import Testing

/// The calls over which GLPK would end the process, as edits of a session could bring them about.
@Suite("Pitfalls of GLPK in a session")
struct SessionPitfallTests {
  /// Maximise x + y within x + y ≤ 4 and x ≤ 3, solved once, so that GLPK holds the problem.
  private func session() throws -> any SolverSession {
    var program = LinearProgram(sense: .maximise)
    let columns = [program.addColumn(.nonNegative, cost: 1), program.addColumn(.nonNegative, cost: 1)]
    let sum = program.addRow(.atMost(4))
    for column in columns { program.add(1, to: sum, at: column) }
    program.add(1, to: program.addRow(.atMost(3)), at: columns[0])
    let session = GLPKSolver().session(for: program)
    for _ in 0..<2 { #expect(try session.solve().objective == 4) }
    return session
  }

  @Test("removing none, and the same one twice")
  func removals() throws {
    let session = try session()
    session.remove([ColumnID]())
    session.remove([RowID]())
    #expect(try session.solve().objective == 4)
    session.remove([RowID(0), RowID(0)])
    #expect(try session.solve().termination == .unbounded)
    session.remove([ColumnID(1), ColumnID(1)])
    #expect(try session.solve().objective == 3)
  }

  @Test("removing all, and beginning anew")
  func everything() throws {
    let session = try session()
    session.remove([ColumnID(0), ColumnID(1)])
    #expect(try session.solve().objective == 0)
    session.remove([RowID(0), RowID(1)])
    #expect(try session.solve().objective == 0)
    let row = session.addRow(.atMost(8))
    session.addColumn(.nonNegative, cost: 2, coefficients: [ColumnEntry(4, in: row)])
    for _ in 0..<2 { #expect(try session.solve().objective == 4) }
  }

  @Test("two coefficients for one place, a coefficient of zero, and bounds that became equal or none")
  func places() throws {
    let session = try session()
    session.addRow(.atMost(6), coefficients: [RowEntry(1, of: ColumnID(0)), RowEntry(1, of: ColumnID(0))])
    session.addColumn(
      .fixed(1), cost: 1, coefficients: [ColumnEntry(2, in: RowID(1)), ColumnEntry(-2, in: RowID(1))])
    #expect(try session.solve().objective == 5)
    session.setCoefficient(0, of: ColumnID(1), in: RowID(0))
    #expect(try session.solve().termination == .unbounded)
    session.setBounds(.fixed(7), of: ColumnID(1))
    #expect(try session.solve().objective == 11)
    session.setBounds(.free, of: RowID(2))
    session.setBounds(.between(2, 2), of: RowID(1))
    #expect(try session.solve().objective == 10)
  }

  @Test("crossed bounds are refused, and can be taken back")
  func crossed() throws {
    let session = try session()
    session.setBounds(.between(2, 1), of: RowID(0))
    #expect(throws: SolverError.self) { try session.solve() }
    session.setBounds(.atMost(5), of: RowID(0))
    #expect(try session.solve().objective == 5)
  }
}
