/// A sum that carries along what rounding would lose: as good as twice the precision (Ogita, Rump and Oishi 2005, `Dot2`).
///
/// Deterministic and close, but without a bound on its error; ``EnclosedSum`` is for proofs.
struct CompensatedSum {
  private var high: Double
  private var low = 0.0

  init(_ start: Double = 0) { high = start }

  /// The sum, rounded once.
  var value: Double { high + low }

  mutating func add(_ term: Double) {
    let sum = high + term
    let part = sum - high
    low += (high - (sum - part)) + (term - part)
    high = sum
  }

  mutating func add(_ factor: Double, times other: Double) {
    let product = factor * other
    add(product)
    low += (-product).addingProduct(factor, other)
  }
}
