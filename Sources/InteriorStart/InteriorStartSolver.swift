public import LinearProgramming

/// A linear solver that begins large programs by an interior point method and lets another solver finish.
///
/// The other solver starts from the basis that the crossover found, usually a few pivots from the end, and what it answers
/// is the answer: its checks, its certificates, its bounds. Where the interior start fails at any stage, the other solver
/// starts on its own, and the solution's attempts say so.
public struct InteriorStartSolver: LinearSolver {
  private let finisher: any LinearSolver

  /// From how many rows on the automatic choice begins from the interior.
  public static let rowLimit = 1_500

  /// Makes a solver.
  ///
  /// - Parameter finisher: a simplex solver that can start from a basis.
  public init(finishing finisher: any LinearSolver) {
    precondition(finisher.capabilities.contains(.startingBasis))
    self.finisher = finisher
  }

  /// The name of the solver that finishes.
  public var name: String { finisher.name }

  /// What the finishing solver can do, and the interior start.
  public var capabilities: SolverCapabilities { finisher.capabilities.union(.interiorStart) }

  /// By choice always; by itself for large programs without integer columns, in which cuts, not the relaxation, take the
  /// time. A limit on memory or iterations is the simplex method's to keep.
  public func startsFromInterior(_ program: LinearProgram, options: SolverOptions) -> Bool {
    switch options.startMethod {
    case .simplex: false
    case .interior: true
    case .automatic:
      program.rowCount >= Self.rowLimit && !program.hasIntegers && options.memoryLimit == nil
        && options.iterationLimit == nil && options.method == .automatic
    }
  }

  /// A session of the finishing solver: its solves start from the basis in which the last one ended.
  public func session(for program: LinearProgram, options: SolverOptions) -> any SolverSession {
    var finishing = options
    finishing.startMethod = .simplex
    return finisher.session(for: program, options: finishing)
  }

  /// Solves a program; see ``LinearProgramming/LinearSolver/solve(_:options:startingFrom:)``.
  public func solve(
    _ program: LinearProgram, options: SolverOptions, startingFrom basis: Basis?
  ) throws(SolverError) -> LinearSolution {
    if options.startMethod == .interior && options.memoryLimit != nil {
      throw .unsupported(solver: name, "a limit on memory together with an interior start")
    }
    var finishing = options
    finishing.startMethod = .simplex
    guard basis == nil, startsFromInterior(program, options: options) else {
      return try finisher.solve(program, options: finishing, startingFrom: basis)
    }
    do { try program.check() } catch { throw .invalidProgram(error) }
    let start = StopCondition.now()
    let outcome = InteriorStart.find(for: program, options: options)
    // What the interior start took is no longer there for the rest.
    if let limit = options.timeLimit { finishing.timeLimit = max(0, limit - (StopCondition.now() - start)) }
    switch outcome {
    case .found(let vertex):
      var solution = try finisher.solve(program, options: finishing, startingFrom: vertex.basis)
      // The first of the finishing solver's attempts is the one from the basis.
      if solution.attempts.first?.isAccepted ?? false { solution.startMethod = .interior }
      solution.attempts.insert(vertex.work.attempt(outcome: "a basis"), at: 0)
      return solution
    case .notFound(let reason, let work):
      var solution = try finisher.solve(program, options: finishing, startingFrom: nil)
      solution.attempts.insert(work.attempt(outcome: reason), at: 0)
      return solution
    }
  }
}

extension InteriorStart.Work {
  /// The record of an interior start among a solution's attempts.
  func attempt(outcome: String) -> SolveAttempt {
    SolveAttempt(
      setting: "interior point in \(steps) steps, crossover with \(dualPivots + primalPivots) pivots", outcome: outcome,
      iterations: 0, isAccepted: false)
  }
}
