internal import LinearProgramming
internal import PlanFormulation

/// A solved relaxation: how good it is, and how much of each start it takes.
struct NodeRelaxation {
  /// The objective, turned so that more is better.
  let score: Double
  /// The weight of each start, 0 to 1.
  let weights: [Double]
  /// What the score gains, at most, per unit of each start.
  let gains: [Double]
  /// The final vertex.
  let basis: Basis?

  init(score: Double, weights: [Double], gains: [Double], basis: Basis?) {
    self.score = score
    self.weights = weights
    self.gains = gains
    self.basis = basis
  }

  init(_ solution: LinearSolution, _ problem: ChoiceProblem, sign: Double) {
    score = sign * solution.objective
    weights = problem.starts.map { min(1, max(0, solution.value(of: $0.column))) }
    gains = problem.starts.map { solution.reducedCosts.isEmpty ? 0 : sign * solution.reducedCost(of: $0.column) }
    basis = solution.basis
  }

  /// What counts as nothing and as all of a start.
  static let tolerance = 1e-6

  /// The decision the weights make, where each is nothing or all.
  func decision(in problem: ChoiceProblem) -> Decision? {
    var picks: [Int?] = []
    for group in problem.groups {
      let taken = group.filter { weights[$0] > NodeRelaxation.tolerance }
      guard taken.count <= 1 else { return nil }
      if let pick = taken.first, weights[pick] < 1 - NodeRelaxation.tolerance { return nil }
      picks.append(taken.first)
    }
    return Decision(picks: picks)
  }
}
