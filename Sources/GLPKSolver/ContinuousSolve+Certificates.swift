internal import LinearProgramming

extension ContinuousSolve {
  /// Multipliers that prove, on our side, that no point satisfies all limits.
  ///
  /// The dual simplex method leaves them behind. Where it was the primal method or the presolver that found no point, the
  /// program is solved once more without costs, by the dual method from the basis at hand: every basis is dual feasible
  /// then, and its end is the certificate.
  mutating func infeasibilityCertificate(_ answer: GLPKAnswer) throws(SolverError) -> Certificate? {
    if let certificate = proven(answer.evidence) { return certificate }
    let settings = [
      GLPKSetting(method: .dual, start: answer.hasBasis ? .given : .bixby),
      GLPKSetting(method: .dual, start: .advanced, scaling: .geometric),
    ]
    for setting in settings where budget.end == nil {
      let witness = try call(setting, startingFrom: answer.statuses, withoutCosts: true)
      let certificate = proven(witness.evidence)
      note(
        setting.words(usedPrimal: false) + ", without costs",
        certificate == nil ? "no certificate" : "found the certificate", iterations: witness.iterations,
        isAccepted: certificate != nil)
      if let certificate { return certificate }
    }
    // It does not depend on where an attempt ended: once is enough.
    if hasTriedElastic { return nil }
    hasTriedElastic = true
    return try elasticCertificate()
  }

  /// Multipliers with a margin, from the elastic program; see ``ElasticProgram``.
  ///
  /// Where that program finds a point that obeys every limit, it is the claim that is refuted: GLPK's ratio tests pass over
  /// small coefficients, and without them there may be no point.
  private mutating func elasticCertificate() throws(SolverError) -> Certificate? {
    for margin in [1e-9, 1e-7] where budget.end == nil {
      let elastic = ElasticProgram.make(of: program, margin: margin)
      var quiet = options
      quiet.method = .automatic
      var solve = ContinuousSolve(elastic, FlatProgram(elastic), quiet, budget)
      let solution = try solve.solution(startingFrom: nil)
      budget = solve.budget
      let certificate = solution.termination == .optimal ? proven(.infeasible(solution.rowDuals)) : nil
      let refutation = certificate == nil ? refutation(by: solution) : nil
      note(
        "the elastic program with margin \(margin)",
        certificate != nil
          ? "found the certificate" : refutation != nil ? "found a point within all limits" : "no certificate",
        iterations: solve.attempts.reduce(0) { $0 + $1.iterations }, isAccepted: certificate != nil)
      if let certificate { return certificate }
      if let refutation {
        self.refutation = refutation
        return nil
      }
    }
    return nil
  }

  /// The vertex of an elastic program's answer, as far as it is one of the program itself and obeys every limit.
  private func refutation(by elastic: LinearSolution) -> Basis? {
    guard elastic.hasPoint, let basis = elastic.basis else { return nil }
    let point = Array(elastic.columnValues.prefix(program.columnCount))
    guard FeasibilityReport(of: relaxed, at: point).isFeasible(within: Self.refutingTolerance) else { return nil }
    let own = Basis(
      columnStatuses: Array(basis.columnStatuses.prefix(program.columnCount)), rowStatuses: basis.rowStatuses)
    return own.balanced()
  }

  private func proven(_ evidence: GLPKAnswer.Evidence) -> Certificate? {
    guard case .infeasible(let multipliers) = evidence else { return nil }
    for candidate in [multipliers, WholeMultiples.of(multipliers)].compactMap({ $0 }) {
      for sign in [1.0, -1.0] {
        let signed = candidate.map { sign * $0 + 0 }
        if InfeasibilityProof.isProven(for: program, rowMultipliers: signed) {
          return .infeasibility(rowMultipliers: signed)
        }
      }
    }
    return nil
  }

  /// A direction that, checked on our side, improves the objective and leaves no limit.
  func unboundednessCertificate(_ answer: GLPKAnswer) -> Certificate? {
    guard case .unbounded(let direction) = answer.evidence else { return nil }
    for sign in [1.0, -1.0] {
      // Entries of the size of a rounding error would move columns that are meant to stand still.
      let size = direction.reduce(0) { max($0, abs($1)) }
      let signed = direction.map { abs($0) <= 1e-12 * size ? 0 : sign * $0 }
      if UnboundednessCheck.holds(for: program, direction: signed) { return .unboundedness(direction: signed) }
    }
    return nil
  }
}
