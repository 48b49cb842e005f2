import GLPKSolver
import Glibc
import LinearProgramming
import TestSupport
import Testing

/// What the environment asks for.
enum CollectionSettings {
  static let folder = environment("KAYO_MPS_FOLDER")
  static let seconds = environment("KAYO_MPS_SECONDS").flatMap { Double($0) } ?? 60
  static let only = environment("KAYO_MPS_ONLY").map { Set($0.split(separator: " ").map(String.init)) }
  static let cases = PublishedCase.all(in: folder ?? "/nonexistent", table: "optima.csv", file: 2, published: 4)
    .filter { only?.contains($0.name) ?? true }

  private static func environment(_ name: String) -> String? {
    // Nothing in the process changes its environment while tests run.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}

/// The whole collection, run by hand: `KAYO_MPS_FOLDER=… KAYO_MPS_SECONDS=60 swift test --filter CollectionRun`. The folder
/// holds a table `optima.csv` with the columns name, set, file, format, published. Prints one line per program.
@Suite("The whole collection", .enabled(if: CollectionSettings.folder != nil), .serialized)
struct CollectionRun {
  @Test("each", arguments: CollectionSettings.cases)
  func run(_ published: PublishedCase) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let program = try published.program()
    let read = clock.now
    var options = SolverOptions()
    options.timeLimit = CollectionSettings.seconds
    let solution = try GLPKSolver().solve(program, options: options)
    let solved = clock.now
    let bound = try RigorousBound.of(program, solution: solution, refinedBy: GLPKSolver())
    let proven = clock.now
    let residual = FeasibilityReport(
      of: program,
      at: solution.columnValues.isEmpty ? [Double](repeating: 0, count: program.columnCount) : solution.columnValues)
    print(
      published.name, "\(program.rowCount)x\(program.columnCount)", published.answer, solution.termination,
      solution.objective, "bound", solution.bound ?? .nan, "rigorous", bound ?? .nan, "residual",
      residual.largestRelative?.relativeAmount ?? 0, "certificate", solution.certificate != nil, "iterations",
      solution.iterations, "attempts", solution.attempts.count, "read", read - start, "solve", solved - read, "prove",
      proven - solved, solution.attempts.count > 1 ? solution.attempts.map { "\($0.setting): \($0.outcome)" } : [])
  }
}
