internal import LinearProgramming

/// Solves a program with integer columns: the relaxation by the ladder, then branch and cut, then the linear program in which
/// the integers are fixed, for clean values and marginal values.
struct IntegerSolve {
  private let program: LinearProgram
  private let flat: FlatProgram
  private let options: SolverOptions
  /// The problem of a session, on which the relaxation is solved and the first search made.
  private let kept: GLPKKeptProblem?
  /// A feasible point that the search need not find again, or nothing.
  private let incumbent: [Double]
  /// Where the relaxation ended; a better start for the next one than the vertex at which the integers are fixed.
  private(set) var rootBasis: Basis?

  /// - Parameter incumbent: a point that may have become infeasible; it is looked at only where it is not.
  init(
    _ program: LinearProgram, _ flat: FlatProgram, _ options: SolverOptions, kept: GLPKKeptProblem? = nil,
    incumbent: [Double] = []
  ) {
    self.program = program
    self.flat = flat
    self.options = options
    self.kept = kept
    let isKnown =
      incumbent.count == program.columnCount && !incumbent.isEmpty
      && FeasibilityReport(of: program, at: incumbent).isFeasible(within: FirstPoint.tolerance)
    self.incumbent = isKnown ? incumbent : []
  }

  mutating func solution(startingFrom basis: Basis?) throws(SolverError) -> LinearSolution {
    var root = ContinuousSolve(program, flat, options, SolveBudget(options))
    root.kept = kept
    let relaxation = try root.solution(startingFrom: basis)
    guard relaxation.termination == .optimal, let rootBasis = relaxation.basis else {
      return withoutRelaxation(relaxation)
    }
    self.rootBasis = rootBasis
    let first = try firstPoint(below: relaxation, rootBasis, &root)
    var nodes = 0
    for search in searches(after: relaxation) {
      let setting = GLPKSetting(method: .dual, start: .given, search: search)
      if search == .plain { root.kept = kept }
      guard let answer = try answer(of: setting, &root, startingFrom: rootBasis, incumbent: first) else { continue }
      nodes += answer.searchNodes
      if answer.wasCancelled {
        root.note(setting.words(usedPrimal: false), "cancelled", iterations: answer.iterations, isAccepted: true)
        return root.finished(LinearSolution(termination: .cancelled), nodes: nodes)
      }
      let termination = Self.termination(of: answer)
      let found = termination.flatMap { incumbent(of: answer, $0, relaxation, first: first) }
      root.note(
        setting.words(usedPrimal: false), words(of: answer, found), iterations: answer.iterations,
        isAccepted: found != nil)
      guard var solution = found else { continue }
      try addMarginalValues(to: &solution, &root, rootBasis)
      return root.finished(solution, nodes: nodes)
    }
    return root.finished(LinearSolution(termination: .numericalTrouble), nodes: nodes)
  }

  /// The searches in the order in which they are tried.
  ///
  /// Of 24 MIPLIB problems the search after GLPK's presolver proved enigma and p2756 within eight seconds of processor time,
  /// which the plain search did not; on mod011 the plain one alone had found a point. The presolver knows neither the
  /// relaxation's basis nor a former point: where those are worth much it comes second.
  private func searches(after relaxation: LinearSolution) -> [GLPKSetting.Search] {
    // Attempts that were given up are not what the presolver would repeat.
    let pivots = relaxation.attempts.last { $0.isAccepted }?.iterations ?? relaxation.iterations
    let isQuicklyRelaxed = pivots <= Self.pivotsThatMayBeRepeated
    return isQuicklyRelaxed && kept == nil && incumbent.isEmpty ? [.presolved, .plain] : [.plain, .presolved]
  }

  private static let pivotsThatMayBeRepeated = 3000

  /// The point that is known, or one below the relaxation; empty where none is found for a fraction of the time.
  private func firstPoint(
    below relaxation: LinearSolution, _ basis: Basis, _ root: inout ContinuousSolve
  ) throws(SolverError) -> [Double] {
    let isWhole = program.integerColumns.allSatisfy { column in
      let value = relaxation.value(of: column)
      return abs(value - value.rounded()) <= IntegerDive.wholeness
    }
    guard incumbent.isEmpty, !isWhole, options.mayRetry, options.iterationLimit == nil, root.budget.end == nil else {
      return incumbent
    }
    var first = FirstPoint(program, options, root.budget)
    let point = try first.found(below: relaxation, basis)
    root.budget = first.budget
    root.attempts += first.attempts
    return point
  }

  /// Runs a search; nothing where GLPK's presolver breaks down, as it does where it is left with rows and no column.
  private func answer(
    of setting: GLPKSetting, _ root: inout ContinuousSolve, startingFrom basis: Basis, incumbent: [Double]
  ) throws(SolverError) -> GLPKAnswer? {
    do throws(SolverError) {
      return try root.call(setting, startingFrom: basis.statuses, incumbent: incumbent)
    } catch {
      guard setting.search == .presolved, case .brokeDown = error else { throw error }
      root.note(setting.words(usedPrimal: false), error.description, iterations: 0, isAccepted: false)
      return nil
    }
  }

