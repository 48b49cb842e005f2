/// A session with any solver: the program is handed over anew for each solve, with the basis in which the last one ended.
///
/// What a solver gets that keeps no problem of its own between solves; ``LinearSolver/session(for:options:)`` says which.
public final class RestartingSession: SolverSession {
  /// The program as it stands.
  public private(set) var program: LinearProgram
  /// Limits and tolerances of the solves to come.
  public var options: SolverOptions
  /// Where the next solve starts.
  public var basis: Basis?
  /// Every solve so far.
  public private(set) var steps: [SessionStep] = []
  private let solver: any LinearSolver
  private var changes = EditSummary()

  /// Opens a session.
  public init(for program: LinearProgram, with solver: any LinearSolver, options: SolverOptions = SolverOptions()) {
    self.program = program
    self.solver = solver
    self.options = options
  }

  /// Changes the program; see ``SolverSession/apply(_:)``.
  public func apply(_ edit: ProgramEdit) {
    program.apply(edit)
    basis?.follow(edit)
    changes.count(edit)
  }

  /// Solves the program as it stands; see ``SolverSession/solve()``.
  public func solve() throws(SolverError) -> LinearSolution {
    let canStart = solver.capabilities.contains(.startingBasis)
    let solution = try solver.solve(program, options: options, startingFrom: canStart ? basis : nil)
    basis = solution.basis ?? basis
    steps.append(SessionStep(changes: changes, solution: solution))
    changes = EditSummary()
    return solution
  }
}
