/// Multipliers as whole numbers.
///
/// A certificate may be scaled at will, and the multipliers of a model with simple coefficients are simple fractions: thirds
/// as floating-point numbers miss by a rounding error what threes hold exactly. Where a column has no bounds, only the exact
/// ones prove anything.
package enum WholeMultiples {
  private static let factorLimit = 1000
  private static let tolerance = 1e-9

  /// The multipliers times the least factor that makes all of them whole, up to rounding; `nil` where no small one does.
  package static func of(_ multipliers: [Double]) -> [Double]? {
    let used = multipliers.filter { $0 != 0 && $0.isFinite }
    guard let least = used.map(abs).min(), used.count <= 1000 else { return nil }
    for factor in 1...factorLimit {
      let scale = Double(factor) / least
      if used.allSatisfy({ abs($0 * scale - ($0 * scale).rounded()) <= tolerance * max(1, abs($0 * scale)) }) {
        return multipliers.map { ($0 * scale).rounded() }
      }
    }
    return nil
  }
}