  /// Without an optimum of the relaxation there is no search. A relaxation without limit leaves open whether any point with
  /// whole numbers exists.
  private func withoutRelaxation(_ relaxation: LinearSolution) -> LinearSolution {
    var solution = LinearSolution(termination: relaxation.termination)
    if relaxation.termination == .unbounded { solution.termination = .infeasibleOrUnbounded }
    solution.certificate = relaxation.certificate
    solution.bound = relaxation.bound
    solution.iterations = relaxation.iterations
    solution.attempts = relaxation.attempts
    solution.solverMessage = relaxation.solverMessage
    return solution
  }

  private static func termination(of answer: GLPKAnswer) -> Termination? {
    switch answer.searchCode {
    case GLPKCode.done:
      switch answer.search {
      case .optimal: .optimal
      case .nonexistent: .infeasible
      default: nil
      }
    case GLPKCode.noPrimalFeasible: .infeasible
    case GLPKCode.timeLimit: .timeLimit
    case GLPKCode.gapReached: .gapReached
    case GLPKCode.stopped: .cancelled
    default: nil
    }
  }

  /// The answer of the search as a solution; `nil` where it cannot be trusted.
  private func incumbent(
    of answer: GLPKAnswer, _ termination: Termination, _ relaxation: LinearSolution, first: [Double]
  ) -> LinearSolution? {
    var solution = LinearSolution(termination: termination)
    if answer.search == .optimal || answer.search == .feasible {
      let values = answer.columnValues.indices.map { column in
        program.kinds[column] == .integer ? answer.columnValues[column].rounded() : answer.columnValues[column]
      }
      solution.take(
        point: values, as: termination == .optimal ? .optimalPoint : .feasiblePoint, of: program, within: flat)
      let report = FeasibilityReport(of: program, at: solution.columnValues)
      guard report.isFeasible(within: ContinuousSolve.pointTolerance) else { return nil }
    } else if termination == .optimal || termination == .gapReached {
      return nil
    }
    if !first.isEmpty {
      // The search after the presolver does not know the point, which contradicts that there is none.
      if termination == .infeasible { return nil }
      let value = program.objective(at: first)
      let gain = program.sense == .minimise ? solution.objective - value : value - solution.objective
      // Nor can a point be the best while a better one is known.
      if termination == .optimal, gain > 1e-6 * max(1, abs(value)) { return nil }
      if !solution.hasPoint || (termination != .optimal && gain > 0) {
        solution.take(point: first, as: .feasiblePoint, of: program, within: flat)
      }
    }
    solution.bound = bound(of: answer, solution, relaxation)
    return solution
  }

  /// At an optimum the objective; else the better of the relaxation's and the search's bounds, never beyond the incumbent.
  private func bound(of answer: GLPKAnswer, _ solution: LinearSolution, _ relaxation: LinearSolution) -> Double? {
    if solution.termination == .optimal { return solution.objective }
    if solution.termination == .infeasible { return nil }
    let bounds = [relaxation.objective, answer.searchBound].compactMap { $0 }
    let isMinimised = program.sense == .minimise
    guard let best = isMinimised ? bounds.max() : bounds.min() else { return nil }
    if !solution.hasPoint { return best }
    return isMinimised ? min(best, solution.objective) : max(best, solution.objective)
  }

  private func words(of answer: GLPKAnswer, _ solution: LinearSolution?) -> String {
    guard let solution else { return "no answer to trust: \(GLPKCode.sentence(answer.searchCode))" }
    return "\(solution.termination.sentence) after \(answer.searchNodes) nodes"
  }

  /// Fixes the integers where they stand and solves what is left, which is linear: marginal values mean something there.
  private func addMarginalValues(
    to solution: inout LinearSolution, _ root: inout ContinuousSolve, _ basis: Basis
  ) throws(SolverError) {
    guard solution.hasPoint, root.budget.end == nil else { return }
    var fixed = program
    for column in program.integerColumns {
      fixed.setBounds(.fixed(solution.value(of: column)), of: column)
      fixed.setKind(.continuous, of: column)
    }
    var solve = ContinuousSolve(fixed, FlatProgram(fixed), options, root.budget)
    let polished = try solve.solution(startingFrom: basis)
    root.budget = solve.budget
    root.note(
      "the integers fixed", polished.termination.sentence, iterations: polished.iterations, isAccepted: false)
    guard polished.termination == .optimal else { return }
    solution.take(point: polished.columnValues, as: solution.vector, of: program, within: flat)
    solution.reducedCosts = polished.reducedCosts
    solution.rowDuals = polished.rowDuals
    solution.duals = .marginalValuesAtFixedIntegers
    solution.basis = polished.basis
    if solution.termination == .optimal { solution.bound = solution.objective }
  }
}
