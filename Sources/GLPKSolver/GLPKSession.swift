internal import LinearProgramming

/// A session with GLPK: the problem stays on a thread of its own, and edits are passed on.
///
/// The first attempt of each solve is made on the kept problem, from the kept basis; should it fail, the ladder goes on with
/// problems of its own, and what they end in is where the session goes on from. After a solve that was cancelled or broke
/// down GLPK has lost the problem, which the next solve then builds anew, from the basis before. Programs with integer
/// columns are handed over whole, since branch and cut changes the problem it works on.
final class GLPKSession: SolverSession {
  private(set) var program: LinearProgram
  var options: SolverOptions
  var basis: Basis?
  private(set) var steps: [SessionStep] = []
  private var changes = EditSummary()
  private var kept: GLPKKeptProblem?

  init(for program: LinearProgram, options: SolverOptions) {
    self.program = program
    self.options = options
  }

  func apply(_ edit: ProgramEdit) {
    program.apply(edit)
    basis?.follow(edit)
    changes.count(edit)
    kept?.record(edit)
  }

  func solve() throws(SolverError) -> LinearSolution {
    let solution = try answer()
    basis = solution.basis ?? basis
    steps.append(SessionStep(changes: changes, solution: solution))
    changes = EditSummary()
    return solution
  }

  private func answer() throws(SolverError) -> LinearSolution {
    try GLPKSolver.check(program, options)
    let flat = FlatProgram(program)
    guard let basis, !program.hasIntegers, flat.matrix.coefficientCount > 0, basis.fits(program) else {
      kept?.forget()
      // What a solve from nothing looks at first is worth its time once.
      return try GLPKSolver().solve(program, options: options, startingFrom: program.hasIntegers ? nil : basis)
    }
    if kept == nil { kept = GLPKKeptProblem() }
    var solve = ContinuousSolve(program, flat, options, SolveBudget(options))
    solve.kept = kept
    return try solve.solution(startingFrom: basis)
  }
}
