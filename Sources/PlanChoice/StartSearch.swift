internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// Branch and bound over days of beginning: linear programs, each from the vertex of the one before.
///
/// One session solves every relaxation: between two of them only bounds of start columns change, so that the dual simplex
/// method goes on from the basis of the parent. Scores are objectives turned so that more is better.
final class StartSearch {
  let problem: ChoiceProblem
  let options: ChoiceOptions
  let progress: (ChoiceProgress) -> Void
  private(set) var best: (decision: Decision, score: Double)?
  /// A decision to try first.
  var suggested: Decision?
  /// Decisions already tried, with their scores; nothing where rules forbid them.
  var tried: [Decision: Double?] = [:]
  private(set) var solveCount = 0
  private(set) var iterationCount = 0
  private(set) var nodeCount = 0
  /// Whether the limit on time cut a relaxation short.
  private(set) var isOutOfTime = false

  private let session: any SolverSession
  private let sign: Double
  private let hasMethods: Bool
  private let deadline: ContinuousClock.Instant?
  private var current: Domain
  private var waiting = NodeQueue()
  private var nodesMade = 0
  /// The best bound of what was given up though it is better than the best plan, within the wanted gap.
  private var givenUp = -Double.infinity
  /// What the root relaxation says of every start.
  private var root: NodeRelaxation?

  init(
    _ problem: ChoiceProblem, solver: any LinearSolver, options: ChoiceOptions,
    progress: @escaping (ChoiceProgress) -> Void
  ) {
    self.problem = problem
    self.options = options
    self.progress = progress
    hasMethods = solver.capabilities.contains(.choiceOfMethod)
    session = solver.session(for: problem.program.relaxed(), options: options.solver)
    sign = problem.goal.isMaximised ? 1 : -1
    deadline = options.timeLimit.map { ContinuousClock.now + .seconds($0) }
    current = Domain(problem)
  }

  /// Searches; nothing where no decision obeys every rule, or none was found in time.
  func outcome() throws(PlanningError) -> ChoiceOutcome? {
    let known = try tryStatedPlans()
    // From a plan's vertex only starts are missing: it stays feasible, and the primal method lets them in.
    if let relaxed = try relaxation(of: Domain(problem), from: known?.basis ?? problem.idleBasis, isWider: true) {
      root = relaxed
      report(bound: relaxed.score)
      try findFirstPlans(relaxed)
      try branch(from: Domain(problem), relaxed)
    }
    guard let best else { return nil }
    let open = root == nil ? .infinity : max(best.score, givenUp, waiting.bound ?? -.infinity)
    let unit = sign * problem.objectiveUnit
    let isClosed = open <= best.score + slack(of: best.score) && !isOutOfTime
    return ChoiceOutcome(
      starts: problem.chosen(by: best.decision), value: best.score * unit, bound: open * unit,
      ending: isClosed ? .gapReached : .timeLimit, solveCount: solveCount, nodeCount: nodeCount,
      iterationCount: iterationCount, candidateCount: problem.starts.count)
  }

  /// How much better than the best plan something must be to be worth a look.
  func slack(of score: Double) -> Double { max(1e-9 * (1 + abs(score)), options.relativeGap * abs(score)) }

  /// The score below which nothing is of interest.
  var cutoff: Double { best.map { $0.score + slack(of: $0.score) } ?? -.infinity }

  private func branch(from domain: Domain, _ relaxed: NodeRelaxation) throws(PlanningError) {
    var next: (domain: Domain, relaxation: NodeRelaxation)? = (domain, relaxed)
    while true {
      while let node = next {
        next = try child(of: node.domain, node.relaxation)
        if isOutOfTime { return }
      }
      guard let node = waiting.pop() else { return }
      if node.bound <= cutoff {
        giveUp(node.bound)
        continue
      }
      if isPastDeadline {
        waiting.push(node)
        isOutOfTime = true
        return
      }
      guard let relaxed = try relaxation(of: tightened(node.domain), from: node.basis) else {
        if isOutOfTime {
          waiting.push(node)
          return
        }
        continue
      }
      next = (tightened(node.domain), relaxed)
    }
  }

