internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// Searches for the best decision of one goal within one limit on another after the other.
///
/// The limit is one row with a price, as rows of money have (the Lagrangean of the ε-constraint): at that price every
/// neighbourhood is solved by itself, and what it is worth bounds all decisions at every limit, since only the price times
/// the limit moves. So a few searches at a price and without a limit come first; what they learn at their roots, and every
/// plan they meet, serves at each limit.
final class FrontierSearch {
  private let problem: ChoiceProblem
  private let limit: MovingLimit
  private let options: ChoiceOptions
  private let progress: (ChoiceProgress) -> Void
  /// Holds what all searches share.
  private let base: DecomposedSearch
  private var known = KnownPlans()
  private var lessons: [Lesson] = []
  /// What no plan is better than, by what the searches at a price have shown.
  private var lines: [LimitLine] = []
  private var masterUnit: Double?
  /// A price next to nothing of the limited goal.
  private var tiePrice = 0.0

  /// A plan, and what no decision that is as good in the limited goal can be better than in the first.
  struct Point {
    let starts: [ChosenStart]
    let first: Double
    let second: Double
    let bound: Double
  }

  /// The most decisions that a search at a price begins with.
  private static let beginnings = 2
  /// The most known decisions that are looked at within a limit: to move a plan to another limit takes thousands of iterations.
  private static let tries = 3

  /// - Parameters:
  ///   - problem: A problem with a moving limit.
  ///   - solver: What solves linear programs.
  ///   - options: The wanted gap, and plans to begin with.
  ///   - progress: Is told how far each search is.
  /// - Returns: Nothing where the program cannot be taken apart.
  init?(
    _ problem: ChoiceProblem, solver: any LinearSolver, options: ChoiceOptions,
    progress: @escaping (ChoiceProgress) -> Void
  ) {
    guard let limit = problem.movingLimit, !problem.hasFurtherIntegers else { return nil }
    self.problem = problem
    self.limit = limit
    self.options = options
    self.progress = progress
    base = DecomposedSearch(
      problem, solver: solver, options: options, budget: SearchBudget(options), progress: progress)
    guard base.whole.division.pricedRows.contains(limit.row.position) else { return nil }
  }

  private var unit: Double { base.whole.sign * problem.objectiveUnit }

  /// The decision that is best where every unit of the limited goal has a price; it bounds all decisions at all limits.
  ///
  /// - Parameters:
  ///   - price: What a natural unit of the limited goal costs, in natural units of the first. At a great one next to nothing
  ///     else counts, but there are no equal points, over which the simplex method takes long.
  ///   - relativeGap: The distance to the bound at which to stop.
  ///   - timeLimit: Seconds for the search.
  /// - Returns: Nothing where no plan was found in time.
  func best(atPrice price: Double, relativeGap: Double, timeLimit: Double?) throws(SearchStop) -> Point? {
    base.budget.renew(timeLimit: timeLimit)
    let limitPrice = price == 0 ? 0 : limit.admitted(price, worth: problem.objectiveUnit)
    var options = options
    options.relativeGap = relativeGap
    let search = DecomposedSearch(beside: base, options: options, progress: progress)
    search.asksForAll = true
    let beginnings = known.sorted(atPrice: limitPrice).prefix(Self.beginnings)
    guard try search.search(beginningWith: beginnings.map(\.decision), limitPrice: limitPrice) else { throw .unbounded }
    known.note(search.plans, limitPrice: limitPrice)
    lessons += search.lessons
    if masterUnit == nil { masterUnit = search.unit }
    guard let best = search.best, let side = best.plan.limited else { return nil }
    lines.append(LimitLine(constant: search.openScore, gain: limitPrice))
    return Point(
      starts: problem.chosen(by: best.decision), first: (best.plan.value + limitPrice * side) * unit,
      second: limit.value(at: side), bound: (search.openScore + limitPrice * side) * unit)
  }

  /// Lets a price next to nothing decide between plans that are equal in the first goal.
  func setTiePrice(_ price: Double) { tiePrice = limit.admitted(price, worth: problem.objectiveUnit) }

