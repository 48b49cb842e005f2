internal import LinearProgramming

/// Solves a program whose columns are all taken as continuous: climbs the ladder until an answer can be trusted.
struct ContinuousSolve {
  let program: LinearProgram
  let flat: FlatProgram
  let options: SolverOptions
  var budget: SolveBudget
  var attempts: [SolveAttempt] = []
  var messages: [String] = []
  /// The problem of a session, on which the first attempt is made; the others begin from nothing.
  var kept: GLPKKeptProblem?

  /// Whether a claim that no point exists asks for a certificate.
  var provesInfeasibility = true

  /// A claim without evidence is believed when two attempts agree.
  private var unprovenClaim: Termination?
  /// The point of an attempt that called it optimal, although it oversteps a limit.
  private var doubtful: GLPKAnswer?
  /// A vertex that obeys every limit, found when an attempt had claimed that there is none.
  var refutation: Basis?
  /// Whether the elastic program was asked for a certificate.
  var hasTriedElastic = false
  /// Whether this program is another one in other units.
  var isInOwnUnits = false

  /// How far a point that GLPK calls optimal may overstep a limit in unscaled terms.
  static let pointTolerance = 1e-6
  /// How far a reduced cost may have the wrong sign at a point that GLPK calls optimal, relative to the size of its terms.
  static let dualTolerance = 1e-6
  /// How far a point may overstep a limit that refutes a claim of infeasibility: no further than rounding takes it.
  static let refutingTolerance = 1e-10

  init(_ program: LinearProgram, _ flat: FlatProgram, _ options: SolverOptions, _ budget: SolveBudget) {
    self.program = program
    self.flat = flat
    self.options = options
    self.budget = budget
  }

  mutating func solution(startingFrom basis: Basis?) throws(SolverError) -> LinearSolution {
    let size = flat.columnCount + flat.rowCount
    var waiting = AttemptLadder.settings(for: options, hasBasis: basis != nil, size: size)[...]
    var start = basis
    if let basis, basis.basicCount != flat.rowCount { start = basis.repaired(for: program) }
    var statuses = start?.statuses ?? []
    var isRefuted = false
    while let setting = waiting.popFirst() {
      if let end = budget.end { return finished(LinearSolution(termination: end)) }
      let answer = try attempt(setting, startingFrom: statuses, isLast: waiting.isEmpty)
      if setting.start == .given, answer.map(isSingular) ?? true, let singular = start {
        // Once: what the repair leaves can be used.
        start = nil
        let repaired = singular.repaired(for: program)
        if repaired != singular {
          statuses = repaired.statuses
          waiting.insert(setting, at: waiting.startIndex)
        }
      }
      guard let answer else { continue }
      if hasLostPatience(answer) {
        note(
          setting.words(usedPrimal: answer.usedPrimal), "given up: too many iterations", iterations: answer.iterations,
          isAccepted: false)
        waiting.insert(AttemptLadder.afterPatience, at: waiting.startIndex)
        continue
      }
      if let solution = try judge(answer, setting) { return finished(solution) }
      if let refutation, !isRefuted {
        isRefuted = true
        statuses = refutation.statuses
        waiting.insert(GLPKSetting(method: .primal, start: .given, scaling: .none), at: waiting.startIndex)
      }
      if isOpenToImprovement(answer), answer.hasBasis, !answer.usedPrimal {
        // The dual method cannot tell unbounded from infeasible, and leaves no direction where it was its first phase that
        // ended; the primal one goes on from where it stopped.
        statuses = answer.statuses
        waiting.insert(GLPKSetting(method: .primal, start: .given, scaling: setting.scaling), at: waiting.startIndex)
      }
    }
    if let solution = try optimumInOwnUnits() { return finished(solution) }
    return finished(exhausted())
  }

  /// Whether an attempt is the first from scratch, and others may follow.
  private func isPatient(_ setting: GLPKSetting) -> Bool {
    options.mayRetry && options.method == .automatic && attempts.isEmpty && setting.start == .bixby
  }

  private func hasLostPatience(_ answer: GLPKAnswer) -> Bool {
    guard case .stopped(.iterationLimit) = AttemptOutcome(answer) else { return false }
    return attempts.isEmpty && options.mayRetry && options.method == .automatic && !budget.isOutOfIterations
  }

