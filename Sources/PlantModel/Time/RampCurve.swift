/// How a reopened line comes up: the share of its full hours by time since opening, linear between points.
public struct RampCurve: Hashable, Sendable {
  /// A point of the curve.
  public struct Point: Hashable, Sendable {
    /// Time since opening.
    public let after: Delay
    /// The share reached, 0 to 1.
    public let share: Double

    /// Makes a point.
    public init(after: Delay, share: Double) {
      self.after = after
      self.share = share
    }
  }

  /// The points in the order of time; before the first its share holds from the opening day on, after the last the
  /// last share holds.
  public let points: [Point]

  /// Full hours from the opening day on.
  public static let immediate = RampCurve(points: [Point(after: .none, share: 1)])

  /// Makes a curve from points in the order of time.
  public init(points: [Point]) {
    self.points = points
  }

  /// The mean share over one day, for an opening day; zero before it.
  ///
  /// The curve is linear within a day, since points lie on whole days: the mean is the value at noon, exactly.
  public func share(on date: CivilDate, openedOn opening: CivilDate) -> Double {
    guard date >= opening, let first = points.first, let last = points.last else { return 0 }
    let noon = Double(date.dayNumber) + 0.5
    if noon <= Double(first.after.moved(opening).dayNumber) { return first.share }
    for (left, right) in zip(points, points.dropFirst()) {
      let from = Double(left.after.moved(opening).dayNumber)
      let to = Double(right.after.moved(opening).dayNumber)
      if noon <= to { return left.share + (right.share - left.share) * (noon - from) / (to - from) }
    }
    return last.share
  }
}
