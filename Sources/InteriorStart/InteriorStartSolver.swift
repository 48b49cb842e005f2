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
  /// Up to how many rows it does: it was measured up to a hundred thousand.
  public static let largestRowCount = 150_000

  /// How many pivots the finishing solver may make from the vertex: two per row. From scratch it makes about seven, so that a
  /// vertex that is none costs a third more at most.
  static func finishingBudget(rowCount: Int) -> Int { 2 * rowCount + 100 }

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

  /// By choice always; by itself for programs of a size at which it was measured to win, without integer columns, in which
  /// cuts, not the relaxation, take the time. A limit on memory or iterations is the simplex method's to keep.
  public func startsFromInterior(_ program: LinearProgram, options: SolverOptions) -> Bool {
    switch options.startMethod {
    case .simplex: false
    case .interior: true
    case .automatic:
      (Self.rowLimit...Self.largestRowCount).contains(program.rowCount) && !program.hasIntegers
        && options.memoryLimit == nil
        && options.iterationLimit == nil && options.method == .automatic
    }
  }

  /// A session of the finishing solver: its solves start from the basis in which the last one ended.
  public func session(for program: LinearProgram, options: SolverOptions) -> any SolverSession {
    var finishing = options
    finishing.startMethod = .simplex
    return finisher.session(for: program, options: finishing)
  }

  /// Solves a program; see `LinearSolver.solve(_:options:startingFrom:)`.
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
    // What the bounds contradict by themselves, the other solver sees at once.
    if InfeasibilityProof.followsFromBounds(of: program) {
      return try finisher.solve(program, options: finishing, startingFrom: nil)
    }
    let start = StopCondition.now()
    let outcome = InteriorStart.find(for: program, options: options)
    // What the interior start took is no longer there for the rest.
    if let limit = options.timeLimit { finishing.timeLimit = max(0, limit - (StopCondition.now() - start)) }
    guard case .found(let vertex) = outcome else {
      guard case .notFound(let reason, let work) = outcome else {
        return try finisher.solve(program, options: finishing, startingFrom: nil)
      }
      return try withoutVertex(program, finishing, after: work.attempt(outcome: reason), hasDiverged: work.hasDiverged)
    }
    var solution = try finish(program, finishing, from: vertex)
    solution.attempts.insert(vertex.work.attempt(outcome: "a basis"), at: 0)
    return solution
  }

  /// Where the interior point method found no vertex: perhaps since no point exists, which is proven if it is so; else the
  /// other solver does all the work.
  private func withoutVertex(
    _ program: LinearProgram, _ options: SolverOptions, after attempt: SolveAttempt, hasDiverged: Bool
  ) throws(SolverError) -> LinearSolution {
    let start = StopCondition.now()
    var attempts = [attempt]
    if hasDiverged && !program.hasIntegers {
      let proof = try InfeasibilitySearch(program, finisher, options).proof()
      attempts.append(proof.attempt)
      if let certificate = proof.certificate {
        var solution = LinearSolution(termination: .infeasible)
        solution.certificate = certificate
        solution.startMethod = .interior
        solution.iterations = proof.attempt.iterations
        solution.attempts = attempts
        return solution
      }
    }
    var plain = options
    if let limit = options.timeLimit { plain.timeLimit = max(0, limit - (StopCondition.now() - start)) }
    var solution = try finisher.solve(program, options: plain, startingFrom: nil)
    solution.attempts.insert(contentsOf: attempts, at: 0)
    return solution
  }

  /// Finishes from a vertex; where that takes more pivots than it should, begins anew without it.
  private func finish(
    _ program: LinearProgram, _ options: SolverOptions, from vertex: InteriorStart.Vertex
  ) throws(SolverError) -> LinearSolution {
    let start = StopCondition.now()
    var budgeted = options
    // The vertex is feasible up to rounding, its duals nearly so; the dual method repairs both in the fewest pivots.
    if budgeted.method == .automatic { budgeted.method = .dual }
    let budget = Self.finishingBudget(rowCount: program.rowCount)
    // A search over whole numbers solves its relaxations under the same limit.
    let isOurs = !program.hasIntegers && options.iterationLimit.map { $0 > budget } ?? true
    if isOurs { budgeted.iterationLimit = budget }
    var solution = try finisher.solve(program, options: budgeted, startingFrom: vertex.basis)
    guard isOurs, solution.termination == .iterationLimit else {
      // The finishing solver may have tried the basis with more than one scaling.
      let accepted = solution.attempts.first { $0.isAccepted }
      if accepted?.setting.contains("from the given basis") ?? false { solution.startMethod = .interior }
      return solution
    }
    let attempts = solution.attempts.map { attempt in
      SolveAttempt(
        setting: attempt.setting, outcome: "given up: too many iterations", iterations: attempt.iterations,
        isAccepted: false)
    }
    let spent = solution.iterations
    var plain = options
    if let limit = plain.timeLimit { plain.timeLimit = max(0, limit - (StopCondition.now() - start)) }
    if let limit = plain.iterationLimit { plain.iterationLimit = max(0, limit - spent) }
    solution = try finisher.solve(program, options: plain, startingFrom: nil)
    solution.iterations += spent
    solution.attempts.insert(contentsOf: attempts, at: 0)
    return solution
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
