public import LinearProgramming

/// Solves linear and mixed-integer programs with HiGHS, where its shared library is on the machine.
///
/// The library is looked for when the first solver is made: what the environment's `KAYO_HIGHS` names, else what the system's
/// loader finds, else the usual folders. Nothing of it is needed to build this module.
///
/// ```swift
/// let solver = try HiGHSSolver()
/// let solution = try solver.solve(program)
/// ```
public struct HiGHSSolver: LinearSolver {
  static let title = "HiGHS"
  private let library: HiGHSLibrary

  /// Finds the library.
  ///
  /// - Throws: `SolverError.unsupported(solver:_:)` with the reason where there is none to be used.
  public init() throws(SolverError) {
    switch HiGHSLibrary.shared {
    case .library(let found): library = found
    case .nothing(let reason): throw .unsupported(solver: Self.title, "this machine: \(reason)")
    }
  }

  /// Why no library can be used; `nil` where one can.
  public static var absence: String? {
    if case .nothing(let reason) = HiGHSLibrary.shared { return reason }
    return nil
  }

  /// The version of the library in use.
  public var version: String { library.versionText }
  /// Where the library was found.
  public var path: String { library.path }
  /// The solver's name and version.
  public var name: String { "\(Self.title) \(version)" }

  /// No limit on memory, which HiGHS does not know; everything else that options can ask for.
  public var capabilities: SolverCapabilities {
    [
      .integerColumns, .startingBasis, .marginalValues, .finalBasis, .certificates, .timeLimit, .iterationLimit,
      .relativeGap, .choiceOfMethod, .cancellation,
    ]
  }

  /// Solves a program; see `LinearSolver.solve(_:options:startingFrom:)`.
  public func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution {
    do { try program.check() } catch { throw .invalidProgram(error) }
    try Self.check(options)
    if let basis, basis.columnStatuses.count != program.columnCount || basis.rowStatuses.count != program.rowCount {
      throw .basisDoesNotFit(
        "the basis has \(basis.columnStatuses.count) columns and \(basis.rowStatuses.count) rows, "
          + "the program \(program.columnCount) and \(program.rowCount)")
    }
    var solve = HiGHSSolve(library, program, options)
    return try solve.solution(startingFrom: basis)
  }

  private static func check(_ options: SolverOptions) throws(SolverError) {
    if options.memoryLimit != nil {
      if let limit = options.memoryLimit, limit <= 0 {
        throw .invalidOption("the limit on memory is \(limit) bytes; it must be above zero")
      }
      throw .unsupported(solver: title, "a limit on memory")
    }
    if options.startMethod != .automatic { throw .unsupported(solver: title, "a choice of how to begin") }
    if let timeLimit = options.timeLimit, !(timeLimit >= 0) {
      throw .invalidOption("the limit on time is \(timeLimit) s; it must be zero or more")
    }
    if let iterationLimit = options.iterationLimit, iterationLimit < 0 {
      throw .invalidOption("the limit on iterations is \(iterationLimit); it must be zero or more")
    }
    for (what, value) in [
      ("feasibility", options.feasibilityTolerance), ("optimality", options.optimalityTolerance),
    ] where !(value > 0 && value < 1) {
      throw .invalidOption("the \(what) tolerance is \(value); it must lie between zero and one")
    }
    if !(options.relativeGap >= 0 && options.relativeGap.isFinite) {
      throw .invalidOption("the relative gap is \(options.relativeGap); it must be zero or more")
    }
  }
}
