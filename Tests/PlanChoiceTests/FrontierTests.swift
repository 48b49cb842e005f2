import GLPKSolver
import PlanFormulation
import PlantModel
import TestSupport
import Testing

@testable import PlanChoice

/// Frontiers, alternatives and trials of small enterprises, held against every decision there is.
@Suite struct FrontierTests {
  /// Every decision of a model that obeys every rule, with what it is worth.
  private static func all(_ model: PlantModel) throws -> [(starts: [ChosenStart], worth: Double)] {
    let trial = DecisionTrial(model, solver: GLPKSolver())
    var decisions: [[ChosenStart]] = [[]]
    for (choice, element) in model.projectChoices.elements.enumerated() {
      var ways = trial.starts(of: choice)
      if element.mayBeLeftOut { ways.append(ChosenStart(project: element.id, variant: nil, start: nil)) }
      decisions = decisions.flatMap { former in ways.map { former + [$0] } }
    }
    return try decisions.compactMap { starts in try trial.worth(of: starts).map { (starts, $0) } }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13] as [UInt64])
  func trialsFindTheBestDecision(seed: UInt64) throws {
    let model = try SmallEnterprise.model(seed: seed)
    let best = try Self.all(model).map(\.worth).max()
    let found = try ProjectChooser.choose(model, solver: GLPKSolver())
    let (expected, value) = (try #require(best), try #require(found).value)
    #expect(abs(expected - value) <= 2e-4 * max(1, abs(value)))
  }

  @Test func aTrialLeavesNothingBehind() throws {
    let model = try SmallEnterprise.model(seed: 3)
    let decisions = try Self.all(model)
    let trial = DecisionTrial(model, solver: GLPKSolver())
    let first = try #require(decisions.first)
    let before = try trial.worth(of: first.starts)
    _ = try trial.worth(of: first.starts, settingAside: [.labourHours, .walletBalance])
    let after = try trial.worth(of: first.starts)
    #expect(abs((before ?? 0) - (after ?? 0)) <= 1e-6 * max(1, abs(before ?? 0)))
  }

  @Test(arguments: [1, 2, 3, 5, 8] as [UInt64])
  func theFirstAlternativeIsTheMostUnlikeOfThoseGoodEnough(seed: UInt64) throws {
    let model = try SmallEnterprise.model(seed: seed)
    var options = ChoiceOptions()
    options.relativeGap = 1e-6
    let best = try #require(try ProjectChooser.choose(model, solver: GLPKSolver(), options: options))
    let share = 0.2
    let limit = best.value - share * abs(best.value)
    func distance(_ starts: [ChosenStart]) -> Double {
      zip(starts, best.starts).reduce(0) { sum, pair in
        if (pair.0.start == nil) != (pair.1.start == nil) { return sum + 1 }
        return sum + (pair.0.start != nil && pair.0.variant != pair.1.variant ? 0.5 : 0)
      }
    }
    let expected = try Self.all(model).filter { $0.worth >= limit }.map { distance($0.starts) }.max() ?? 0
    let found = try Alternatives.near(
      best, of: model, count: 1, within: share, solver: GLPKSolver(), options: options)
    #expect((found.first.map(distance) ?? 0) == expected)
    if let first = found.first {
      let worth = try #require(try DecisionTrial(model, solver: GLPKSolver()).worth(of: first))
      #expect(worth >= limit - 1e-6 * abs(limit))
    }
  }

  @Test(arguments: [1, 2, 5, 8] as [UInt64], [0.05, 0.2, 0.5])
  func aFrontierCutShortHasNoPointThatAnotherDominates(seed: UInt64, seconds: Double) throws {
    let model = try SmallEnterprise.model(seed: seed)
    let scope = try #require(OutputScope("gear", in: model.items))
    var options = ChoiceOptions()
    options.timeLimit = seconds
    let points =
      try GoalFrontier.points(
        of: model, between: .maximiseProfit, and: .maximiseOutput(scope), count: 6, solver: GLPKSolver(),
        options: options) ?? []
    for (before, after) in zip(points, points.dropFirst()) {
      #expect(before.first >= after.first && before.second <= after.second)
      #expect(before.bound >= before.first - 1e-6 * abs(before.first) && before.bound >= after.bound)
    }
  }

  @Test(arguments: [1, 2, 5] as [UInt64])
  func theFrontierRunsFromOneBestToTheOther(seed: UInt64) throws {
    let model = try SmallEnterprise.model(seed: seed)
    let scope = try #require(OutputScope("gear", in: model.items))
    let goals = (Goal.maximiseProfit, Goal.maximiseOutput(scope))
    var options = ChoiceOptions()
    options.relativeGap = 1e-7
    func best(_ goal: Goal, _ limits: [ChoiceProblem.Limit] = []) throws -> Double {
      let problem = ChoiceProblem(model, driving: goal, within: limits)
      return try #require(
        try ProjectChooser.choose(problem, beginningWith: nil, solver: GLPKSolver(), options: options)
      ).value
    }
    let points = try #require(
      try GoalFrontier.points(
        of: model, between: goals.0, and: goals.1, count: 4, solver: GLPKSolver(), options: options))
    func near(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-5 * max(1, abs(left), abs(right)) }
    #expect(near(points[0].first, try best(goals.0)))
    #expect(near(points[points.count - 1].second, try best(goals.1)))
    for (before, after) in zip(points, points.dropFirst()) {
      #expect(before.first >= after.first - 1e-5 * abs(before.first))
      #expect(before.second <= after.second + 1e-5 * abs(after.second))
    }
    // No plan is better in the first goal than a point and as good in the second.
    for point in points {
      let limit = ChoiceProblem.Limit(goal: goals.1, value: point.second * (1 - 1e-7))
      #expect(near(try best(goals.0, [limit]), point.first))
    }
  }

  @Test func noMoreProjectsAreDoneThanAllowed() throws {
    for seed in [1, 2, 3, 5, 8] as [UInt64] {
      let model = try SmallEnterprise.model(seed: seed)
      let problem = ChoiceProblem(
        model, driving: model.goals.first?.goal ?? .maximiseNetPresentValue, within: [], doing: 1)
      let found = try ProjectChooser.choose(problem, beginningWith: nil, solver: GLPKSolver())
      let few = try Self.all(model).filter { $0.starts.count { $0.start != nil } <= 1 }
      let best = problem.goal.isMaximised ? few.map(\.worth).max() : few.map(\.worth).min()
      #expect((found == nil) == (best == nil))
      if let found, let best {
        #expect(found.starts.count { $0.start != nil } <= 1)
        let words = "seed \(seed): \(found); \(few)"
        #expect(abs(found.value - best) <= 2e-4 * max(1, abs(best)), "\(words)")
      }
    }
  }
}
