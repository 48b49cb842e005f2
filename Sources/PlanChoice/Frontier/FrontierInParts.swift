internal import LinearProgramming
internal import PlanFormulation
internal import PlantModel

/// The points of a frontier from searches through parts.
///
/// The ends come first, then searches at a few prices between them, which bound all limits at once and find plans for many. At
/// each limit the best of the plans known is held against these bounds, and only what is still open is searched within its
/// limit.
struct FrontierInParts {
  private let search: FrontierSearch
  private let goals: (first: Goal, second: Goal)
  private let options: ChoiceOptions
  private let deadline: ContinuousClock.Instant?
  private let progress: (Int) -> Void

  /// The share of the wanted gap that a search at a price may leave open.
  private static let gapShare = 0.4
  /// The greatest price of the second goal, in proportion to what both goals are at the best of the first.
  private static let greatestPrice = 1e3
  /// The least price of the second goal, in the same proportion.
  private static let leastPrice = 1e-6
  /// The most prices between the ends.
  private static let mostPrices = 6

  init(
    _ search: FrontierSearch, of goals: (first: Goal, second: Goal), options: ChoiceOptions,
    progress: @escaping (Int) -> Void
  ) {
    self.search = search
    self.goals = goals
    self.options = options
    self.progress = progress
    deadline = options.timeLimit.map { ContinuousClock.now + .seconds($0) }
  }

  /// The points; nothing where no plan was found in time. None is dominated by a plan that any of the searches met.
  ///
  /// - Parameter count: How many limits, the ends among them.
  func points(count: Int) throws(SearchStop) -> [FrontierSearch.Point]? {
    progress(1)
    let gap = options.relativeGap * Self.gapShare
    guard let start = try search.best(atPrice: 0, relativeGap: gap, timeLimit: share(0.5)) else { return nil }
    let rate = max(abs(start.first), 1) / max(abs(start.second), 1e-9)
    search.setTiePrice(Self.leastPrice * rate)
    guard let first = try search.best(within: start.second, timeLimit: share(0.2)) else { return nil }
    progress(count)
    let end = try search.best(
      atPrice: Self.greatestPrice * rate, relativeGap: min(gap, Self.leastPrice), timeLimit: share(0.3))
    guard let end else { return [first] }
    let between = try askPrices(between: first, and: end, count: count)
    let slack = 1e-7 * (1 + abs(end.second)) * (goals.second.isMaximised ? -1 : 1)
    let values = (1..<count).map { step in
      first.second + Double(step) / Double(count - 1) * (end.second - first.second) + slack
    }
    var points: [FrontierSearch.Point?] = [first]
    for (place, value) in values.enumerated() {
      progress(place + 2)
      points.append(try search.bestKnown(within: value, timeLimit: share(1 / Double(count - place))))
    }
    for place in values.indices.reversed() where isOpen(points[place + 1]) {
      progress(place + 2)
      let found = try search.best(within: values[place], timeLimit: share(1 / Double(place + 1)))
      points[place + 1] = found ?? points[place + 1]
    }
    let found = points.compactMap { $0 } + between + [end]
    return zip([first.second] + values, points).compactMap { value, point in
      best(of: found, within: value).map { best in
        FrontierSearch.Point(
          starts: best.starts, first: best.first, second: best.second,
          bound: point?.bound ?? search.bound(within: value))
      }
    }
  }

  /// The best plan within a limit, whichever search met it; of equal ones the better in the second goal.
  private func best(of points: [FrontierSearch.Point], within value: Double) -> FrontierSearch.Point? {
    let signs = (goals.first.isMaximised ? 1.0 : -1, goals.second.isMaximised ? 1.0 : -1)
    let room = 1e-9 * max(1, abs(value))
    return points.filter { signs.1 * ($0.second - value) >= -room }
      .max { (signs.0 * $0.first, signs.1 * $0.second) < (signs.0 * $1.first, signs.1 * $1.second) }
  }

  /// Asks prices between the ends: that at which both are worth the same, then those between each and what was found.
  private func askPrices(
    between first: FrontierSearch.Point, and last: FrontierSearch.Point, count: Int
  ) throws(SearchStop) -> [FrontierSearch.Point] {
    var points: [FrontierSearch.Point] = []
    var spans = [(first, last)]
    for _ in 0..<min(Self.mostPrices, count / 2) where !spans.isEmpty {
      let (before, after) = spans.removeFirst()
      let price = abs(before.first - after.first) / max(abs(before.second - after.second), 1e-9)
      guard price > 0, price.isFinite else { continue }
      progress(count / 2 + 1)
      let worth = abs(before.first - price * before.second)
      let size = (abs(before.first) + abs(after.first)) / 2
      let gap = options.relativeGap * Self.gapShare * size / max(worth, 1e-9 * size)
      guard let found = try search.best(atPrice: price, relativeGap: gap, timeLimit: share(0.2)) else { continue }
      points.append(found)
      // What lies on the line between two plans leads to no further one.
      let isNew = found.first + price * (before.second - found.second) - before.first
      if abs(isNew) > options.relativeGap * Self.gapShare * size { spans += [(before, found), (found, after)] }
    }
    return points
  }

  private func gap(_ point: FrontierSearch.Point?) -> Double {
    point.map { abs($0.bound - $0.first) / max(1, abs($0.first)) } ?? .infinity
  }

  private func isOpen(_ point: FrontierSearch.Point?) -> Bool { gap(point) > options.relativeGap }

  /// A share of the time that is left.
  private func share(_ part: Double) -> Double? {
    deadline.map { deadline in
      let left = (deadline - ContinuousClock.now).components
      return max(0.01, part * (Double(left.seconds) + Double(left.attoseconds) / 1e18))
    }
  }
}
