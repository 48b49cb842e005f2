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
  private(set) var pricings: [Pricing] = []
  private(set) var best: (decision: Decision, score: Double)?
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
  private var checked = Set<Decision>()
  private var nudges = 0.0

  /// How many sets of prices a search holds at most.
  private static let pricingLimit = 8
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
    whole = WholeProgram(problem)
    planCheck = PlanCheck(whole, solver: solver, options: options.solver, budget: budget)
    rootDomain = Domain(problem)
  }

  /// Searches.
  ///
  /// - Parameter known: A decision to look at first.
  /// - Returns: Whether the program could be taken apart; where not, nothing was found out.
  func search(beginningWith known: Decision? = nil) throws(SearchStop) -> Bool {
    do throws(SearchStop) {
      let stated =
        (known.map { [$0] } ?? []) + (options.plans + [problem.model]).map { problem.decision(nearestTo: $0) }
      guard let first = stated.first, let master = try begin(at: first) else { return false }
      for decision in stated { _ = try settle(decision, in: master) }
      try learnBetween(pricings.count - 1, in: master)
      try branch(in: master)
      bound = -.infinity
    } catch .outOfTime {
      isOutOfTime = true
    }
    return true
  }

  /// What the search came to; nothing where no plan was found.
  var outcome: ChoiceOutcome? {
    guard let best else { return nil }
    let open = max(best.score, givenUp, bound, waiting.bound ?? -.infinity)
    let unit = whole.sign * problem.objectiveUnit
    let isClosed = open <= best.score + slack(of: best.score)
    return ChoiceOutcome(
      starts: problem.chosen(by: best.decision), value: best.score * unit, bound: open * unit,
      ending: isClosed ? .gapReached : .timeLimit, solveCount: budget.solveCount, nodeCount: nodeCount,
      iterationCount: budget.iterationCount, candidateCount: problem.starts.count)
  }

  /// How much better than the best plan something must be to be worth a look.
  func slack(of score: Double) -> Double {
    max(1e-9 * (1 + abs(score)), options.relativeGap * abs(score)) + nudges
  }

  /// The score below which nothing is of interest.
  var cutoff: Double { best.map { $0.score + slack(of: $0.score) } ?? -.infinity }

  /// The first prices and the master program; nothing where the program cannot be taken apart.
  func begin(at decision: Decision) throws(SearchStop) -> ChoiceMaster? {
    var pricing: Pricing?
    do throws(SearchStop) {
      pricing = try makePricing([:])
      for component in pricing?.components ?? [] { _ = try look(component, at: component.key(decision)) }
    } catch .unbounded {
      pricing = nil
    }
    if pricing == nil {
      // Without its price money would flow without end: a plan tells what it is worth.
      guard case .plan(let plan) = try planCheck.check(decision, from: nil) else { return nil }
      pricing = try makePricing(priced(plan))
    }
    guard let pricing, !pricing.components.isEmpty else { return nil }
    let master = ChoiceMaster(
      whole, unit: unit(pricing, decision), solver: solver, options: options.solver, budget: budget)
    nudges = master.nudges
    try add(pricing, at: decision, to: master)
    return master
  }

  private func makePricing(_ prices: [Int: Double]) throws(SearchStop) -> Pricing {
    try Pricing(whole, prices: prices, solver: solver, options: options.solver, budget: budget)
  }

  private func priced(_ plan: CheckedPlan) -> [Int: Double] {
    Dictionary(uniqueKeysWithValues: whole.division.pricedRows.map { ($0, plan.prices[$0]) })
  }

  /// A unit in which the greatest amount is some hundreds.
  private func unit(_ pricing: Pricing, _ decision: Decision) -> Double {
    var amounts = problem.starts.map { pricing.costs[$0.column.position] } + [pricing.constant]
    for component in pricing.components {
      guard let finding = component.finding(for: component.key(decision)) else { continue }
      amounts.append(finding.value ?? 0)
      amounts += finding.cuts.flatMap { $0.gains.map(\.gain) }
    }
    let greatest = max(amounts.map { abs($0) }.max() ?? 1, 1e-6)
    var unit = 1.0
    while greatest / unit > 1000 { unit *= 10 }
    while greatest / unit < 100 { unit /= 10 }
    return unit
  }

  /// Lets prices bound the search, each component by what it is worth under a decision.
  private func add(_ pricing: Pricing, at decision: Decision, to master: ChoiceMaster) throws(SearchStop) {
    pricings.append(pricing)
    master.add(pricing)
    for (place, component) in pricing.components.enumerated() {
      let finding = try look(component, at: component.key(decision))
      if finding.value == nil {
        guard let loose = try component.looseCut() else { throw .trouble("no plan obeys the rules") }
        master.add(loose, pricing: pricings.count - 1, component: place)
      }
      note(finding, of: component, at: decision, pricing: pricings.count - 1, place, in: master)
    }
  }

  private func look(_ component: Component, at key: [Int]) throws(SearchStop) -> ComponentFinding {
    try component.look(at: key, isOpen: rootDomain.isOpen)
  }

  /// Adds to the master program what was found about a component.
  private func note(
    _ finding: ComponentFinding, of component: Component, at decision: Decision, pricing: Int, _ place: Int,
    in master: ChoiceMaster
  ) {
    for cut in finding.cuts { master.add(cut, pricing: pricing, component: place) }
    for start in finding.impossible where rootDomain.isOpen[start] {
      master.exclude(start)
      rootDomain.isOpen[start] = false
    }
    for choice in finding.needed where rootDomain.mayBeLeftOut[choice] { master.demand(choice) }
    if finding.value == nil {
      let choices = component.shape.choices
      master.forbid(choices.map { decision.picks[$0] }, of: choices)
    }
  }

  /// Bounds the search by the prices of money that hold at a plan, unless there are many prices already.
  func addPrices(of plan: CheckedPlan, at decision: Decision, to master: ChoiceMaster) throws(SearchStop) {
    if pricings.count < Self.pricingLimit { try add(makePricing(priced(plan)), at: decision, to: master) }
  }

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
    for (number, pricing) in pricings.enumerated().reversed() {
      let isLearned = try learn(decision, pricing, number, in: master)
      isNews = isNews || isLearned
      guard isLearned || number == 0 else { continue }
      guard let relaxed = try master.relaxation(of: .only(decision, in: problem), from: nil) else { return isNews }
      worth = relaxed.score
      if let best, worth <= best.score { return isNews }
    }
    let isWhole = decision.picks.indices.allSatisfy {
      decision.picks[$0] != nil || problem.model.projectChoices.elements[$0].mayBeLeftOut
    }
    guard isWhole, checked.insert(decision).inserted else { return isNews }
    let plan: CheckedPlan
    switch try planCheck.check(decision, from: pricings.first) {
    case .plan(let found): plan = found
    case .impossible(let limit):
      if let limit { master.add(limit) }
      master.forbid(decision.picks, of: Array(decision.picks.indices))
      return true
    }
    if plan.value > best?.score ?? -.infinity { best = (decision, plan.value) }
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
      ChoiceProgress(best: best.map { $0.score * unit }, bound: open * unit, solveCount: budget.solveCount))
  }
}