  private func isSingular(_ answer: GLPKAnswer) -> Bool {
    [GLPKCode.invalidBasis, GLPKCode.singular, GLPKCode.illConditioned].contains(answer.simplexCode)
  }

  private func isOpenToImprovement(_ answer: GLPKAnswer) -> Bool {
    switch AttemptOutcome(answer) {
    case .noOptimum, .unbounded: true
    default: false
    }
  }

  /// A call, or nothing where GLPK broke down over it and something else can still be tried: its factorization asserts what
  /// some singular bases do not hold.
  private mutating func attempt(
    _ setting: GLPKSetting, startingFrom statuses: [UInt8], isLast: Bool
  ) throws(SolverError) -> GLPKAnswer? {
    do {
      return try call(setting, startingFrom: statuses)
    } catch {
      guard case .brokeDown(_, let message) = error, !isLast else { throw error }
      note(setting.words(usedPrimal: false), "broke down: \(message)", iterations: 0, isAccepted: false)
      return nil
    }
  }

  /// - Parameter incumbent: a feasible point that a search need not find again, or nothing.
  mutating func call(
    _ setting: GLPKSetting, startingFrom statuses: [UInt8], incumbent: [Double] = [], withoutCosts: Bool = false
  ) throws(SolverError) -> GLPKAnswer {
    var limits = budget.limits
    if isPatient(setting) {
      let patience = Int64(AttemptLadder.patience(size: flat.columnCount + flat.rowCount))
      limits.iterations = limits.iterations < 0 ? patience : min(limits.iterations, patience)
    }
    let answer: GLPKAnswer
    if let kept, !withoutCosts {
      self.kept = nil
      answer = try kept.run(flat, setting, startingFrom: statuses, incumbent: incumbent, limits: limits)
    } else {
      answer = try GLPKCall.run(
        withoutCosts ? flat.withoutCosts() : flat, setting, startingFrom: statuses, incumbent: incumbent,
        limits: limits)
    }
    budget.spend(iterations: answer.iterations)
    if !answer.message.isEmpty { messages.append(answer.message) }
    return answer
  }

  mutating func note(_ setting: String, _ outcome: String, iterations: Int, isAccepted: Bool) {
    attempts.append(
      SolveAttempt(setting: setting, outcome: outcome, iterations: iterations, isAccepted: isAccepted))
  }

  /// The solution to report, or `nil` to climb on.
  private mutating func judge(_ answer: GLPKAnswer, _ setting: GLPKSetting) throws(SolverError) -> LinearSolution? {
    let words = setting.words(usedPrimal: answer.usedPrimal)
    switch AttemptOutcome(answer) {
    case .optimal: return judgeOptimum(answer, words)
    case .infeasible:
      note(words, "no point satisfies all limits", iterations: answer.iterations, isAccepted: false)
      guard provesInfeasibility else { return LinearSolution(termination: .infeasible) }
      if let certificate = try infeasibilityCertificate(answer) {
        var solution = accept(.infeasible, certificate)
        // A start for the next solve, when some limit has given way.
        if answer.hasBasis { solution.basis = Basis(statuses: answer.statuses, columnCount: flat.columnCount) }
        return solution
      }
      return refutation == nil ? agree(.infeasible) : nil
    case .unbounded:
      note(words, "the objective has no limit", iterations: answer.iterations, isAccepted: false)
      if let certificate = unboundednessCertificate(answer) {
        var solution = accept(.unbounded, certificate)
        solution.take(point: answer.columnValues, as: .feasiblePoint, of: program, within: flat)
        return solution
      }
      return agree(.unbounded)
    case .noOptimum:
      note(words, "no optimum exists", iterations: answer.iterations, isAccepted: false)
      return answer.usedPrimal ? agree(.infeasibleOrUnbounded) : nil
    case .stopped(let termination):
      note(words, termination.sentence, iterations: answer.iterations, isAccepted: true)
      return stopped(answer, termination)
    case .failed:
      note(words, GLPKCode.sentence(answer.simplexCode), iterations: answer.iterations, isAccepted: false)
      return nil
    }
  }