  /// Closes a node, or branches it: the other half waits, and the more promising half is returned with its relaxation.
  private func child(
    of domain: Domain, _ relaxed: NodeRelaxation
  ) throws(PlanningError) -> (domain: Domain, relaxation: NodeRelaxation)? {
    nodeCount += 1
    if relaxed.score <= cutoff {
      giveUp(relaxed.score)
      return nil
    }
    if let decision = relaxed.decision(in: problem) {
      offer(decision, relaxed.score)
      try improve(decision, relaxed)
      return nil
    }
    let narrowed = narrowed(domain, relaxed)
    guard let parts = Branching.split(narrowed, relaxed, problem) else {
      // Weights so near to a decision that nothing is left to cut: what they promise stays in the bound.
      givenUp = max(givenUp, relaxed.score)
      return nil
    }
    for part in parts.dropFirst() where !part.isEmpty(in: problem) { wait(part, relaxed) }
    report(bound: max(relaxed.score, waiting.bound ?? -.infinity))
    if parts[0].isEmpty(in: problem) { return nil }
    if isPastDeadline {
      wait(parts[0], relaxed)
      isOutOfTime = true
      return nil
    }
    guard let solved = try relaxation(of: parts[0], from: relaxed.basis) else {
      if isOutOfTime { wait(parts[0], relaxed) }
      return nil
    }
    return (parts[0], solved)
  }

  private func wait(_ domain: Domain, _ parent: NodeRelaxation) {
    nodesMade += 1
    waiting.push(WaitingNode(bound: parent.score, domain: domain, basis: parent.basis, number: nodesMade))
  }

  private func giveUp(_ bound: Double) {
    if let best, bound > best.score { givenUp = max(givenUp, bound) }
  }

  /// The domain without starts that, by what the root knows, no plan of interest takes.
  private func tightened(_ domain: Domain) -> Domain { root.map { narrowed(domain, $0) } ?? domain }

  /// The domain without starts of which a relaxation says that taking one would cost too much.
  private func narrowed(_ domain: Domain, _ relaxed: NodeRelaxation) -> Domain {
    guard best != nil else { return domain }
    var narrowed = domain
    for start in narrowed.isOpen.indices where narrowed.isOpen[start] {
      guard relaxed.weights[start] <= NodeRelaxation.tolerance, relaxed.gains[start] < 0 else { continue }
      let bound = relaxed.score + relaxed.gains[start]
      if bound <= cutoff {
        narrowed.isOpen[start] = false
        giveUp(bound)
      }
    }
    return narrowed
  }

  /// Takes note of a plan.
  func offer(_ decision: Decision, _ score: Double) {
    tried[decision] = .some(score)
    if let best, score <= best.score { return }
    best = (decision, score)
  }

  /// Solves the relaxation over a domain; nothing where it has no point, or time ran out.
  ///
  /// - Parameter isWider: Whether the vertex to start from obeys the limits of the domain, so that the primal method can
  ///   go on from it; else the dual one does.
  func relaxation(
    of domain: Domain, from basis: Basis?, isWider: Bool = false
  ) throws(PlanningError) -> NodeRelaxation? {
    apply(domain)
    if let basis { session.basis = basis }
    if hasMethods { session.options.method = isWider ? .primal : .dual }
    if let deadline {
      let left = (deadline - ContinuousClock.now).components
      session.options.timeLimit = max(0.01, Double(left.seconds) + Double(left.attoseconds) / 1e18)
    }
    let solution: LinearSolution
    do {
      solution = try session.solve()
    } catch {
      throw .solverFailed(message: error.description)
    }
    solveCount += 1
    iterationCount += solution.iterations
    switch solution.termination {
    case .optimal: return NodeRelaxation(solution, problem, sign: sign)
    case .infeasible, .infeasibleOrUnbounded: return nil
    case .timeLimit, .iterationLimit, .cancelled:
      isOutOfTime = true
      return nil
    case .unbounded: throw .unbounded(goal: problem.goal, activities: [])
    default: throw .numericalTrouble(goal: problem.goal, message: solution.termination.sentence)
    }
  }

  var isPastDeadline: Bool {
    solveCount >= options.solveLimit ?? .max || deadline.map { ContinuousClock.now >= $0 } ?? false
  }

  private func apply(_ domain: Domain) {
    for (position, start) in problem.starts.enumerated() where domain.isOpen[position] != current.isOpen[position] {
      session.setBounds(.between(0, domain.isOpen[position] ? 1 : 0), of: start.column)
    }
    for (choice, row) in problem.onceRows.enumerated()
    where domain.mayBeLeftOut[choice] != current.mayBeLeftOut[choice] {
      if let row { session.setBounds(domain.mayBeLeftOut[choice] ? .atMost(1) : .fixed(1), of: row) }
    }
    current = domain
  }

  private func report(bound: Double) {
    let unit = sign * problem.objectiveUnit
    progress(
      ChoiceProgress(best: best.map { $0.score * unit }, bound: bound * unit, solveCount: solveCount))
  }
}
