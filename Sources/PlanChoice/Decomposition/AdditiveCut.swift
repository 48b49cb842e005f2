internal import LinearProgramming

/// A bound on what a component is worth, as a sum over starts: `value ≤ constant + Σ gain · start`.
///
/// True for every decision with the open starts it was made for. Where a limit moves, the bound moves with it.
struct AdditiveCut: Sendable {
  let constant: Double
  /// What one more unit of the moving limit adds.
  var limitGain = 0.0
  /// Starts with a gain that is not zero.
  let gains: [(start: Int, gain: Double)]

  /// What it says of a decision.
  func value(taking picks: Set<Int>) -> Double {
    gains.reduce(constant) { picks.contains($1.start) ? $0 + $1.gain : $0 }
  }
}

/// What looking at one decision of a component brought.
struct ComponentFinding {
  /// What the component is worth under the decision; nothing where it has no point.
  let value: Double?
  /// The bounds it gave.
  let cuts: [AdditiveCut]
  /// Starts that no decision can take.
  let impossible: [Int]
  /// Choices that no decision can leave out.
  let needed: [Int]
  /// The final vertex.
  let basis: Basis?
}
