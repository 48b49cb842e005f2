internal import LinearProgramming

/// A session with GLPK: the problem stays on a thread of its own, and edits are passed on.
///
/// The first attempt of each solve is made on the kept problem, from the kept basis; should it fail, the ladder goes on with
/// problems of its own, and what they end in is where the session goes on from. After a solve that was cancelled or broke
/// down GLPK has lost the problem, which the next solve then builds anew, from the basis before. With integer columns the
/// relaxation goes on from the last one's basis, and the last point, where it is still feasible, prunes the search from its
/// first node on.
final class GLPKSession: SolverSession {
  private(set) var program: LinearProgram
  var options: SolverOptions
  var basis: Basis?
  private(set) var steps: [SessionStep] = []
  private var changes = EditSummary()
  private var kept: GLPKKeptProblem?
  /// The last point of a program with integer columns; empty where there is none, or columns came or went.
  private var incumbent: [Double] = []
  /// Whether to prove that no point exists where GLPK says so. A heuristic that only looks for points need not.
  var provesInfeasibility = true
  /// Where the last solve's relaxation ended, with integer columns.
  private var rootBasis: Basis?

  init(for program: LinearProgram, options: SolverOptions) {
    self.program = program
    self.options = options
  }

  func apply(_ edit: ProgramEdit) {
    program.apply(edit)
    basis?.follow(edit)
    changes.count(edit)
    kept?.record(edit, of: program)
    switch edit {
    case .addedColumn, .removedColumns: incumbent = []
    default: break
    }
  }

  func solve() throws(SolverError) -> LinearSolution {
    rootBasis = nil
    let solution = try answer()
    if program.hasIntegers, solution.hasPoint { incumbent = solution.columnValues }
    basis = rootBasis ?? solution.basis ?? basis
    steps.append(SessionStep(changes: changes, solution: solution))
    changes = EditSummary()
    return solution
  }

  private func answer() throws(SolverError) -> LinearSolution {
    try GLPKSolver.check(program, options)
    let flat = FlatProgram(program)
    let isUsual = flat.columnWithoutWholeNumber == nil && flat.matrix.coefficientCount > 0
    if program.hasIntegers, isUsual, basis?.fits(program) ?? true {
      if kept == nil { kept = GLPKKeptProblem() }
      var solve = IntegerSolve(program, flat, options, kept: kept, incumbent: incumbent)
      let solution = try solve.solution(startingFrom: basis)
      rootBasis = solve.rootBasis
      return solution
    }
    guard let basis, isUsual, basis.fits(program) else {
      kept?.forget()
      // What a solve from nothing looks at first is worth its time once.
      return try GLPKSolver().solve(program, options: options, startingFrom: program.hasIntegers ? nil : basis)
    }
    if kept == nil { kept = GLPKKeptProblem() }
    var solve = ContinuousSolve(program, flat, options, SolveBudget(options))
    solve.kept = kept
    solve.provesInfeasibility = provesInfeasibility
    return try solve.solution(startingFrom: basis)
  }
}
