internal import LinearProgramming

extension HiGHSSolve {
  /// Branch and cut, then the linear program in which the integers are fixed, for clean values and marginal values.
  mutating func integerSolution(startingFrom basis: Basis?) throws(SolverError) -> LinearSolution {
    if options.iterationLimit != nil {
      throw .unsupported(solver: HiGHSSolver.title, "a limit on iterations together with whole numbers")
    }
    let setting = HiGHSSetting(method: .search, presolves: true)
    let model = try model(program, setting, integers: true)
    let status = model.run()
    spend(model.iterations)
    let termination: Termination
    switch status {
    case .optimal: termination = options.relativeGap > 0 ? .gapReached : .optimal
    case .infeasible: termination = .infeasible
    case .timeLimit: termination = .timeLimit
    case .interrupted: termination = .cancelled
    case .unbounded, .unboundedOrInfeasible: termination = .infeasibleOrUnbounded
    default:
      note(setting.words, status.words, model.iterations, isAccepted: false)
      return finished(LinearSolution(termination: .numericalTrouble))
    }
    let nodes = max(0, model.long("mip_node_count"))
    var solution = LinearSolution(termination: termination)
    spend(nodes: Int(nodes))
    if model.integer("primal_solution_status") == 2, let found = incumbent(model.vectors().columnValues) {
      solution = found
      solution.termination = termination
      solution.vector = termination == .optimal ? .optimalPoint : .feasiblePoint
    } else if termination == .optimal || termination == .gapReached {
      note(setting.words, "called optimal, but oversteps a limit", model.iterations, isAccepted: false)
      return finished(LinearSolution(termination: .numericalTrouble))
    }
    note(setting.words, "\(termination.sentence) after \(nodes) nodes", model.iterations, isAccepted: true)
    if termination == .cancelled { return finished(LinearSolution(termination: .cancelled)) }
    if termination == .infeasible {
      solution.certificate = try infeasibilityCertificate()
      return finished(solution)
    }
    solution.bound = bound(model.number("mip_dual_bound"), solution)
    if solution.hasPoint { try addMarginalValues(to: &solution) }
    return finished(solution)
  }

  private func incumbent(_ values: [Double]) -> LinearSolution? {
    let whole = values.indices.map { program.kinds[$0] == .integer ? values[$0].rounded() : values[$0] }
    var solution = LinearSolution(termination: .optimal)
    solution.take(point: whole, as: .optimalPoint, of: program)
    return FeasibilityReport(of: program, at: solution.columnValues).isFeasible(within: Self.pointTolerance)
      ? solution : nil
  }

  /// At an optimum the objective; else the search's bound, never beyond the incumbent.
  private func bound(_ searched: Double?, _ solution: LinearSolution) -> Double? {
    if solution.termination == .optimal { return solution.objective }
    guard let searched, abs(searched) < 1e29 else { return nil }
    if !solution.hasPoint { return searched }
    return program.sense == .minimise ? min(searched, solution.objective) : max(searched, solution.objective)
  }

  private mutating func addMarginalValues(to solution: inout LinearSolution) throws(SolverError) {
    guard end == nil else { return }
    let fixed = program.fixingIntegers(at: solution.columnValues)
    let setting = HiGHSSetting(method: .dual, presolves: true)
    let model = try model(fixed, setting, integers: false)
    let status = model.run()
    spend(model.iterations)
    note("the integers fixed", status.words, model.iterations, isAccepted: false)
    guard status == .optimal else { return }
    let vectors = model.vectors()
    guard let polished = incumbent(vectors.columnValues) else { return }
    solution.columnValues = polished.columnValues
    solution.rowActivities = polished.rowActivities
    solution.objective = polished.objective
    solution.reducedCosts = vectors.reducedCosts.map { $0 + 0 }
    solution.rowDuals = vectors.rowDuals.map { $0 + 0 }
    solution.duals = .marginalValuesAtFixedIntegers
    solution.basis = model.basis(of: fixed)
    if solution.termination == .optimal { solution.bound = solution.objective }
  }
}
