public import PlantModel

/// What plans are worth in several futures, and how much each loses against the best plan of every future.
///
/// Regret is the loss against the plan that would have been best (Savage 1951). A plan that a future makes impossible has
/// no worth there, and counts as worse than any other.
public struct RegretTable: Hashable, Sendable {
  /// What each plan is worth in each future, by plan, then future; nothing where the plan is impossible.
  public let worth: [[Money?]]

  /// Makes a table.
  public init(worth: [[Money?]]) {
    self.worth = worth
  }

  private var futureCount: Int { worth.first?.count ?? 0 }

  /// What the best plan of each future is worth; nothing where all are impossible.
  public var best: [Money?] {
    (0..<futureCount).map { future in worth.compactMap { $0[future] }.max() }
  }

  /// What each plan loses in each future; nothing where it is impossible although another is not.
  public var regret: [[Money?]] {
    let best = best
    return worth.map { plan in
      plan.enumerated().map { future, amount in
        guard let most = best[future] else { return .zero }
        return amount.map { most - $0 }
      }
    }
  }

  /// The greatest loss of each plan; nothing where some future makes it impossible although another plan survives.
  public var worstRegret: [Money?] {
    regret.map { losses in losses.contains { $0 == nil } ? nil : losses.compactMap { $0 }.max() ?? .zero }
  }

  /// In how many futures each plan survives.
  public var survivals: [Int] { worth.map { $0.count { $0 != nil } } }

  /// In how many futures each plan is the best, or as good as it.
  public var wins: [Int] {
    let best = best
    return worth.map { plan in plan.indices.count { plan[$0] != nil && plan[$0] == best[$0] } }
  }

  /// The plan whose greatest loss is least, the first of equals; where no plan survives everything, the one that survives
  /// most futures.
  public var recommended: Int? {
    let worst = worstRegret
    let able = worth.indices.filter { worst[$0] != nil }
    if let found = able.min(by: { (worst[$0] ?? .zero, $0) < (worst[$1] ?? .zero, $1) }) { return found }
    return worth.indices.max { (survivals[$0], $1) < (survivals[$1], $0) }
  }

  /// The plan that is best in most futures, the first of equals.
  public var mostOftenBest: Int? { worth.indices.max { (wins[$0], $1) < (wins[$1], $0) } }
}
