/// Where one thing stops being better than another, while a number grows.
public enum BreakEven: Hashable, Sendable {
  /// The sign changes between these two numbers, which are as near as was asked for.
  case between(Double, Double)
  /// The first is better at both ends.
  case firstStaysBetter
  /// The second is better at both ends.
  case secondStaysBetter

  /// Narrows the range until the change of sign is known to within a part of its width.
  ///
  /// The next number is where a straight line between the ends crosses zero (false position), moved off an end that is nearer
  /// than the wanted width, so that a nearly straight advantage, such as a linear program's in one of its prices, needs few
  /// trials; where some trials have not halved the range, it is halved.
  ///
  /// - Parameters:
  ///   - range: The numbers looked at.
  ///   - precision: The wanted width, as a share of the range.
  ///   - advantage: How much better the first is at a number; below zero where the second is.
  public static func search<Failure: Error>(
    in range: ClosedRange<Double>, precision: Double = 1e-3, advantage: (Double) throws(Failure) -> Double
  ) throws(Failure) -> BreakEven {
    var (low, high) = (range.lowerBound, range.upperBound)
    var (atLow, atHigh) = (try advantage(low), try advantage(high))
    let isBetterAtLow = atLow >= 0
    if (atHigh >= 0) == isBetterAtLow { return isBetterAtLow ? .firstStaysBetter : .secondStaysBetter }
    let width = max(1e-12, precision) * (high - low)
    var trials = 0
    var checked = high - low
    var movedLow: Bool?
    while high - low > width {
      trials += 1
      let crossing = low + (high - low) * (atLow / (atLow - atHigh))
      // The width less a little: rounding must not leave the range a hair too wide.
      let step = min(width * 0.999, (high - low) / 2)
      var next = crossing - low < step ? low + step : high - crossing < step ? high - step : crossing
      if trials % 4 == 0 {
        if high - low > checked / 2 { next = low + (high - low) / 2 }
        checked = high - low
      }
      if next <= low || next >= high { break }
      let value = try advantage(next)
      // An end that stays twice counts half, so that the line leans towards it (the Illinois method).
      let isLow = (value >= 0) == isBetterAtLow
      if isLow {
        (low, atLow) = (next, value)
        if movedLow == true { atHigh /= 2 }
      } else {
        (high, atHigh) = (next, value)
        if movedLow == false { atLow /= 2 }
      }
      movedLow = isLow
    }
    return .between(low, high)
  }
}
