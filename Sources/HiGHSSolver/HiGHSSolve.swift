internal import LinearProgramming

/// Solves one program: tries settings until an answer can be trusted, and checks it with our own arithmetic.
struct HiGHSSolve {
  let library: HiGHSLibrary
  let program: LinearProgram
  let options: SolverOptions
  private let start = ContinuousClock.now
  private(set) var iterations = 0
  private var nodes = 0
  private var attempts: [SolveAttempt] = []
  /// A claim without evidence is believed when two attempts agree.
  private var unprovenClaim: Termination?

  /// How far a point that HiGHS calls optimal may overstep a limit, relative to the size of its terms.
  static let pointTolerance = 1e-6

  init(_ library: HiGHSLibrary, _ program: LinearProgram, _ options: SolverOptions) {
    self.library = library
    self.program = program
    self.options = options
  }

  mutating func solution(startingFrom basis: Basis?) throws(SolverError) -> LinearSolution {
    if let answer = impossibleRow() { return answer }
    if program.hasIntegers { return try integerSolution(startingFrom: basis) }
    return try continuousSolution(startingFrom: basis)
  }

  mutating func continuousSolution(startingFrom basis: Basis?) throws(SolverError) -> LinearSolution {
    for setting in HiGHSSetting.settings(for: options, hasBasis: basis != nil, rowCount: program.rowCount) {
      if let end = end { return finished(LinearSolution(termination: end)) }
      let model = try model(program, setting, integers: false)
      if setting.startsFromBasis, let basis, !model.start(from: basis.balanced()) {
        note(setting.words, "the basis is not taken", 0, isAccepted: false)
        continue
      }
      let status = model.run()
      let count = model.iterations
      iterations += count
      if let solution = try judge(model, status, setting.words, count) { return finished(solution) }
    }
    return finished(LinearSolution(termination: .numericalTrouble))
  }

  func model(_ program: LinearProgram, _ setting: HiGHSSetting, integers: Bool) throws(SolverError) -> HiGHSModel {
    let model = try HiGHSModel(library, program, integers: integers)
    setting.apply(to: model)
    // Tolerances below this are refused.
    model.set("primal_feasibility_tolerance", max(1e-10, options.feasibilityTolerance))
    model.set("dual_feasibility_tolerance", max(1e-10, options.optimalityTolerance))
    model.set("mip_rel_gap", options.relativeGap)
    // The absolute gap alone would end a search whose objective is small.
    model.set("mip_abs_gap", options.relativeGap > 0 ? 1e-6 : 1e-9)
    if let cancellation = options.cancellation { model.stop(on: cancellation) }
    if let left = secondsLeft { model.set("time_limit", left) }
    if let limit = options.iterationLimit {
      model.set("simplex_iteration_limit", max(0, limit - iterations))
      model.set("ipm_iteration_limit", max(0, limit - iterations))
    }
    return model
  }

  private func judgePoint(_ vectors: HiGHSModel.Vectors, _ meaning: VectorMeaning) -> LinearSolution? {
    var solution = LinearSolution(termination: .optimal)
    solution.take(point: vectors.columnValues, as: meaning, of: program)
    let report = FeasibilityReport(of: program.relaxed(), at: solution.columnValues)
    guard report.isFeasible(within: Self.pointTolerance), solution.objective.isFinite else { return nil }
    return solution
  }

