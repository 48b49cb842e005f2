internal import CGLPKShims
public import LinearProgramming

/// Solves linear and mixed-integer programs with GLPK, from which nothing ever reaches the caller but an answer or an error.
///
/// Each try at a program is one guarded call in C on a thread of its own: an error for which GLPK would end the process
/// becomes `SolverError.brokeDown(solver:message:)`, nothing is printed, and no memory stays behind.
/// Any number of solves may run at the same time.
///
/// ```swift
/// let solution = try GLPKSolver().solve(program)
/// if solution.termination == .optimal { print(solution.objective) }
/// ```
public struct GLPKSolver: LinearSolver {
  static let title = "GLPK"

  /// Makes a solver. It holds nothing.
  public init() {}

  /// The version of the library in use.
  public static var version: String {
    // A constant text, ended by zero, that lives as long as the library.
    unsafe String(cString: kayo_glpk_version())
  }

  /// The solver's name and version.
  public var name: String { "\(Self.title) \(Self.version)" }

  /// Everything that options can ask for.
  public var capabilities: SolverCapabilities {
    [
      .integerColumns, .startingBasis, .marginalValues, .finalBasis, .certificates, .timeLimit, .iterationLimit,
      .memoryLimit, .relativeGap, .choiceOfMethod, .cancellation, .sessions,
    ]
  }

  /// Solves a program; see `LinearSolver.solve(_:options:startingFrom:)`.
  public func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution {
    try Self.check(program, options)
    if let basis, basis.columnStatuses.count != program.columnCount || basis.rowStatuses.count != program.rowCount {
      throw .basisDoesNotFit(
        "the basis has \(basis.columnStatuses.count) columns and \(basis.rowStatuses.count) rows, "
          + "the program \(program.columnCount) and \(program.rowCount)")
    }
    let flat = FlatProgram(program)
    if let column = flat.columnWithoutWholeNumber {
      return .impossible("no whole number lies between the bounds of column \(program.names.column(column))")
    }
    // GLPK treats models without coefficients apart, each routine in its own way; none of them is asked.
    if flat.matrix.coefficientCount == 0 { return BoundsOnlySolve(program: program, flat: flat).solution() }
    if basis == nil, InfeasibilityProof.followsFromBounds(of: program) {
      var solution = LinearSolution.impossible("the bounds contradict each other, carried from row to row")
      solution.certificate = .infeasibility(rowMultipliers: [Double](repeating: 0, count: program.rowCount))
      return solution
    }
    if program.hasIntegers {
      var solve = IntegerSolve(program, flat, options)
      return try solve.solution(startingFrom: basis)
    }
    var solve = ContinuousSolve(program, flat, options, SolveBudget(options))
    return try solve.solution(startingFrom: basis)
  }

  /// Opens a session: the problem stays with GLPK, on a thread of its own, until the session is let go.
  public func session(for program: LinearProgram, options: SolverOptions) -> any SolverSession {
    GLPKSession(for: program, options: options)
  }

  /// Finds what GLPK may not be given.
  static func check(_ program: LinearProgram, _ options: SolverOptions) throws(SolverError) {
    do { try program.check() } catch { throw .invalidProgram(error) }
    try check(options)
  }

  private static func check(_ options: SolverOptions) throws(SolverError) {
    if let timeLimit = options.timeLimit, !(timeLimit >= 0) {
      throw .invalidOption("the limit on time is \(timeLimit) s; it must be zero or more")
    }
    if let iterationLimit = options.iterationLimit, iterationLimit < 0 {
      throw .invalidOption("the limit on iterations is \(iterationLimit); it must be zero or more")
    }
    if let memoryLimit = options.memoryLimit, memoryLimit <= 0 {
      throw .invalidOption("the limit on memory is \(memoryLimit) bytes; it must be above zero")
    }
    for (what, value) in [
      ("feasibility", options.feasibilityTolerance), ("optimality", options.optimalityTolerance),
    ] where !(value > 0 && value < 1) {
      throw .invalidOption("the \(what) tolerance is \(value); it must lie between zero and one")
    }
    if options.startMethod == .interior { throw .unsupported(solver: title, "an interior start") }
    if !(options.relativeGap >= 0 && options.relativeGap.isFinite) {
      throw .invalidOption("the relative gap is \(options.relativeGap); it must be zero or more")
    }
  }
}
