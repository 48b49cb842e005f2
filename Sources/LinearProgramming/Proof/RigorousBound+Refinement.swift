extension RigorousBound {
  /// The bound of a solution, and where columns without limits leave none, one from a slightly changed program.
  ///
  /// Where a column has no bound on a side, no rounding error of its reduced cost is forgiven. The solver is then asked for
  /// the duals of the program in which the costs of such columns are moved a little against that side (Jansson 2004). From
  /// the solution's basis this takes few iterations or none, and the duals leave those columns a reduced cost of the right
  /// sign in the program itself. The bound is then taken at the point between both vectors of duals that is nearest to the
  /// solution's (the convex combination of Steffy and Wolter 2013), so that little of the move is left in it.
  ///
  /// Where the changed program has no limit, the columns that move along its ray have a reduced cost of zero at every dual
  /// point, and no margin can be had: they keep their costs, and their reduced costs are made zero exactly.
  ///
  /// - Parameters:
  ///   - program: the program that was solved.
  ///   - solution: its optimum.
  ///   - solver: what solves the changed programs.
  ///   - options: limits and tolerances of the solves; the limit on time is for all of them together.
  /// - Returns: the bound; `nil` where moves of growing size gave none.
  public static func of(
    _ program: LinearProgram, solution: LinearSolution, refinedBy solver: any LinearSolver,
    options: SolverOptions = SolverOptions()
  ) throws(SolverError) -> Double? {
    guard solution.rowDuals.count == program.rowCount else { return nil }
    let end: ContinuousClock.Instant? = options.timeLimit.map { .now + .seconds(min($0, 1e9)) }
    let evaluation = BoundEvaluation(program)
    if case .least(let bound) = evaluation.outcome(of: solution.rowDuals, until: end) { return bound }
    var refinement = BoundRefinement(program, solution, solver, options, evaluation, until: end)
    return try refinement.bound()
  }
}

/// The search for row duals that leave every column without a limit a reduced cost of the right sign.
private struct BoundRefinement {
  private let evaluation: BoundEvaluation
  private let solver: any LinearSolver
  private let duals: [Double]
  private let isMinimised: Bool
  private let end: ContinuousClock.Instant?
  private var options: SolverOptions
  private var changed: LinearProgram
  private var basis: Basis?
  /// Columns whose reduced cost is zero at every dual point.
  private var exempt: Set<Int> = []

  /// How often columns may be found to have no margin.
  private static let rayLimit = 50

  init(
    _ program: LinearProgram, _ solution: LinearSolution, _ solver: any LinearSolver, _ options: SolverOptions,
    _ evaluation: BoundEvaluation, until end: ContinuousClock.Instant?
  ) {
    self.evaluation = evaluation
    self.solver = solver
    self.options = options
    duals = solution.rowDuals
    basis = solution.basis
    isMinimised = program.sense == .minimise
    changed = program
    for column in program.integerColumns { changed.setKind(.continuous, of: column) }
    self.end = end
  }

  mutating func bound() throws(SolverError) -> Double? {
    for fraction in [1e-9, 1e-7, 1e-5] {
      // A reduced cost within the tolerance would be left as it is, so the tolerance must lie below the move.
      options.optimalityTolerance = max(fraction / 10, 1e-11)
      guard let interior = try interiorDuals(fraction) else { continue }
      if case .least(let bound) = evaluation.outcome(of: interior, until: end) { return nearest(to: bound, interior) }
    }
    return nil
  }

  /// The duals of the program with moved costs; `nil` where there are none, or no time is left.
  private mutating func interiorDuals(_ fraction: Double) throws(SolverError) -> [Double]? {
    for _ in 0..<Self.rayLimit {
      if let end {
        let left = ContinuousClock.now.duration(to: end) / .seconds(1)
        if left <= 0 { return nil }
        options.timeLimit = left
      }
      let costs = evaluation.shiftedCosts(around: duals, by: fraction)
      for column in costs.indices where !exempt.contains(column) {
        changed.setCost(costs[column], of: ColumnID(column))
      }
      let neighbour = try solver.solve(changed, options: options, startingFrom: basis)
      basis = neighbour.basis ?? basis
      if case .unboundedness(let direction) = neighbour.certificate {
        let found = direction.indices.filter { direction[$0] != 0 && !exempt.contains($0) }
        if found.isEmpty { return nil }
        for column in found { changed.setCost(evaluation.cost(of: column), of: ColumnID(column)) }
        exempt.formUnion(found)
        continue
      }
      return neighbour.duals == .marginalValues ? neighbour.rowDuals : nil
    }
    return nil
  }

  /// A bound from duals as near to the solution's as still give one.
  private func nearest(to far: Double, _ interior: [Double]) -> Double {
    // With columns of no margin each try would solve for exact zeros again; the bound at hand is near enough.
    guard exempt.isEmpty else { return far }
    for share in [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2] {
      let between = duals.indices.map { (1 - share) * duals[$0] + share * interior[$0] }
      if case .least(let bound) = evaluation.outcome(of: between, corrects: false) {
        return isMinimised ? max(bound, far) : min(bound, far)
      }
    }
    return far
  }
}
