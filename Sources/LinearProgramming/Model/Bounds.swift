/// The closed interval in which the value of a column or the activity of a row must lie; either end may be infinite.
public struct Bounds: Hashable, Sendable {
  /// The least value allowed; `-Double.infinity` where there is none.
  public var lower: Double
  /// The greatest value allowed; `Double.infinity` where there is none.
  public var upper: Double

  /// Makes an interval. Nothing is checked here: ``LinearProgram/check()`` finds ends that are not numbers or crossed.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// No limit at all.
  public static let free = Bounds(lower: -.infinity, upper: .infinity)
  /// Zero or more.
  public static let nonNegative = Bounds(lower: 0, upper: .infinity)
  /// Zero or one: with an integer column, a yes-or-no decision.
  public static let zeroOrOne = Bounds(lower: 0, upper: 1)
  /// Exactly one value.
  public static func fixed(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  /// A least value.
  public static func atLeast(_ lower: Double) -> Bounds { Bounds(lower: lower, upper: .infinity) }
  /// A greatest value.
  public static func atMost(_ upper: Double) -> Bounds { Bounds(lower: -.infinity, upper: upper) }
  /// Both a least and a greatest value.
  public static func between(_ lower: Double, _ upper: Double) -> Bounds { Bounds(lower: lower, upper: upper) }

  /// Whether the interval is a single value.
  public var isFixed: Bool { lower == upper }
  /// Whether the interval has no end.
  public var isFree: Bool { lower == -.infinity && upper == .infinity }
  /// Whether a value lies within the interval.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
  /// How far a value lies outside the interval; zero within; infinite where the value is no number.
  public func violation(of value: Double) -> Double {
    value.isNaN ? .infinity : max(0, lower - value, value - upper)
  }
}
