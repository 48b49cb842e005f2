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
    let goal = model.goals.first?.goal ?? .maximiseNetPresentValue
    let allowance = max(0, share) * abs(best.value)
    let limit = ChoiceProblem.Limit(
      goal: goal, value: goal.isMaximised ? best.value - allowance : best.value + allowance)
    var plans = [best.starts]
    for number in 1...max(1, count) where plans.count == number && number <= count {
      progress(number)
      let problem = ChoiceProblem(model, unlike: plans, within: [limit])
      var options = options
      options.plans = []
      let found = try ProjectChooser.choose(problem, beginningWith: best.starts, solver: solver, options: options)
      guard let found, !plans.contains(where: { isSame($0, found.starts) }) else { break }
      plans.append(found.starts)
    }
    return Array(plans.dropFirst())
  }

  /// Whether two decisions do the same projects under the same terms, whenever they begin.
  private static func isSame(_ left: [ChosenStart], _ right: [ChosenStart]) -> Bool {
    zip(left, right).allSatisfy {
      ($0.start == nil) == ($1.start == nil) && ($0.start == nil || $0.variant == $1.variant)
    }
  }
}
