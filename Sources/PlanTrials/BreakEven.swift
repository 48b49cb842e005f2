/// Where one thing stops being better than another, while a number grows.
public enum BreakEven: Hashable, Sendable {
  /// The sign changes between these two numbers, which are as near as was asked for.
  case between(Double, Double)
  /// The first is better at both ends.
  case firstStaysBetter
  /// The second is better at both ends.
  case secondStaysBetter

  /// Halves the range until the change of sign is known to within a part of its width.
  ///
  /// - Parameters:
  ///   - range: The numbers looked at.
  ///   - precision: The wanted width, as a share of the range.
  ///   - advantage: How much better the first is at a number; below zero where the second is.
  public static func search<Failure: Error>(
    in range: ClosedRange<Double>, precision: Double = 1e-3, advantage: (Double) throws(Failure) -> Double
  ) throws(Failure) -> BreakEven {
    var (low, high) = (range.lowerBound, range.upperBound)
    let isBetterAtLow = try advantage(low) >= 0
    if try (advantage(high) >= 0) == isBetterAtLow { return isBetterAtLow ? .firstStaysBetter : .secondStaysBetter }
    let width = max(1e-12, precision) * (high - low)
    while high - low > width {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if try (advantage(middle) >= 0) == isBetterAtLow { low = middle } else { high = middle }
    }
    return .between(low, high)
  }
}
