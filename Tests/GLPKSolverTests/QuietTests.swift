import GLPKSolver
import LinearProgramming
import Testing

@Suite("Standard output stays ours")
struct QuietTests {
  @Test("optimal, infeasible, unbounded, integer and broken solves print nothing")
  func silence() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      var broken = SolverOptions()
      broken.memoryLimit = 1 << 20
      _ = try? GLPKSolver().solve(PlanningProgram.make(items: 40, periods: 30, seed: 1), options: broken)
      for seed in UInt64(1)...60 {
        for isInteger in [false, true] {
          for method in SimplexMethod.allCases {
            var options = SolverOptions()
            options.method = method
            options.cancellation = SolveCancellation()
            _ = try GLPKSolver().solve(TinyProgram.random(seed: seed, isInteger: isInteger).program, options: options)
          }
        }
      }
      _ = try GLPKSolver().solve(PlanningProgram.make(items: 30, periods: 12, seed: 7))
    }
    #expect(result.standardOutputContent.isEmpty)
    #expect(result.standardErrorContent.isEmpty)
  }
}
