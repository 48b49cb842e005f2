/// A set of groups of limits that cannot all be obeyed.
public struct Conflict: Hashable, Sendable {
  /// The positions of the groups, in the order in which they were given. Empty where the limits that belong to no group
  /// contradict each other by themselves.
  public let groups: [Int]
  /// Whether the set is irreducible: without any one of its groups, the others can be obeyed. False where some solve of
  /// the search ended without an answer; the set is a conflict all the same.
  public let isIrreducible: Bool
  /// Every solve of the search, in order.
  public let steps: [SessionStep]
}
