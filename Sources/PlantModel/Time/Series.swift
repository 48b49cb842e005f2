/// A number that changes on given days and holds in between: prices, rates, exchange, machines at work.
public struct Series: Hashable, Sendable {
  /// A value from a day on.
  public struct Step: Hashable, Sendable {
    /// The first day on which the value holds.
    public let from: CivilDate
    /// The value.
    public let value: Double

    /// Makes a step.
    public init(from: CivilDate, value: Double) {
      self.from = from
      self.value = value
    }
  }

  /// The value before the first step.
  public let base: Double
  /// The steps, by day, each day once.
  public let steps: [Step]

  /// Makes a series that never changes.
  public init(_ value: Double) {
    base = value
    steps = []
  }

  /// Makes a series from steps in the order of their days; before the first step the first value holds.
  public init(steps: [Step]) {
    base = steps.first?.value ?? 0
    self.steps = steps
  }

  /// Whether the value is the same on all days.
  public var isConstant: Bool { steps.allSatisfy { $0.value == base } }

  /// The value on a day.
  public func value(on date: CivilDate) -> Double {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].from <= date { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? base : steps[low - 1].value
  }

  /// The mean over the days of an interval; the value on its first day where it has none.
  public func mean(over interval: DayInterval) -> Double {
    if steps.isEmpty || interval.dayCount == 0 { return value(on: interval.start) }
    return pieces(of: interval).reduce(0) { $0 + $1.value * Double($1.interval.dayCount) }
      / Double(interval.dayCount)
  }

  /// The parts of an interval on which the value is constant.
  public func pieces(of interval: DayInterval) -> [(interval: DayInterval, value: Double)] {
    var pieces: [(interval: DayInterval, value: Double)] = []
    var cursor = interval.start
    for step in steps where step.from > interval.start && step.from < interval.end {
      pieces.append((DayInterval(start: cursor, end: step.from), value(on: cursor)))
      cursor = step.from
    }
    pieces.append((DayInterval(start: cursor, end: interval.end), value(on: cursor)))
    return pieces
  }

  /// The series with each value changed.
  public func mapValues(_ transform: (Double) -> Double) -> Series {
    Series(base: transform(base), steps: steps.map { Step(from: $0.from, value: transform($0.value)) })
  }

  /// The sum of two series, day by day.
  public func plus(_ other: Series) -> Series {
    let days = Set(steps.map(\.from) + other.steps.map(\.from)).sorted()
    return Series(
      base: base + other.base, steps: days.map { Step(from: $0, value: value(on: $0) + other.value(on: $0)) })
  }

  /// The product of two series, day by day.
  public func times(_ other: Series) -> Series {
    let days = Set(steps.map(\.from) + other.steps.map(\.from)).sorted()
    return Series(
      base: base * other.base, steps: days.map { Step(from: $0, value: value(on: $0) * other.value(on: $0)) })
  }

  private init(base: Double, steps: [Step]) {
    self.base = base
    self.steps = steps
  }
}
