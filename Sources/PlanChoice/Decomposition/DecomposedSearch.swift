internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// Branch and bound over the choices alone, with what the components are worth learned on the way.
///
/// Benders' method (1962) with two differences: what a decision teaches about others is not the plain linear cut, in which
/// a part of a start opens a part of a hall, but a sum of exact values of neighbourhoods; and there is one tree, into which
/// cuts come as whole decisions are met. Every plan is checked in the whole program before it counts.
final class DecomposedSearch {
  let problem: ChoiceProblem
  let whole: WholeProgram
  let options: ChoiceOptions
  let solver: any LinearSolver
  let budget: SearchBudget
  let progress: (ChoiceProgress) -> Void
  let planCheck: PlanCheck
  var pricings: [Pricing] = []
  private(set) var best: (decision: Decision, plan: CheckedPlan)?
  var isOutOfTime = false
  var nodeCount = 0
  /// What no decision in the part at work is better than.
  var bound = Double.infinity
  /// The best bound of what was given up though it is better than the best plan, within the wanted gap.
  var givenUp = -Double.infinity
  var waiting = NodeQueue()
  var nodesMade = 0
  /// What is open at the root: starts that cannot be in a better plan are taken out as it becomes known.
  var rootDomain: Domain
  /// Whether the tables at the root are asked for all starts, to serve other searches as well.
  var asksForAll = false
  /// Bounds for which every start was asked: they hold in every search of the problem.
  var lessons: [Lesson] = []
  /// The prices at which decisions are looked at; others only lend what they have taught.
  var activePricings: [Int] = []
  /// The plans that were found, in the order in which they were met.
  private(set) var plans: [(decision: Decision, plan: CheckedPlan)] = []
  var unit = 1.0
  private var checked = Set<Decision>()
  var nudges = 0.0
  let programs: [ComponentPrograms]

  /// The share of what is open from which on a plan that is worth less than its parts takes prices of its own: below it
  /// the choices are what keeps the bound from falling, and not the money.
  private static let muchShare = 0.3

