internal import GLPKSolver
internal import LinearProgramFiles
public import LinearProgramming
public import LocalFiles

/// A linear program from a file, solved.
public struct ProgramSolve: Sendable {
  /// The program.
  public let program: LinearProgram
  /// What the solver answered.
  public let solution: LinearSolution
  /// The rigorous bound on the objective; nothing where none could be proven. Of a program with integer columns, the
  /// bound of the search.
  public let bound: Double?
  /// Seconds of the solve; not part of the answer.
  public let seconds: Double

  /// Why a file gave no answer.
  public enum Failure: Error, Sendable {
    /// The file cannot be read.
    case unreadable(LocalFileError)
    /// The file is no linear program: each fault by itself, with its place.
    case malformed([String])
    /// The solver failed.
    case unsolved(SolverError)
  }

  /// The solver and its version.
  public static var solverName: String { "GLPK \(GLPKSolver.version)" }

  /// The largest file that is read, in bytes.
  static let fileSizeLimit = 1 << 30

  /// Reads a file and solves the program in it.
  public static func perform(file path: String, timeLimit: Double?) throws(Failure) -> ProgramSolve {
    let bytes: [UInt8]
    do throws(LocalFileError) {
      bytes = try LocalFiles.read(path, limit: fileSizeLimit)
    } catch {
      throw .unreadable(error)
    }
    let program: LinearProgram
    do throws(ProgramFileError) {
      program = try ProgramFile.read(bytes, name: path)
    } catch {
      throw .malformed(error.all.map(\.description))
    }
    var options = SolverOptions()
    options.timeLimit = timeLimit
    var timings = PhaseTimings()
    do throws(SolverError) {
      let solution = try timings.measure("solve") { () throws(SolverError) in
        try GLPKSolver().solve(program, options: options, startingFrom: nil)
      }
      return ProgramSolve(
        program: program, solution: solution, bound: bound(of: program, solution),
        seconds: timings.phases.reduce(0) { $0 + $1.seconds })
    } catch {
      throw .unsolved(error)
    }
  }

  private static func bound(of program: LinearProgram, _ solution: LinearSolution) -> Double? {
    if solution.duals == .marginalValues { return RigorousBound.of(program, rowDuals: solution.rowDuals) }
    return solution.bound
  }
}
