import HiGHSSolver
import SolverTestSupport
import Testing

/// Skipped, with the reason shown, where the library is absent.
@Suite(
  "HiGHS against exact arithmetic",
  .disabled(if: HiGHSSolver.absence != nil, "HiGHS: \(HiGHSSolver.absence ?? "found")"))
struct HiGHSConformanceTests {
  @Test("status, objective, duals, basis and certificate", arguments: Conformance.seeds)
  func continuous(seed: UInt64) throws { try Conformance.judge(HiGHSSolver(), seed: seed) }

  @Test("whole numbers", arguments: Conformance.seeds.prefix(150))
  func whole(seed: UInt64) throws { try Conformance.judgeWholeNumbers(HiGHSSolver(), seed: seed) }

  @Test("what is unfit is refused, what is not supported, too")
  func options() throws { try Conformance.judgeProtocol(HiGHSSolver()) }

  @Test("a wish to stop is heard")
  func cancellation() throws { try Conformance.judgeCancellation(HiGHSSolver()) }

  @Test("programs with next to nothing in them")
  func empty() throws { try Conformance.judgeEmpty(HiGHSSolver()) }
}

@Suite("HiGHS where it is not")
struct HiGHSAbsenceTests {
  @Test("is an error with a reason", .enabled(if: HiGHSSolver.absence != nil))
  func absence() {
    #expect(throws: (any Error).self) { try HiGHSSolver() }
    #expect(HiGHSSolver.absence?.isEmpty == false)
  }
}
