/// Decisions with plans, and what is known of how good each can be within a limit.
struct KnownPlans {
  /// A plan of a decision.
  struct Sample {
    let plan: CheckedPlan
    /// What it is worth in the first goal.
    let score: Double
    /// What the limited goal counts.
    let side: Double
    /// What no plan of the decision is better than: its worth is a concave function of the limit.
    let line: LimitLine
  }

  /// A decision.
  struct Element {
    let decision: Decision
    var samples: [Sample]
    /// Whether it is known to have no plan within some limit, nor so within a tighter one.
    var isImpossible = false

    /// What no plan of the decision within a limit is better than.
    func ceiling(at side: Double) -> Double { samples.map { $0.line.score(at: side) }.min() ?? .infinity }

    /// The best of its plans where a unit of the limited goal has a price.
    func worth(atPrice price: Double) -> Double { samples.map { $0.score - price * $0.side }.max() ?? -.infinity }

    /// The plan that is nearest to a limit.
    func nearest(to side: Double) -> Sample? { samples.min { abs($0.side - side) < abs($1.side - side) } }
  }

  private(set) var elements: [Element] = []

  /// Takes note of plans.
  ///
  /// - Parameter limitPrice: What a unit of the limited goal cost where they were found, if it had no limit.
  mutating func note(_ plans: [(decision: Decision, plan: CheckedPlan)], limitPrice: Double) {
    for (decision, plan) in plans {
      guard let side = plan.limited else { continue }
      let line = LimitLine(
        constant: plan.cut.value(taking: Set(decision.picks.compactMap { $0 })), gain: plan.cut.limitGain)
      let sample = Sample(plan: plan, score: plan.value + limitPrice * side, side: side, line: line)
      if let place = elements.firstIndex(where: { $0.decision == decision }) {
        elements[place].samples.append(sample)
      } else {
        elements.append(Element(decision: decision, samples: [sample]))
      }
    }
  }

  /// Takes note that a decision has no plan within a limit.
  mutating func giveUp(_ decision: Decision) {
    if let place = elements.firstIndex(where: { $0.decision == decision }) { elements[place].isImpossible = true }
  }

  /// The decisions that are best where a unit of the limited goal has a price, the best first.
  func sorted(atPrice price: Double) -> [Element] {
    elements.enumerated().map { (place: $0, element: $1, worth: $1.worth(atPrice: price)) }
      .sorted { ($1.worth, $0.place) < ($0.worth, $1.place) }.map(\.element)
  }
}

/// What no plan is better than within a limit, as a line over the limits.
struct LimitLine {
  let constant: Double
  /// By how much it rises with each unit of the limit.
  let gain: Double

  func score(at side: Double) -> Double { constant + gain * side }
}
