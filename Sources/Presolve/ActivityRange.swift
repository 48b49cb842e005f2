internal import LinearProgramming

/// Between what a row's activity can lie as its columns go through their bounds.
struct ActivityRange {
  /// The sums of what is finite.
  private var (least, most) = (0.0, 0.0)
  /// How many terms are infinite.
  private var (leastInfinite, mostInfinite) = (0, 0)
  /// The largest finite terms of either sum.
  private(set) var (leastSize, mostSize) = (0.0, 0.0)
  /// The largest coefficient.
  private(set) var largest = 0.0

  /// The range of a sum.
  init(_ entries: [WorkingMatrix.Entry], _ bounds: [Bounds], without column: Int? = nil) {
    for entry in entries where entry.place != column {
      let term = Self.term(entry.value, bounds[entry.place])
      largest = max(largest, abs(entry.value))
      if term.lower.isFinite {
        least += term.lower
        leastSize = max(leastSize, abs(term.lower))
      } else {
        leastInfinite += 1
      }
      if term.upper.isFinite {
        most += term.upper
        mostSize = max(mostSize, abs(term.upper))
      } else {
        mostInfinite += 1
      }
    }
  }

  var lower: Double { leastInfinite == 0 ? least : -.infinity }
  var upper: Double { mostInfinite == 0 ? most : .infinity }

  /// The range without one of its terms, by subtraction: rounded more than a sum formed anew.
  func rest(without coefficient: Double, _ bounds: Bounds) -> Bounds {
    let term = Self.term(coefficient, bounds)
    return Bounds(
      lower: term.lower.isFinite ? lower - term.lower : leastInfinite == 1 ? least : -.infinity,
      upper: term.upper.isFinite ? upper - term.upper : mostInfinite == 1 ? most : .infinity)
  }

  private static func term(_ coefficient: Double, _ bounds: Bounds) -> Bounds {
    coefficient > 0
      ? Bounds(lower: coefficient * bounds.lower, upper: coefficient * bounds.upper)
      : Bounds(lower: coefficient * bounds.upper, upper: coefficient * bounds.lower)
  }
}

extension Bounds {
  /// Where `x` lies if `factor` times it lies here.
  func divided(by factor: Double) -> Bounds {
    factor > 0
      ? Bounds(lower: lower / factor, upper: upper / factor) : Bounds(lower: upper / factor, upper: lower / factor)
  }

  /// The interval moved down.
  func moved(by amount: Double) -> Bounds { Bounds(lower: lower - amount, upper: upper - amount) }
}