  /// The solution to report, or `nil` to go on.
  private mutating func judge(
    _ model: HiGHSModel, _ status: HiGHSCode.ModelStatus, _ words: String, _ count: Int
  ) throws(SolverError) -> LinearSolution? {
    switch status {
    case .optimal, .empty:
      let vectors = model.vectors()
      guard var solution = judgePoint(vectors, .optimalPoint) else {
        note(words, "called optimal, but oversteps a limit", count, isAccepted: false)
        return nil
      }
      guard let basis = model.basis(of: program) ?? logicalBasis(solution.columnValues) else {
        note(words, "called optimal, but without a basis", count, isAccepted: false)
        return nil
      }
      note(words, "optimal", count, isAccepted: true)
      solution.basis = basis
      solution.bound = solution.objective
      solution.duals = .marginalValues
      solution.reducedCosts = vectors.reducedCosts.map { $0 + 0 }
      solution.rowDuals = vectors.rowDuals.map { $0 + 0 }
      return solution
    case .infeasible, .unbounded, .unboundedOrInfeasible:
      note(words, status.words, count, isAccepted: false)
      return try withoutOptimum(status)
    case .timeLimit, .iterationLimit:
      note(words, status.words, count, isAccepted: true)
      var solution =
        model.integer("primal_solution_status") == 2
        ? judgePoint(model.vectors(), .feasiblePoint) ?? LinearSolution(termination: .timeLimit)
        : LinearSolution(termination: .timeLimit)
      solution.termination = status == .timeLimit ? .timeLimit : .iterationLimit
      return solution
    case .interrupted:
      note(words, status.words, count, isAccepted: true)
      return LinearSolution(termination: .cancelled)
    case .failed, .other:
      note(words, status.words, count, isAccepted: false)
      return nil
    }
  }

  /// The basis of all rows, where the program has no coefficients; HiGHS then leaves none.
  private func logicalBasis(_ values: [Double]) -> Basis? {
    guard program.rows().coefficientCount == 0 else { return nil }
    return Basis(
      columnStatuses: values.indices.map { column in
        let bounds = program.columnBounds[column]
        return HiGHSCode.status(values[column] == bounds.upper ? 2 : 0, bounds)
      }, rowStatuses: program.rowBounds.map { _ in .basic })
  }

  /// Looks for evidence; without any, two attempts must agree.
  private mutating func withoutOptimum(_ status: HiGHSCode.ModelStatus) throws(SolverError) -> LinearSolution? {
    if status != .unbounded, let certificate = try infeasibilityCertificate() {
      var solution = LinearSolution(termination: .infeasible)
      solution.certificate = certificate
      return solution
    }
    if status != .infeasible, let solution = try unboundedSolution() { return solution }
    let claim: Termination =
      switch status {
      case .infeasible: .infeasible
      case .unbounded: .unbounded
      default: .infeasibleOrUnbounded
      }
    if unprovenClaim == claim { return LinearSolution(termination: claim) }
    unprovenClaim = claim
    return nil
  }

  mutating func note(_ setting: String, _ outcome: String, _ iterations: Int, isAccepted: Bool) {
    attempts.append(
      SolveAttempt(setting: setting, outcome: outcome, iterations: iterations, isAccepted: isAccepted))
  }

  mutating func spend(_ count: Int) { iterations += count }

  mutating func spend(nodes count: Int) { nodes += count }

  private var secondsLeft: Double? {
    guard let limit = options.timeLimit else { return nil }
    let spent = ContinuousClock.now - start
    return max(0, limit - Double(spent.components.seconds) - Double(spent.components.attoseconds) * 1e-18)
  }

  /// Why nothing more may be tried; `nil` while something may.
  var end: Termination? {
    if options.cancellation?.isCancelled ?? false { return .cancelled }
    if let secondsLeft, secondsLeft <= 0 { return .timeLimit }
    if let limit = options.iterationLimit, iterations >= limit { return .iterationLimit }
    return nil
  }

  func finished(_ solution: LinearSolution) -> LinearSolution {
    var solution = solution
    solution.iterations = iterations
    solution.nodes = nodes
    solution.attempts = attempts
    return solution
  }
}

extension LinearSolution {
  /// Takes the point of an answer: values moved within their bounds, activities and objective computed anew.
  mutating func take(point columnValues: [Double], as meaning: VectorMeaning, of program: LinearProgram) {
    self.columnValues = columnValues.indices.map { column in
      let bounds = program.columnBounds[column]
      return min(max(columnValues[column], bounds.lower), bounds.upper) + 0
    }
    vector = meaning
    objective = program.objective(at: self.columnValues)
    rowActivities = FeasibilityReport(of: program, at: self.columnValues).rowActivities
  }
}
