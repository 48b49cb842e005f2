import GLPKSolver
import LinearProgramming
import Testing

@Suite("Against trying everything, on seeded tiny programs")
struct OracleTests {
  static let seeds = Array(UInt64(1)...400)

  @Test("status, objective, proofs and rigorous bound", arguments: seeds)
  func continuous(seed: UInt64) throws {
    let tiny = TinyProgram.random(seed: seed)
    let program = tiny.program
    let solution = try GLPKSolver().solve(program)
    switch Oracle.solve(tiny) {
    case .optimal(let optimum):
      #expect(solution.termination == .optimal)
      #expect(solution.vector == .optimalPoint)
      #expect(abs(solution.objective - optimum.double) <= 1e-7 * max(1, abs(optimum.double)))
      #expect(FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: 1e-9))
      let bound = try #require(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver()))
      #expect(tiny.isMinimised ? optimum.isAtLeast(bound) : optimum.isAtMost(bound))
      #expect(abs(bound - optimum.double) <= 1e-9 * max(1, abs(optimum.double)))
    case .infeasible:
      #expect(solution.termination == .infeasible)
      guard case .infeasibility(let multipliers) = solution.certificate else {
        Issue.record("no certificate of infeasibility")
        return
      }
      #expect(InfeasibilityProof.isProven(for: program, rowMultipliers: multipliers))
    case .unbounded:
      #expect(solution.termination == .unbounded)
      #expect(solution.vector == .feasiblePoint)
      guard case .unboundedness(let direction) = solution.certificate else {
        Issue.record("no direction")
        return
      }
      #expect(UnboundednessCheck.holds(for: program, direction: direction))
    }
  }

  @Test("the primal method and every fallback agree", arguments: seeds.prefix(100))
  func primal(seed: UInt64) throws {
    let tiny = TinyProgram.random(seed: seed)
    var options = SolverOptions()
    options.method = .primal
    let solution = try GLPKSolver().solve(tiny.program, options: options)
    switch Oracle.solve(tiny) {
    case .optimal(let optimum): #expect(abs(solution.objective - optimum.double) <= 1e-7 * max(1, abs(optimum.double)))
    case .infeasible: #expect(solution.termination == .infeasible && solution.certificate != nil)
    case .unbounded: #expect(solution.termination == .unbounded && solution.certificate != nil)
    }
  }

  @Test("any multipliers give a true bound", arguments: seeds.prefix(200))
  func boundFromAnything(seed: UInt64) {
    let tiny = TinyProgram.random(seed: seed)
    guard case .optimal(let optimum) = Oracle.solve(tiny) else { return }
    let duals = tiny.rows.indices.map { Double(($0 + Int(seed)) % 7 - 3) / 3 }
    guard let bound = RigorousBound.of(tiny.program, rowDuals: duals) else { return }
    #expect(tiny.isMinimised ? optimum.isAtLeast(bound) : optimum.isAtMost(bound))
  }

  @Test("whole numbers", arguments: seeds.prefix(200))
  func integer(seed: UInt64) throws {
    let tiny = TinyProgram.random(seed: seed, isInteger: true)
    let solution = try GLPKSolver().solve(tiny.program)
    switch Oracle.search(tiny) {
    case .optimal(let optimum):
      #expect(solution.termination == .optimal)
      #expect(abs(solution.objective - optimum.double) <= 1e-9)
      #expect(solution.columnValues.allSatisfy { $0 == $0.rounded() })
      #expect(solution.bound == solution.objective)
    case .infeasible: #expect(solution.termination == .infeasible)
    case .unbounded: Issue.record("all columns are bounded")
    }
  }

  @Test("the seeds hold every kind of program")
  func variety() {
    let answers = Self.seeds.map { Oracle.solve(TinyProgram.random(seed: $0)) }
    #expect(answers.count { $0 == .infeasible } > 20)
    #expect(answers.count { $0 == .unbounded } > 20)
    #expect(answers.count { if case .optimal = $0 { true } else { false } } > 120)
  }
}