  /// The best of the known decisions within a limit; the bound is on all decisions.
  ///
  /// - Parameters:
  ///   - value: The limit, in natural units.
  ///   - timeLimit: Seconds to look.
  /// - Returns: Nothing where none has a plan within the limit, or time ran out before one was found.
  func bestKnown(within value: Double, timeLimit: Double?) throws(SearchStop) -> Point? {
    base.budget.renew(timeLimit: timeLimit)
    let side = limit.side(at: value)
    let search = DecomposedSearch(beside: base, options: options, progress: progress)
    do throws(SearchStop) {
      try tryKnown(search, at: side)
    } catch .outOfTime {
      search.isOutOfTime = true
    }
    return point(of: search, at: side)
  }

  /// The best decision within a limit.
  ///
  /// - Parameters:
  ///   - value: The limit, in natural units.
  ///   - timeLimit: Seconds for the search.
  /// - Returns: Nothing where no plan within the limit was found in time.
  func best(within value: Double, timeLimit: Double?) throws(SearchStop) -> Point? {
    base.budget.renew(timeLimit: timeLimit)
    let side = limit.side(at: value)
    let search = DecomposedSearch(beside: base, options: options, progress: progress)
    do throws(SearchStop) {
      try tryKnown(search, at: side)
      search.planCheck.hold(to: side, price: tiePrice)
      try close(search, at: side)
    } catch .outOfTime {
      search.isOutOfTime = true
    }
    return point(of: search, at: side)
  }

  /// What no plan within a limit is better than, by what the searches at a price have shown.
  func bound(within value: Double) -> Double { ceiling(at: limit.side(at: value)) * unit }

  private func point(of search: DecomposedSearch, at side: Double) -> Point? {
    known.note(search.plans, limitPrice: 0)
    guard let best = search.best else { return nil }
    let bound = max(search.bestScore, min(search.openScore, ceiling(at: side)))
    return Point(
      starts: problem.chosen(by: best.decision), first: best.plan.value * unit,
      second: limit.value(at: best.plan.limited ?? side), bound: bound * unit)
  }

  /// The price of the limited goal that bounds best within a limit.
  private func price(at side: Double) -> Double {
    lines.min { $0.score(at: side) < $1.score(at: side) }?.gain ?? 0
  }

  private func ceiling(at side: Double) -> Double { lines.map { $0.score(at: side) }.min() ?? .infinity }

  /// Looks at the known decisions that are likely to be the best within the limit.
  ///
  /// A plan that exceeds the limit is the best at its price: under the same price the dual method leads from it to the limit.
  /// From one that keeps to the limit the primal method goes on.
  private func tryKnown(_ search: DecomposedSearch, at side: Double) throws(SearchStop) {
    var tries = 0
    for element in known.sorted(atPrice: price(at: side)) where tries < Self.tries {
      guard let sample = element.nearest(to: side) else { continue }
      let exceeds = limit.isLeast ? sample.side < side : sample.side > side
      if element.ceiling(at: side) <= search.bestScore || element.isImpossible && exceeds { continue }
      tries += 1
      search.planCheck.hold(to: side, price: exceeds ? sample.plan.limitPrice : tiePrice)
      let method: SimplexMethod = exceeds ? .dual : .primal
      switch try search.planCheck.check(element.decision, from: sample.plan.basis, method: method) {
      case .plan(let plan): search.offer(element.decision, plan)
      case .impossible: known.giveUp(element.decision)
      }
    }
  }

  /// Searches within the limit, from what is known.
  private func close(_ search: DecomposedSearch, at side: Double) throws(SearchStop) {
    search.bound = ceiling(at: side)
    search.report()
    if search.bound <= search.cutoff { return }
    let master = search.begin(with: lessons, unit: masterUnit ?? 1, limit: side)
    for sample in known.elements.flatMap(\.samples) { master.addTotal(sample.plan.cut) }
    guard let relaxed = try master.relaxation(of: search.rootDomain, from: nil) else { return }
    search.bound = min(search.bound, relaxed.score)
    search.report()
    search.tightenRoot(relaxed)
    if search.bound <= search.cutoff { return }
    if let best = search.best {
      try search.addPrices(of: best.plan, at: best.decision, to: master)
    } else if let likely = known.sorted(atPrice: price(at: side)).first {
      try search.addPrice(price(at: side), at: likely.decision, to: master)
    }
    if let number = search.activePricings.last { try search.learnBetween(number, in: master) }
    try search.branch(in: master)
    search.bound = -.infinity
  }
}
