import GLPKSolver
import LinearProgramFiles
import LinearProgramming
import TestSupport
import Testing

@Suite("Published programs")
struct PublishedCaseTests {
  static let folder = TestFiles.parent(of: #filePath) + "/Cases"
  static let cases = PublishedCase.all(in: folder, table: "published.csv", file: 0, published: 1)

  @Test("the published answer, proven", arguments: cases)
  func answer(_ published: PublishedCase) throws {
    let program = try published.program()
    var options = SolverOptions()
    options.timeLimit = 60
    let solution = try GLPKSolver().solve(program, options: options)
    switch published.answer {
    case .optimum(let value):
      #expect(solution.termination == .optimal)
      #expect(abs(solution.objective - value) <= 1e-6 * max(1, abs(value)))
      #expect(FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: 1e-6))
      if !program.hasIntegers {
        let bound = try #require(try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver()))
        #expect(bound <= solution.objective + 1e-9 * abs(solution.objective))
        #expect(abs(bound - solution.objective) <= 1e-9 * max(1, abs(value)))
      }
    case .infeasible:
      #expect(solution.termination == .infeasible)
      guard case .infeasibility(let multipliers) = solution.certificate else {
        Issue.record("no certificate")
        return
      }
      #expect(InfeasibilityProof.isProven(for: program, rowMultipliers: multipliers))
    case .unbounded:
      #expect(solution.termination == .unbounded)
      #expect(solution.certificate != nil)
    }
  }

  @Test("all of them are there")
  func count() {
    #expect(Self.cases.count == 21)
  }

  @Test("written and read again, the same program", arguments: cases)
  func roundTrip(_ published: PublishedCase) throws {
    let program = try published.program()
    let copy = try ProgramFile.read(Gzip.deflated(MPSText.write(program)))
    #expect(copy.rows() == program.rows())
    #expect(copy.columnBounds == program.columnBounds)
    #expect(copy.rowBounds == program.rowBounds)
    #expect(copy.costs == program.costs)
    #expect(copy.kinds == program.kinds)
    #expect(copy.objectiveConstant == program.objectiveConstant)
  }
}
