internal import ExactProof
package import LinearProgramming
package import Testing

/// What every solver behind the protocol must do, judged by exact arithmetic.
package enum Conformance {
  /// The seeds on which a solver is judged.
  package static let seeds = Array(UInt64(1)...400)

  /// Judges the answer to a seed's program: status, objective, point, duals, basis, certificate.
  package static func judge(_ solver: any LinearSolver, seed: UInt64, options: SolverOptions = SolverOptions()) throws {
    let program = SmallProgram.make(seed: seed)
    try judge(solver, program, "seed \(seed)", options)
  }

  /// Judges the answer to a program of continuous columns.
  package static func judge(
    _ solver: any LinearSolver, _ program: LinearProgram, _ name: Comment, _ options: SolverOptions = SolverOptions()
  ) throws {
    let solution = try solver.solve(program, options: options)
    switch ReferenceSimplex.solve(program) {
    case .optimal(let optimum):
      #expect(solution.termination == .optimal, name)
      try judge(optimumOf: solution, program, optimum, solver, name)
    case .infeasible:
      #expect(solution.termination == .infeasible, name)
      #expect(!solution.hasPoint && solution.columnValues.isEmpty, name)
      guard solver.capabilities.contains(.certificates) else { return }
      guard case .infeasibility(let multipliers) = solution.certificate else {
        Issue.record("no certificate of infeasibility, \(name)")
        return
      }
      #expect(InfeasibilityProof.isProven(for: program, rowMultipliers: multipliers), name)
    case .unbounded:
      #expect(solution.termination == .unbounded, name)
      guard solver.capabilities.contains(.certificates) else { return }
      guard case .unboundedness(let direction) = solution.certificate else {
        Issue.record("no direction, \(name)")
        return
      }
      #expect(UnboundednessCheck.holds(for: program, direction: direction), name)
    }
  }

  private static func judge(
    optimumOf solution: LinearSolution, _ program: LinearProgram, _ optimum: Rational, _ solver: any LinearSolver,
    _ name: Comment
  ) throws {
    let size = max(1, abs(optimum.double))
    #expect(solution.vector == .optimalPoint, name)
    #expect(abs(solution.objective - optimum.double) <= 1e-7 * size, name)
    #expect(solution.bound == solution.objective, name)
    #expect(FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: 1e-9), name)
    #expect(solution.rowActivities.count == program.rowCount, name)
    if solver.capabilities.contains(.marginalValues) {
      #expect(solution.duals == .marginalValues, name)
      #expect(solution.reducedCosts.count == program.columnCount && solution.rowDuals.count == program.rowCount, name)
      if let bound = RigorousBound.of(program, rowDuals: solution.rowDuals) {
        let exact = Rational(exactly: bound)
        #expect(program.sense == .minimise ? exact <= optimum : optimum <= exact, name)
        #expect(abs(bound - optimum.double) <= 1e-6 * size, name)
      }
    }
    if solver.capabilities.contains(.finalBasis), program.rowCount > 0 {
      let basis = try #require(solution.basis, "no basis, \(name), \(solution.attempts)")
      guard case .checked(let report) = ExactCheck.verify(program, basis: basis) else {
        Issue.record("the basis cannot be checked: \(ExactCheck.verify(program, basis: basis)), \(name)")
        return
      }
      #expect(report.isOptimal, name)
      #expect(report.objective.description == optimum.description, name)
    }
  }

  /// Judges whole numbers.
  package static func judgeWholeNumbers(_ solver: any LinearSolver, seed: UInt64) throws {
    let program = SmallProgram.make(seed: seed, wholeColumns: true)
    let solution = try solver.solve(program)
    let name: Comment = "seed \(seed)"
    switch ReferenceSimplex.search(program) {
    case .optimal(let optimum):
      #expect(solution.termination == .optimal, name)
      #expect(abs(solution.objective - optimum.double) <= 1e-7 * max(1, abs(optimum.double)), name)
      #expect(FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: 1e-9), name)
      for column in program.integerColumns {
        #expect(solution.value(of: column).rounded() == solution.value(of: column))
      }
    case .infeasible: #expect(solution.termination == .infeasible, name)
    case .unbounded: #expect([.unbounded, .infeasibleOrUnbounded].contains(solution.termination), name)
    }
  }
}
