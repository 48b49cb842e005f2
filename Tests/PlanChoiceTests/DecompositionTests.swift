import GLPKSolver
import LinearProgramming
import PlanFormulation
import PlantModel
import TestSupport
import Testing

@testable import PlanChoice

/// What one decision teaches about the others must be true of them.
@Suite struct DecompositionTests {
  private static func decisions(of problem: ChoiceProblem, seed: UInt64, count: Int) -> [Decision] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      Decision(
        picks: problem.groups.map { group in (group.map { Int?.some($0) } + [nil]).randomElement(using: &random) ?? nil
        })
    }
  }

  private static func programs(of whole: WholeProgram, _ budget: SearchBudget) -> [ComponentPrograms] {
    whole.division.components.map {
      ComponentPrograms($0, whole, solver: GLPKSolver(), options: .init(), budget: budget)
    }
  }

  @Test(arguments: UInt64(1)...6)
  func noCutIsBelowWhatADecisionIsWorth(seed: UInt64) throws {
    let problem = ChoiceProblem(try SmallEnterprise.model(seed: seed))
    let whole = WholeProgram(problem)
    let budget = SearchBudget(ChoiceOptions())
    let pricing = try Pricing(whole, prices: [:], programs: Self.programs(of: whole, budget))
    let isOpen = problem.starts.map { _ in true }
    for component in pricing.components {
      let keys = Set(Self.decisions(of: problem, seed: seed, count: 12).map(component.key))
      let findings = try keys.map { (key: $0, finding: try component.look(at: $0, isOpen: isOpen)) }
      for (key, finding) in findings {
        guard let value = finding.value else { continue }
        for (_, other) in findings {
          for cut in other.cuts { #expect(cut.value(taking: Set(key)) >= value - 1e-6 * (1 + abs(value))) }
          #expect(other.impossible.allSatisfy { !key.contains($0) })
        }
        #expect(finding.cuts.allSatisfy { $0.value(taking: Set(key)) <= value + 1e-5 * (1 + abs(value)) })
      }
    }
  }

  @Test(arguments: UInt64(1)...6)
  func noCutFromBetweenDecisionsIsBelowWhatOneIsWorth(seed: UInt64) throws {
    let problem = ChoiceProblem(try SmallEnterprise.model(seed: seed))
    let whole = WholeProgram(problem)
    let budget = SearchBudget(ChoiceOptions())
    let pricing = try Pricing(whole, prices: [:], programs: Self.programs(of: whole, budget))
    let isOpen = problem.starts.map { _ in true }
    var random = SplitMix64(seed: seed &+ 100)
    for component in pricing.components {
      let cuts = try (0..<4).compactMap { _ in
        var weights = problem.starts.map { _ in 0.0 }
        for group in problem.groups {
          let shares = group.map { _ in Double.random(in: 0...1, using: &random) }
          for (start, share) in zip(group, shares) { weights[start] = share / (shares.reduce(0, +) + 0.1) }
        }
        return try component.cut(at: weights, isOpen: isOpen)
      }
      for key in Set(Self.decisions(of: problem, seed: seed, count: 12).map(component.key)) {
        guard let value = try component.look(at: key, isOpen: isOpen).value else { continue }
        #expect(cuts.allSatisfy { $0.value(taking: Set(key)) >= value - 1e-5 * (1 + abs(value)) })
      }
    }
  }

  @Test func twoThreadsChangeNothing() throws {
    let model = try SmallEnterprise.model(seed: 4)
    let outcomes = try (0..<3).map { _ in
      let found = try #require(try ProjectChooser.choose(model, solver: GLPKSolver()))
      return [
        found.value, found.bound, Double(found.solveCount), Double(found.iterationCount), Double(found.nodeCount),
      ]
    }
    #expect(outcomes.allSatisfy { $0 == outcomes[0] })
  }

  @Test(arguments: UInt64(1)...6)
  func aPlanIsWorthNoMoreThanItsParts(seed: UInt64) throws {
    let problem = ChoiceProblem(try SmallEnterprise.model(seed: seed))
    let whole = WholeProgram(problem)
    let budget = SearchBudget(ChoiceOptions())
    let check = PlanCheck(whole, solver: GLPKSolver(), options: .init(), budget: budget)
    let decisions = Self.decisions(of: problem, seed: seed &+ 50, count: 8)
    var plans: [(decision: Decision, plan: CheckedPlan)] = []
    var limits: [StartLimit] = []
    for decision in decisions {
      switch try check.check(decision, from: nil) {
      case .plan(let plan): plans.append((decision, plan))
      case .impossible(let limit): if let limit { limits.append(limit) }
      }
    }
    for (decision, plan) in plans {
      let picks = Set(decision.picks.compactMap { $0 })
      for (_, other) in plans {
        #expect(other.cut.value(taking: picks) >= plan.value - 1e-6 * (1 + abs(plan.value)))
      }
      for limit in limits {
        let sum = limit.terms.reduce(0) { picks.contains($1.start) ? $0 + $1.coefficient : $0 }
        #expect(sum <= limit.limit + 1e-6 * (1 + abs(limit.limit)))
      }
    }
  }

  @Test(arguments: UInt64(1)...6)
  func whatOneLimitTeachesHoldsAtEveryOther(seed: UInt64) throws {
    let model = try SmallEnterprise.model(seed: seed)
    let scope = try #require(OutputScope("gear", in: model.items))
    let problem = ChoiceProblem(model, driving: .maximiseProfit, limiting: .maximiseOutput(scope))
    let whole = WholeProgram(problem)
    let budget = SearchBudget(ChoiceOptions())
    let check = PlanCheck(whole, solver: GLPKSolver(), options: .init(), budget: budget)
    var plans: [(decision: Decision, side: Double, plan: CheckedPlan)] = []
    var limits: [(side: Double, limit: StartLimit)] = []
    for side in [0, 5, 20, 60, 120, 240] as [Double] {
      for decision in Self.decisions(of: problem, seed: seed &+ 70, count: 6) {
        check.hold(to: side, price: 0)
        switch try check.check(decision, from: nil) {
        case .plan(let plan): plans.append((decision, side, plan))
        case .impossible(let limit): if let limit { limits.append((side, limit)) }
        }
      }
    }
    #expect(!plans.isEmpty || !limits.isEmpty)
    for (decision, side, plan) in plans {
      let picks = Set(decision.picks.compactMap { $0 })
      for (_, _, other) in plans {
        let bound = other.cut.value(taking: picks) + other.cut.limitGain * side
        #expect(bound >= plan.value - 1e-5 * (1 + abs(plan.value)))
      }
      for (_, limit) in limits {
        let sum = limit.terms.reduce(0) { picks.contains($1.start) ? $0 + $1.coefficient : $0 }
        let most = limit.limit + limit.limitGain * side
        #expect(sum <= most + 1e-5 * (1 + abs(most)))
      }
    }
  }
}
