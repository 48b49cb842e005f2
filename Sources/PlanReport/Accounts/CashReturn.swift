public import PlantModel

/// The rate at which the present values of what is paid and what is received are equal.
public enum InternalRate: Hashable, Sendable {
  /// The one rate, a share a year.
  case rate(Double)
  /// No rate makes them equal: all is paid, all is received, or nothing is.
  case none
  /// Several do, since the flow changes its sign more than once: none of them means anything.
  case several
}

/// The day from which on what was paid has come back.
public enum Payback: Hashable, Sendable {
  /// Nothing ever had to come back.
  case atOnce
  /// The last day of the period from which on the sum of all flows stays at or above zero.
  case by(CivilDate)
  /// Not within the horizon.
  case never
}

/// Money that comes in, or below zero goes out, period by period, and what it returns.
public struct CashReturn: Hashable, Sendable {
  /// Lek by period.
  public let flows: [Money]
  /// Lek at the end of the horizon: what is still owed, and what stock is worth.
  public let closing: Money
  private let intervals: [DayInterval]

  /// Makes a return of flows in the periods of a horizon.
  public init(flows: [Money], closing: Money, in horizon: Horizon) {
    self.init(flows: flows, closing: closing, in: horizon.periods.map(\.interval))
  }

  init(flows: [Money], closing: Money, in intervals: [DayInterval]) {
    self.flows = flows
    self.closing = closing
    self.intervals = intervals
  }

  /// Both flows as one, period by period.
  func adding(_ other: CashReturn) -> CashReturn {
    CashReturn(flows: zip(flows, other.flows).map { $0 + $1 }, closing: closing + other.closing, in: intervals)
  }

  /// What all comes to at a yearly rate, on the first day of the horizon.
  public func presentValue(at rate: Double) -> Double {
    guard let first = intervals.first, let last = intervals.last else { return 0 }
    let end = DayInterval(start: last.end, end: last.end)
    return zip(flows, intervals).reduce(closing.lek * Discounting.factor(rate, over: end, from: first.start)) {
      $0 + $1.0.lek * Discounting.factor(rate, over: $1.1, from: first.start)
    }
  }

  /// The internal rate of return.
  ///
  /// Looked for between -99 % and +9800 % a year, in steps of a fiftieth of the logarithm of growth; where the present value
  /// changes its sign in one step alone, that step is halved until it is narrower than a millionth of a millionth. The same
  /// flows give the same rate.
  public var internalRate: InternalRate {
    func value(_ growth: Int) -> Double { presentValue(at: Discounting.rate(of: Double(growth) * CashReturn.step)) }
    var found: [Int] = []
    var before: (growth: Int, isPositive: Bool)?
    for growth in -CashReturn.stepCount...CashReturn.stepCount {
      let amount = value(growth)
      if abs(amount) < 0.005 && flows.allSatisfy({ $0 == .zero }) && closing == .zero { return .none }
      if amount == 0 { continue }
      if let before, before.isPositive != (amount > 0) { found.append(before.growth) }
      before = (growth, amount > 0)
    }
    guard let place = found.first else { return .none }
    guard found.count == 1 else { return .several }
    var low = Double(place) * CashReturn.step
    // A step whose end lies on the root itself has been passed over: the change of sign is one further.
    var high = low + 2 * CashReturn.step
    let isPositive = presentValue(at: Discounting.rate(of: low)) > 0
    while high - low > 1e-12 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if (presentValue(at: Discounting.rate(of: middle)) > 0) == isPositive { low = middle } else { high = middle }
    }
    return .rate(Discounting.rate(of: low))
  }

  private static let step = 0.02
  private static let stepCount = 230

  /// When what was paid has come back, at a yearly rate; nothing at the end of the horizon counts.
  public func payback(at rate: Double = 0) -> Payback {
    guard let first = intervals.first else { return .atOnce }
    var sum = 0.0
    var hasBeenBelow = false
    var since: CivilDate?
    for (flow, interval) in zip(flows, intervals) {
      sum += flow.lek * (rate == 0 ? 1 : Discounting.factor(rate, over: interval, from: first.start))
      // Half a qindarka: below it a sum of present values is nothing.
      if sum < -0.005 {
        hasBeenBelow = true
        since = nil
      } else if hasBeenBelow, since == nil {
        since = interval.end.adding(days: -1)
      }
    }
    if !hasBeenBelow { return .atOnce }
    return since.map { .by($0) } ?? .never
  }
}
