import GLPKSolver
import LinearProgramming
import Testing

@testable import InteriorStart

@Suite("The vertex that an interior start finds")
struct VertexTests {
  @Test("is optimal: feasible, and its duals prove its objective", arguments: [1, 2, 3, 4])
  func optimal(seed: UInt64) throws {
    let program = PlanningNetwork(seed: seed).program()
    let vertex = try #require(InteriorStart.find(for: program).vertex)
    #expect(vertex.basis.basicCount == program.rowCount)
    #expect(FeasibilityReport(of: program, at: vertex.columnValues).isFeasible(within: 1e-7))
    let objective = program.objective(at: vertex.columnValues)
    let bound = try #require(RigorousBound.of(program, rowDuals: vertex.rowDuals))
    #expect(abs(objective - bound) <= 1e-6 * abs(objective))
  }

  @Test("stands where its basis says: what is not basic is at a bound", arguments: [5, 6])
  func atBounds(seed: UInt64) throws {
    let program = PlanningNetwork(seed: seed).program()
    let vertex = try #require(InteriorStart.find(for: program).vertex)
    for column in program.columnIDs {
      let value = vertex.columnValues[column.position], bounds = program.bounds(of: column)
      switch vertex.basis.columnStatuses[column.position] {
      case .basic: continue
      case .atLower, .fixed: #expect(value == bounds.lower)
      case .atUpper: #expect(value == bounds.upper)
      case .free: #expect(value == 0)
      }
    }
  }

  @Test("leaves the simplex method next to nothing", arguments: [7, 8])
  func fewPivots(seed: UInt64) throws {
    let program = PlanningNetwork(seed: seed).program()
    let vertex = try #require(InteriorStart.find(for: program).vertex)
    let cold = try GLPKSolver().solve(program)
    let finished = try GLPKSolver().solve(program, options: SolverOptions(), startingFrom: vertex.basis)
    #expect(finished.termination == .optimal)
    #expect(abs(finished.objective - cold.objective) <= 1e-8 * abs(cold.objective))
    #expect(finished.iterations * 20 <= cold.iterations)
  }

  @Test("maximising gives duals of the program's own sense")
  func maximised() throws {
    var program = LinearProgram(sense: .maximise)
    let tanks = program.addColumn(.nonNegative, cost: 3)
    let trucks = program.addColumn(.between(0, 4), cost: 2)
    let hours = program.addRow(.atMost(10))
    program.add(2, to: hours, at: tanks)
    program.add(1, to: hours, at: trucks)
    let vertex = try #require(InteriorStart.find(for: program).vertex)
    #expect(abs(program.objective(at: vertex.columnValues) - 17) < 1e-7)
    #expect(abs(vertex.rowDuals[0] - 1.5) < 1e-7)
  }

  @Test("free, fixed and empty columns, empty rows, ranges and negative bounds")
  func kinds() throws {
    var program = LinearProgram()
    let free = program.addColumn(.free, cost: 1)
    let fixed = program.addColumn(.fixed(3), cost: 5)
    let negative = program.addColumn(.atMost(-1), cost: -1)
    _ = program.addColumn(.between(2, 7), cost: 1)
    let range = program.addRow(.between(-4, 6))
    _ = program.addRow(.atMost(1))
    let equation = program.addRow(.fixed(2))
    program.add(1, to: range, at: free)
    program.add(1, to: range, at: fixed)
    program.add(1, to: equation, at: negative)
    program.add(1, to: equation, at: free)
    let solution = try GLPKSolver().solve(program)
    // The presolve takes all of it away.
    for outcome in [InteriorStart.find(for: program), InteriorStart.findVertex(of: program, SolverOptions())] {
      let vertex = try #require(outcome.vertex)
      #expect(abs(program.objective(at: vertex.columnValues) - solution.objective) < 1e-7)
      let finished = try GLPKSolver().solve(program, options: SolverOptions(), startingFrom: vertex.basis)
      #expect(finished.iterations == 0)
    }
  }

  @Test("the same bits every time")
  func deterministic() throws {
    let program = PlanningNetwork(seed: 9).program()
    let first = try #require(InteriorStart.find(for: program).vertex)
    let second = try #require(InteriorStart.find(for: program).vertex)
    #expect(first.basis == second.basis)
    #expect(first.columnValues == second.columnValues)
    #expect(first.rowDuals == second.rowDuals)
  }
}

extension InteriorStart.Outcome {
  /// The vertex, where one was found.
  var vertex: InteriorStart.Vertex? {
    if case .found(let vertex) = self { vertex } else { nil }
  }
}
