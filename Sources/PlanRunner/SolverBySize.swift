internal import GLPKSolver
internal import HiGHSSolver
internal import InteriorStart
internal import LinearProgramming

/// Gives small programs to GLPK and large ones to HiGHS.
///
/// On planning programs our start from the interior is faster than HiGHS, by either of its methods, at every size from 2,500 to
/// 100,000 rows (documentation of `InteriorStart`). It begins by itself up to 150,000 rows; beyond, the simplex method of GLPK
/// would be left alone. From a given basis GLPK is the equal of any.
struct SolverBySize: LinearSolver {
  /// What stands between the names of the two.
  static let conjunction = " or by size "
  /// Rows above which a program is large.
  static let rowLimit = InteriorStartSolver.largestRowCount

  let large: HiGHSSolver
  let small = InteriorStartSolver(finishing: GLPKSolver())

  var name: String { small.name + Self.conjunction + large.name }
  /// Large programs go to HiGHS unless a start from the interior is asked for by name, so none is offered.
  var capabilities: SolverCapabilities { small.capabilities.subtracting(.interiorStart) }

  func solver(for program: LinearProgram) -> any LinearSolver {
    program.rowCount > Self.rowLimit ? large : small
  }

  func startsFromInterior(_ program: LinearProgram, options: SolverOptions) -> Bool {
    small.startsFromInterior(program, options: options)
  }

  func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution {
    // What HiGHS cannot honour stays with the solver that can.
    let isLimited = options.memoryLimit != nil || options.cancellation != nil || options.iterationLimit != nil
    if basis != nil || isLimited || options.startMethod != .automatic {
      return try small.solve(program, options: options, startingFrom: basis)
    }
    return try solver(for: program).solve(program, options: options, startingFrom: nil)
  }

  func session(for program: LinearProgram, options: SolverOptions) -> any SolverSession {
    small.session(for: program, options: options)
  }
}
