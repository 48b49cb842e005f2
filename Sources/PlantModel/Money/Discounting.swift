#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What later money is worth today.
public enum Discounting {
  /// The mean present value of one lek spread evenly over an interval: the integral of (1 + rate)^(−days/365) from a day
  /// on, divided by the length. It does not depend on how the interval is cut.
  ///
  /// - Parameters:
  ///   - rate: A share a year, above −1.
  ///   - interval: The days over which the lek is spread; the value on its first day where it has none.
  ///   - day: The day whose money it is told in.
  public static func factor(_ rate: Double, over interval: DayInterval, from day: CivilDate) -> Double {
    let perDay = log1p(rate) / 365
    let from = Double(interval.start.dayNumber - day.dayNumber)
    let length = Double(interval.dayCount)
    if perDay == 0 || length == 0 { return exp(-perDay * from) }
    return exp(-perDay * from) * -expm1(-perDay * length) / (perDay * length)
  }

  /// The yearly rate whose logarithm of growth, log(1 + rate), is given.
  public static func rate(of growth: Double) -> Double { expm1(growth) }
}