  init(
    _ problem: ChoiceProblem, solver: any LinearSolver, options: ChoiceOptions, budget: SearchBudget,
    progress: @escaping (ChoiceProgress) -> Void
  ) {
    self.problem = problem
    self.options = options
    self.solver = solver
    self.budget = budget
    self.progress = progress
    let whole = WholeProgram(problem)
    self.whole = whole
    programs = whole.division.components.map {
      ComponentPrograms($0, whole, solver: solver, options: options.solver, budget: budget)
    }
    planCheck = PlanCheck(whole, solver: solver, options: options.solver, budget: budget)
    rootDomain = Domain(problem)
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - known: Decisions to look at first.
  ///   - limitPrice: What one more unit of the goal that may be limited costs, instead of a limit.
  /// - Returns: Whether the program could be taken apart; where not, nothing was found out.
  func search(beginningWith known: [Decision] = [], limitPrice: Double = 0) throws(SearchStop) -> Bool {
    do throws(SearchStop) {
      let stated = known + (options.plans + [problem.model]).map { problem.decision(nearestTo: $0) }
      var prices: [Int: Double] = [:]
      if limitPrice != 0, let row = whole.movingRow {
        prices[row] = limitPrice
        planCheck.drive(limitPrice: limitPrice)
      }
      guard let first = stated.first, let master = try begin(at: first, prices) else { return false }
      for decision in known.isEmpty ? stated : known { _ = try settle(decision, in: master) }
      try learnBetween(pricings.count - 1, in: master)
      try branch(in: master)
      bound = -.infinity
    } catch .outOfTime {
      isOutOfTime = true
    }
    return true
  }

  /// A search of the same problem that knows nothing yet but works with the same programs.
  init(beside other: DecomposedSearch, options: ChoiceOptions, progress: @escaping (ChoiceProgress) -> Void) {
    problem = other.problem
    self.options = options
    solver = other.solver
    budget = other.budget
    self.progress = progress
    whole = other.whole
    programs = other.programs
    planCheck = PlanCheck(whole, solver: solver, options: options.solver, budget: budget)
    rootDomain = Domain(problem)
  }

  /// Takes note of a plan.
  func offer(_ decision: Decision, _ plan: CheckedPlan) {
    checked.insert(decision)
    plans.append((decision, plan))
    if plan.value > bestScore { best = (decision, plan) }
  }

  /// What the best plan is worth.
  var bestScore: Double { best?.plan.value ?? -.infinity }

  /// What no decision is better than.
  var openScore: Double { max(bestScore, givenUp, bound, waiting.bound ?? -.infinity) }

  /// What the search came to; nothing where no plan was found.
  var outcome: ChoiceOutcome? {
    guard let best else { return nil }
    let open = openScore
    let unit = whole.sign * problem.objectiveUnit
    let isClosed = open <= bestScore + slack(of: bestScore)
    return ChoiceOutcome(
      starts: problem.chosen(by: best.decision), value: bestScore * unit, bound: open * unit,
      ending: isClosed ? .gapReached : .timeLimit, solveCount: budget.solveCount, nodeCount: nodeCount,
      iterationCount: budget.iterationCount, candidateCount: problem.starts.count)
  }

  /// How much better than the best plan something must be to be worth a look.
  func slack(of score: Double) -> Double {
    max(1e-9 * (1 + abs(score)), options.relativeGap * abs(score)) + nudges
  }

  /// The score below which nothing is of interest.
  var cutoff: Double { best == nil ? -.infinity : bestScore + slack(of: bestScore) }

  /// Looks at the components of a decision that are not known yet.
  ///
  /// - Returns: Whether there were any.
  @discardableResult
  func learn(
    _ decision: Decision, _ pricing: Pricing, _ number: Int, in master: ChoiceMaster
  ) throws(SearchStop) -> Bool {
    var isNews = false
    for (place, component) in pricing.components.enumerated() {
      let key = component.key(decision)
      guard component.finding(for: key) == nil else { continue }
      note(
        try look(component, at: key), of: component, at: decision, pricing: number, place, in: master)
      isNews = true
    }
    return isNews
  }

  /// Learns what there is to learn of a whole decision, and counts it as a plan where it is one.
  ///
  /// - Returns: Whether the master program knows more than before.
  func settle(_ decision: Decision, in master: ChoiceMaster) throws(SearchStop) -> Bool {
    var isNews = false
    var worth = Double.infinity
    // The newest prices first: where they say enough, the others are not asked.
    for number in activePricings.reversed() {
      let isLearned = try learn(decision, pricings[number], number, in: master)
      isNews = isNews || isLearned
      guard isLearned || number == activePricings[0] else { continue }
      guard let relaxed = try master.relaxation(of: .only(decision, in: problem), from: nil) else { return isNews }
      worth = relaxed.score
      if worth <= bestScore { return isNews }
    }
    let isWhole = decision.picks.indices.allSatisfy {
      decision.picks[$0] != nil || problem.model.projectChoices.elements[$0].mayBeLeftOut
    }
    guard isWhole, checked.insert(decision).inserted else { return isNews }
    let plan: CheckedPlan
    switch try planCheck.check(decision, from: activePricings.first.map { pricings[$0] }) {
    case .plan(let found): plan = found
    case .impossible(let limit):
      if let limit { master.add(limit) }
      master.forbid(decision.picks, of: Array(decision.picks.indices))
      return true
    }
    offer(decision, plan)
    report()
    // Where money is short the worth of the parts is more than that of the plan.
    if worth - plan.value > nudges + 1e-7 * abs(plan.value) {
      master.addTotal(plan.cut)
      // A limit on another goal is no object at price nothing: the first plan tells what it is worth.
      let isFirstLimit = problem.hasGoalLimits && pricings.count == 1
      let isMuch =
        isFirstLimit || worth - plan.value > max(slack(of: plan.value), Self.muchShare * (bound - plan.value))
      if isMuch { try addPrices(of: plan, at: decision, to: master) }
      return true
    }
    return isNews
  }

  func report() {
    let unit = whole.sign * problem.objectiveUnit
    let open = max(bound, waiting.bound ?? -.infinity)
    progress(
      ChoiceProgress(
        best: best.map { $0.plan.value * unit }, bound: open * unit, solveCount: budget.solveCount))
  }
}