  private mutating func judgeOptimum(_ answer: GLPKAnswer, _ words: String) -> LinearSolution? {
    var solution = LinearSolution(termination: .optimal)
    solution.take(point: answer.columnValues, as: .optimalPoint, of: program, within: flat)
    let report = FeasibilityReport(of: relaxed, at: solution.columnValues)
    guard report.isFeasible(within: Self.pointTolerance), solution.objective.isFinite else {
      let excess = report.largestRelative?.relativeAmount ?? .infinity
      note(
        words, "called optimal, but oversteps a limit by \(excess) of its size", iterations: answer.iterations,
        isAccepted: false)
      doubtful = doubtful ?? answer
      return nil
    }
    takeDuals(of: answer, as: .marginalValues, into: &solution)
    if let wrong = solution.basis.flatMap({ wrongSign(of: answer, $0) }) {
      note(
        words, "called optimal, but a reduced cost has the wrong sign by \(wrong) of its size",
        iterations: answer.iterations, isAccepted: false)
      doubtful = doubtful ?? answer
      return nil
    }
    note(words, "optimal", iterations: answer.iterations, isAccepted: true)
    solution.bound = solution.objective
    return solution
  }

  /// By how much the duals of an answer contradict that it is the best; nothing where they do not.
  private func wrongSign(of answer: GLPKAnswer, _ basis: Basis) -> Double? {
    let report = DualFeasibilityReport(of: relaxed, basis: basis, rowDuals: answer.rowDuals)
    return report.isFeasible(within: Self.dualTolerance) ? nil : report.largestRelative?.relativeAmount
  }

  /// Wholeness is not this solve's concern.
  var relaxed: LinearProgram {
    var relaxed = program
    for column in program.integerColumns { relaxed.setKind(.continuous, of: column) }
    return relaxed
  }

  func takeDuals(of answer: GLPKAnswer, as meaning: DualMeaning, into solution: inout LinearSolution) {
    solution.duals = meaning
    solution.reducedCosts = answer.reducedCosts
    solution.rowDuals = answer.rowDuals
    solution.basis = Basis(statuses: answer.statuses, columnCount: flat.columnCount)
  }

  private func stopped(_ answer: GLPKAnswer, _ termination: Termination) -> LinearSolution {
    var solution = LinearSolution(termination: termination)
    guard !answer.wasCancelled, answer.hasBasis else { return solution }
    let isFeasible =
      answer.primal == .feasible
      && FeasibilityReport(of: relaxed, at: answer.columnValues).isFeasible(within: Self.pointTolerance)
    solution.take(
      point: answer.columnValues, as: isFeasible ? .feasiblePoint : .infeasiblePoint, of: program, within: flat)
    takeDuals(of: answer, as: .multipliers, into: &solution)
    // A dual feasible basis bounds the objective; made safe against rounding, it can be relied upon.
    if answer.dual == .feasible { solution.bound = RigorousBound.of(program, rowDuals: answer.rowDuals) }
    return solution
  }

  private mutating func accept(_ termination: Termination, _ certificate: Certificate) -> LinearSolution {
    if let last = attempts.popLast() {
      note(last.setting, last.outcome, iterations: last.iterations, isAccepted: true)
    }
    var solution = LinearSolution(termination: termination)
    solution.certificate = certificate
    return solution
  }

  private mutating func agree(_ claim: Termination) -> LinearSolution? {
    if unprovenClaim == claim { return LinearSolution(termination: claim) }
    unprovenClaim = claim
    return nil
  }

  private func exhausted() -> LinearSolution {
    if !options.mayRetry, doubtful == nil, refutation == nil, let unprovenClaim {
      return LinearSolution(termination: unprovenClaim)
    }
    var solution = LinearSolution(termination: .numericalTrouble)
    if let doubtful {
      solution.take(point: doubtful.columnValues, as: .infeasiblePoint, of: program, within: flat)
      takeDuals(of: doubtful, as: .multipliers, into: &solution)
    }
    return solution
  }

  func finished(_ solution: LinearSolution, nodes: Int = 0) -> LinearSolution {
    var finished = solution
    finished.nodes = nodes
    finished.iterations = budget.iterations
    finished.attempts = attempts
    finished.solverMessage = messages.joined(separator: "\n")
    return finished
  }
}
