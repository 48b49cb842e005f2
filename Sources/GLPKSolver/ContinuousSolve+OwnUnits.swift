internal import LinearProgramming

extension ContinuousSolve {
  /// The program solved in units of its own, where every attempt at it as it stands came to an answer that cannot be trusted.
  ///
  /// - Returns: an optimum whose point and signs hold in the program itself; nothing where there is none to trust.
  mutating func optimumInOwnUnits() throws(SolverError) -> LinearSolution? {
    guard options.mayRetry, options.method == .automatic, !isInOwnUnits, budget.end == nil else { return nil }
    let scaled = ProgramInOwnUnits(relaxed)
    var solve = ContinuousSolve(scaled.program, FlatProgram(scaled.program), options, budget)
    solve.isInOwnUnits = true
    let found = try solve.solution(startingFrom: nil)
    budget = solve.budget
    var solution = LinearSolution(termination: .optimal)
    var outcome = found.termination.sentence
    if found.termination == .optimal, let basis = found.basis {
      solution.take(point: scaled.columnValues(at: found.columnValues), as: .optimalPoint, of: program, within: flat)
      solution.duals = .marginalValues
      solution.rowDuals = scaled.rowDuals(found.rowDuals)
      solution.reducedCosts = scaled.reducedCosts(found.reducedCosts)
      solution.basis = basis
      solution.bound = solution.objective
      if !isTrustworthy(solution, basis) { outcome = "an optimum that is none in the units of the program" }
    }
    let isAccepted = outcome == Termination.optimal.sentence
    note("in units of the program's own", outcome, iterations: found.iterations, isAccepted: isAccepted)
    return isAccepted ? solution : nil
  }

  private func isTrustworthy(_ solution: LinearSolution, _ basis: Basis) -> Bool {
    solution.objective.isFinite
      && FeasibilityReport(of: relaxed, at: solution.columnValues).isFeasible(within: Self.pointTolerance)
      && DualFeasibilityReport(of: relaxed, basis: basis, rowDuals: solution.rowDuals).isFeasible(
        within: Self.dualTolerance)
  }
}
