import GLPKSolver
import SolverTestSupport
import Testing

@Suite("GLPK against exact arithmetic")
struct ConformanceTests {
  @Test("status, objective, duals, basis and certificate", arguments: Conformance.seeds)
  func continuous(seed: UInt64) throws { try Conformance.judge(GLPKSolver(), seed: seed) }

  @Test("whole numbers", arguments: Conformance.seeds.prefix(150))
  func whole(seed: UInt64) throws { try Conformance.judgeWholeNumbers(GLPKSolver(), seed: seed) }

  @Test("what is unfit is refused, what is not supported, too")
  func options() throws { try Conformance.judgeProtocol(GLPKSolver()) }

  @Test("a wish to stop is heard")
  func cancellation() throws { try Conformance.judgeCancellation(GLPKSolver()) }

  @Test("programs with next to nothing in them")
  func empty() throws { try Conformance.judgeEmpty(GLPKSolver()) }
}
