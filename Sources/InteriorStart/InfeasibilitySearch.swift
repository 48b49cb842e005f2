internal import LinearProgramming

/// Looks for a proof that a program has no point, when the interior point method's objectives went apart.
///
/// The elastic program, in which every limit may be overstepped at a price, always has an optimum, so the interior point
/// method comes to its end there; above a price of zero its row duals are a certificate (Farkas 1902). The check of that is
/// independent of how they were found.
struct InfeasibilitySearch {
  private let program: LinearProgram
  private let finisher: any LinearSolver
  private let options: SolverOptions

  init(_ program: LinearProgram, _ finisher: any LinearSolver, _ options: SolverOptions) {
    self.program = program
    self.finisher = finisher
    self.options = options
  }

  /// - Returns: The certificate, or nothing where none was found, and what was tried.
  func proof() throws(SolverError) -> (certificate: Certificate?, attempt: SolveAttempt) {
    let start = StopCondition.now()
    let elastic = ElasticProgram.make(of: program, margin: 0)
    // A certificate wants reduced costs of the right sign to the last digit; those of substituted columns come back with the
    // rounding of their equations.
    guard case .found(let vertex) = InteriorStart.find(for: elastic, options, substitutes: false) else {
      return (nil, attempt("no certificate", iterations: 0))
    }
    if let certificate = certificate(vertex.rowDuals) {
      return (certificate, attempt("found the certificate", iterations: 0))
    }
    // The simplex method makes the duals those of a vertex to the last digit.
    var finishing = options
    finishing.method = .dual
    finishing.mayRetry = false
    if let limit = options.timeLimit { finishing.timeLimit = max(0, limit - (StopCondition.now() - start)) }
    let budget = InteriorStartSolver.finishingBudget(rowCount: elastic.rowCount)
    finishing.iterationLimit = min(options.iterationLimit ?? budget, budget)
    let solution = try finisher.solve(elastic, options: finishing, startingFrom: vertex.basis)
    let certificate = solution.termination == .optimal ? certificate(solution.rowDuals) : nil
    return (
      certificate,
      attempt(certificate == nil ? "no certificate" : "found the certificate", iterations: solution.iterations)
    )
  }

  private func certificate(_ multipliers: [Double]) -> Certificate? {
    InfeasibilityProof.isProven(for: program, rowMultipliers: multipliers)
      ? .infeasibility(rowMultipliers: multipliers) : nil
  }

  private func attempt(_ outcome: String, iterations: Int) -> SolveAttempt {
    SolveAttempt(
      setting: "the elastic program from the interior", outcome: outcome, iterations: iterations, isAccepted: false)
  }
}
