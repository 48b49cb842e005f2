public import LinearProgramming
public import PlanFormulation
public import PlantModel

/// Decisions that are nearly as good as the best and open other things.
public enum Alternatives {
  /// Looks, one after the other, for decisions as unlike the best and each other as can be.
  ///
  /// - Parameters:
  ///   - best: The best decision.
  ///   - model: The model it was decided for.
  ///   - count: How many others are wanted.
  ///   - share: How much worse in the model's first goal they may be, as a share of the size of the best value.
  ///   - solver: What solves linear programs.
  ///   - options: The limit on time is that of each search, at whose end the most unlike decision so far is taken.
  ///   - progress: Is told which search goes on, from one.
  /// - Returns: The others in the order they were found; fewer where no further decision is good enough.
  public static func near(
    _ best: ChoiceOutcome, of model: PlantModel, count: Int, within share: Double, solver: any LinearSolver,
    options: ChoiceOptions, progress: @escaping (Int) -> Void = { _ in }
  ) throws(PlanningError) -> [[ChosenStart]] {
    let allowance = max(0, share) * abs(best.value)
    var plans = [best.starts]
    let problem = ChoiceProblem(model)
    var parts = problem.hasFurtherIntegers ? nil : UnlikeSearch(problem, allowance, solver: solver, options: options)
    for number in 1...max(1, count) where plans.count == number && number <= count {
      progress(number)
      var found: [ChosenStart]?
      do throws(SearchStop) {
        found = try parts?.mostUnlike(plans, best: best)
      } catch {
        // What cannot be taken apart, or not to the end, is searched as a whole.
        parts = nil
      }
      if parts == nil { found = try searchAll(unlike: plans, model, best, allowance, solver, options) }
      guard let found, !plans.contains(where: { isSame($0, found) }) else { break }
      plans.append(found)
    }
    return Array(plans.dropFirst())
  }

  private static func searchAll(
    unlike plans: [[ChosenStart]], _ model: PlantModel, _ best: ChoiceOutcome, _ allowance: Double,
    _ solver: any LinearSolver, _ options: ChoiceOptions
  ) throws(PlanningError) -> [ChosenStart]? {
    let goal = model.goals.first?.goal ?? .maximiseNetPresentValue
    let limit = ChoiceProblem.Limit(
      goal: goal, value: goal.isMaximised ? best.value - allowance : best.value + allowance)
    let problem = ChoiceProblem(model, unlike: plans, within: [limit])
    var options = options
    options.plans = []
    return try ProjectChooser.searchWhole(problem, beginningWith: best.starts, solver: solver, options: options)?.starts
  }

  /// Whether two decisions do the same projects under the same terms, whenever they begin.
  private static func isSame(_ left: [ChosenStart], _ right: [ChosenStart]) -> Bool {
    zip(left, right).allSatisfy {
      ($0.start == nil) == ($1.start == nil) && ($0.start == nil || $0.variant == $1.variant)
    }
  }
}

/// Looks for unlike decisions over the choices alone: what one search learns of the worth of decisions serves the next.
private struct UnlikeSearch {
  private let search: DecomposedSearch
  private let options: ChoiceOptions
  private let allowance: Double
  private var master: ChoiceMaster?

  /// - Parameter allowance: How much worse than the best a decision may be, in natural units.
  init(_ problem: ChoiceProblem, _ allowance: Double, solver: any LinearSolver, options: ChoiceOptions) {
    self.options = options
    self.allowance = allowance / problem.objectiveUnit
    search = DecomposedSearch(
      problem, solver: solver, options: options, budget: SearchBudget(options), progress: { _ in })
  }

  /// The decision with the most marks for what it does otherwise than some plans.
  ///
  /// - Throws: Where the program cannot be taken apart, or time ran out before anything was known.
  mutating func mostUnlike(_ plans: [[ChosenStart]], best: ChoiceOutcome) throws(SearchStop) -> [ChosenStart]? {
    let problem = search.problem
    search.budget.renew(timeLimit: options.timeLimit)
    if master == nil {
      master = try search.prepare(at: problem.decision(nearestTo: best.starts), allowing: allowance)
    }
    guard let master else { throw .unbounded }
    let worth = search.whole.sign * best.value / problem.objectiveUnit - allowance
    let marks = problem.starts.map { ChoiceProblem.unlikeness(of: $0, to: plans, in: problem.model) }
    let known = problem.decision(nearestTo: best.starts)
    return try search.best(by: marks, from: known, worthAtLeast: worth, step: Self.step, in: master)
      .map(problem.chosen(by:))
  }

  /// Marks are halves: what is better is so by one of them at least, and a little less for the tolerance of the search.
  private static let step = 0.49
}
