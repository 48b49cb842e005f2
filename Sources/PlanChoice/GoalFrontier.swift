public import LinearProgramming
public import PlanFormulation
public import PlantModel

/// What of one goal must be given up for another: the best value of the first for each value of the second.
///
/// The second goal is held to limits in even steps between what is best in the first and what is best in the second (the
/// ε-constraint method of Haimes, Lasdon and Wismer 1971), and each point is made as good in the second goal as the first
/// allows, so that none is dominated by another with the same decision. Where the program can be taken apart, the searches
/// share what they learn (``PlanChoice``); else each begins with the decision of the point before, and every linear program
/// of a second goal at the vertex of the one before.
public enum GoalFrontier {
  /// One point.
  public struct Point: Hashable, Sendable {
    /// What is decided about projects; empty where nothing is open.
    public let starts: [ChosenStart]
    /// The value of the first goal, in natural units.
    public let first: Double
    /// The value of the second goal.
    public let second: Double
    /// What no decision within the point's limit can be better than in the first goal.
    public let bound: Double
  }

  /// The points, from the best in the first goal to the best in the second; equal ones once.
  ///
  /// - Parameters:
  ///   - model: A model with choices.
  ///   - first: The goal that is made best at each point.
  ///   - second: The goal whose limit moves from point to point.
  ///   - solver: What solves linear programs.
  ///   - count: How many points are wanted, at least two.
  ///   - options: The limit on time is that of all points together.
  ///   - progress: Is told which point is looked for, from one, and how far the search is.
  /// - Returns: Nothing where no plan obeys every rule, or none was found in time.
  public static func points(
    of model: PlantModel, between first: Goal, and second: Goal, count: Int, solver: any LinearSolver,
    options: ChoiceOptions, progress: @escaping (Int, ChoiceProgress?) -> Void = { _, _ in }
  ) throws(PlanningError) -> [Point]? {
    do throws(SearchStop) {
      if let points = try pointsInParts(model, first, second, count, solver, options, progress) {
        return points.isEmpty ? nil : points
      }
    } catch {
      // What cannot be taken apart, or not to the end, is searched as a whole.
    }
    var options = options
    options.timeLimit = options.timeLimit.map { $0 / Double(count + 1) }
    return try pointsOfWhole(model, first, second, count, solver, options) { progress($0, nil) }
  }

  /// The points from searches through parts; nothing where the program cannot be taken apart, none where no plan was found.
  private static func pointsInParts(
    _ model: PlantModel, _ first: Goal, _ second: Goal, _ count: Int, _ solver: any LinearSolver,
    _ options: ChoiceOptions, _ progress: @escaping (Int, ChoiceProgress?) -> Void
  ) throws(SearchStop) -> [Point]? {
    let problem = ChoiceProblem(model, driving: first, limiting: second)
    var number = 1
    guard problem.isWorthTakingApart, !model.projectChoices.isEmpty,
      let search = FrontierSearch(problem, solver: solver, options: options, progress: { progress(number, $0) })
    else { return nil }
    let parts = FrontierInParts(search, of: (first, second), options: options) {
      number = $0
      progress($0, nil)
    }
    var points: [Point] = []
    for found in try parts.points(count: count) ?? [] {
      var bound = found.bound
      // What bounds a point bounds those within tighter limits.
      if let last = points.last { bound = first.isMaximised ? min(bound, last.bound) : max(bound, last.bound) }
      let point = Point(starts: found.starts, first: found.first, second: found.second, bound: bound)
      if let last = points.last, isSame(last, point) { continue }
      points.append(point)
    }
    return points
  }

  private static func pointsOfWhole(
    _ model: PlantModel, _ first: Goal, _ second: Goal, _ count: Int, _ solver: any LinearSolver,
    _ options: ChoiceOptions, _ progress: (Int) -> Void
  ) throws(PlanningError) -> [Point]? {
    var polish = try SecondGoal(model, first: first, second: second, solver: solver)
    func best(
      _ goal: Goal, _ limits: [ChoiceProblem.Limit], _ known: [ChosenStart]?
    ) throws(PlanningError) -> ChoiceOutcome? {
      try ProjectChooser.choose(
        ChoiceProblem(model, driving: goal, within: limits), beginningWith: known, solver: solver, options: options)
    }
    func point(_ outcome: ChoiceOutcome) throws(PlanningError) -> Point? {
      guard let value = try polish.value(given: outcome) else { return nil }
      return Point(starts: outcome.starts, first: outcome.value, second: value, bound: outcome.bound)
    }
    progress(1)
    guard let start = try best(first, [], nil), let from = try point(start) else { return nil }
    progress(2)
    guard let end = try best(second, [], from.starts) else { return nil }
    var points = [from]
    let steps = max(1, count - 1)
    for step in 1...steps {
      progress(step + 1)
      let share = Double(step) / Double(steps)
      // The last limit is what the search for it reached, less what its tolerance may cost.
      let value = from.second + share * (end.value - from.second)
      let slack = 1e-7 * (1 + abs(end.value)) * (second.isMaximised ? -1 : 1)
      let limit = ChoiceProblem.Limit(goal: second, value: value + slack)
      let known = step == steps ? end.starts : points.last?.starts
      guard let found = try best(first, [limit], known), let next = try point(found) else { continue }
      if let last = points.last, isSame(last, next) { continue }
      points.append(next)
    }
    return points
  }

  private static func isSame(_ left: Point, _ right: Point) -> Bool {
    func near(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-6 * max(1, abs(left), abs(right)) }
    return near(left.first, right.first) && near(left.second, right.second)
  }
}
