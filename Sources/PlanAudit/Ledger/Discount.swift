internal import Glibc
internal import PlantModel

/// Present values at the first day of the horizon, at the yearly rate of the model over years of 365 days.
struct Discount {
  private let start: Int
  private let end: Int
  private let growth: Double

  init(_ model: PlantModel) {
    start = model.horizon.start.dayNumber
    end = model.horizon.end.dayNumber
    growth = log1p(model.discountRate) / 365
  }

  /// The present value of one lek at the end of the horizon.
  var closing: Double { value(end) }

  /// The mean present value of one lek spread evenly over an interval: the integral of the exponential, from the
  /// difference of its values at both ends.
  func mean(over interval: DayInterval) -> Double {
    if growth == 0 || interval.dayCount == 0 { return value(interval.start.dayNumber) }
    return (value(interval.start.dayNumber) - value(interval.end.dayNumber)) / (growth * Double(interval.dayCount))
  }

  private func value(_ day: Int) -> Double { exp(-growth * Double(day - start)) }
}
