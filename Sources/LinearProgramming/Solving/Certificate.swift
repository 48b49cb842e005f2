/// Evidence for an answer that is not a point.
public enum Certificate: Hashable, Sendable {
  /// One multiplier per row (Farkas): with them the rows combine to one inequality that no point within the column bounds
  /// satisfies. ``InfeasibilityProof`` checks it with directed rounding. All multipliers are zero where the bounds
  /// contradict each other by themselves (``InfeasibilityProof/followsFromBounds(of:)``).
  case infeasibility(rowMultipliers: [Double])
  /// One entry per column: a direction that stays within all bounds for ever and improves the objective with every step.
  /// ``UnboundednessCheck`` checks it.
  case unboundedness(direction: [Double])
}
