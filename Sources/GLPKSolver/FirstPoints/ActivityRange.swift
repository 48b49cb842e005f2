internal import LinearProgramming

/// Between which activities a row can still end, given the bounds of its columns.
struct ActivityRange {
  /// A sum of which some terms may be infinite.
  struct Sum {
    var finite = 0.0
    var infinite = 0

    mutating func add(_ term: Double) {
      if term.isFinite { finite += term } else { infinite += 1 }
    }

    mutating func remove(_ term: Double) {
      if term.isFinite { finite -= term } else { infinite -= 1 }
    }

    /// The sum without one of its terms; nothing where what is left is infinite.
    func rest(without term: Double) -> Double? {
      if term.isFinite { return infinite == 0 ? finite - term : nil }
      return infinite == 1 ? finite : nil
    }
  }

  var least = Sum()
  var greatest = Sum()

  mutating func add(_ coefficient: Double, _ bounds: Bounds) {
    let ends = Self.ends(coefficient, bounds)
    least.add(ends.least)
    greatest.add(ends.greatest)
  }

  mutating func remove(_ coefficient: Double, _ bounds: Bounds) {
    let ends = Self.ends(coefficient, bounds)
    least.remove(ends.least)
    greatest.remove(ends.greatest)
  }

  /// Whether some activity of the range is within limits, up to rounding.
  func mayMeet(_ limits: Bounds) -> Bool {
    let room = 1e-7 * (1 + max(abs(least.finite), abs(greatest.finite)))
    let isTooHigh = least.infinite == 0 && least.finite > limits.upper + room
    let isTooLow = greatest.infinite == 0 && greatest.finite < limits.lower - room
    return !isTooHigh && !isTooLow
  }

  /// Whether every activity of the range is within limits.
  func isWithin(_ limits: Bounds) -> Bool {
    (limits.lower == -.infinity || (least.infinite == 0 && least.finite >= limits.lower))
      && (limits.upper == .infinity || (greatest.infinite == 0 && greatest.finite <= limits.upper))
  }

  /// Whether one of the limits is nearer to what must be than a term is large.
  func leavesLess(than term: Double, to limits: Bounds) -> Bool {
    let above = least.infinite == 0 ? limits.upper - least.finite : .infinity
    let below = greatest.infinite == 0 ? greatest.finite - limits.lower : .infinity
    return min(above, below) < term
  }

  /// What a term is at least and at most.
  static func ends(_ coefficient: Double, _ bounds: Bounds) -> (least: Double, greatest: Double) {
    coefficient >= 0
      ? (coefficient * bounds.lower, coefficient * bounds.upper)
      : (coefficient * bounds.upper, coefficient * bounds.lower)
  }
}
