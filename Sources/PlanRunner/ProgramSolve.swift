public import ExactProof
internal import LinearProgramFiles
public import LinearProgramming
public import LocalFiles
public import LocatedText
internal import Presolve

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
  /// The solver and its version.
  public let solver: String
  /// What exact arithmetic says of the final basis; nothing where nobody asked or there is no optimum.
  public let exact: ExactOutcome?
  /// The rows that contradict each other; nothing where nobody asked, a point exists, or none were found in time.
  public let conflict: ProgramConflict?
  /// How the optimum depends on costs and limits; nothing where nobody asked or there is no optimum.
  public let sensitivity: Sensitivity?

  /// Why a file gave no answer.
  public enum Failure: Error, Sendable {
    /// The file cannot be read.
    case unreadable(LocalFileError)
    /// The file is no linear program: every fault with its place, and how many more there are.
    case malformed(Diagnostics, omitted: Int)
    /// The solver failed.
    case unsolved(SolverError)
  }

  /// The largest file that is read, in bytes.
  static let fileSizeLimit = 1 << 30
  /// How many exact pivots may follow where the final basis is not exactly the best.
  static let exactPivotLimit = 200

  /// What is asked of a solve.
  public struct Wishes: Sendable {
    /// Seconds after which to stop; nothing for no limit. An exact check may take as long again.
    public var timeLimit: Double?
    /// Which solver answers.
    public var solver = SolverChoice.auto
    /// Whether to make the program smaller first; see the module `Presolve`.
    public var presolves = false
    /// Whether to verify the final basis in rational arithmetic.
    public var isExact = false
    /// Whether to name the rows that contradict each other, where no point exists. The search may take as long again.
    public var namesConflict = false
    /// Whether to say what one more or one less of each cost and limit is worth.
    public var weighsChanges = false
    /// How the solve begins.
    public var method = StartMethod.automatic

    /// Makes wishes for an answer without limit.
    public init() {}
  }

  /// Reads a file and solves the program in it.
  public static func perform(file path: String, _ wishes: Wishes) throws(Failure) -> ProgramSolve {
    let program = try read(path)
    var options = SolverOptions()
    options.timeLimit = wishes.timeLimit
    options.startMethod = wishes.method
    var timings = PhaseTimings()
    do throws(SolverError) {
      let solver = try wishes.solver.solver(for: program, method: wishes.method)
      let solution = try timings.measure("solve") { () throws(SolverError) in
        wishes.presolves
          ? try Presolve.solve(program, with: solver, options: options)
          : try solver.solve(program, options: options, startingFrom: nil)
      }
      let seconds = timings.phases.reduce(0) { $0 + $1.seconds }
      options.timeLimit = wishes.timeLimit.map { max(0, $0 - seconds) }
      let bound = try bound(of: program, solution, refinedBy: solver, options)
      options.timeLimit = wishes.timeLimit
      return ProgramSolve(
        program: program, solution: solution, bound: bound, seconds: seconds, solver: solver.name,
        exact: wishes.isExact ? exactCheck(of: program, solution, wishes) : nil,
        conflict: wishes.namesConflict && solution.termination == .infeasible
          ? try ProgramConflict.find(in: program, with: solver, options: options) : nil,
        sensitivity: wishes.weighsChanges ? Sensitivity.of(program, solution: solution) : nil)
    } catch {
      throw .unsolved(error)
    }
  }

  private static func read(_ path: String) throws(Failure) -> LinearProgram {
    let bytes: [UInt8]
    do throws(LocalFileError) {
      bytes = try LocalFiles.read(path, limit: fileSizeLimit)
    } catch {
      throw .unreadable(error)
    }
    do throws(ProgramFileError) {
      return try ProgramFile.read(bytes, name: path)
    } catch {
      throw malformed(error, bytes, path)
    }
  }

  private static func exactCheck(
    of program: LinearProgram, _ solution: LinearSolution, _ wishes: Wishes
  ) -> ExactOutcome? {
    guard solution.termination == .optimal else { return nil }
    if program.hasIntegers { return .unusable("whole numbers are proven by search, which leaves no basis to check") }
    guard let basis = solution.basis else { return .unusable("the solver left no basis") }
    return ExactCheck.verify(program, basis: basis, pivotLimit: exactPivotLimit, timeLimit: wishes.timeLimit)
  }

  /// Refined within what is left of the time, where the solution's own duals leave no bound.
  private static func bound(
    of program: LinearProgram, _ solution: LinearSolution, refinedBy solver: any LinearSolver, _ options: SolverOptions
  ) throws(SolverError) -> Double? {
    guard solution.duals == .marginalValues else { return solution.bound }
    return try RigorousBound.of(program, solution: solution, refinedBy: solver, options: options)
  }
}
