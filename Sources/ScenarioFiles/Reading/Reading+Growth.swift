internal import LocatedText
internal import PlantModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Reading {
  /// Reads `{value: 100 lek/t, growth: 3 %/year}`: a value on the first day of the horizon that grows by compound interest.
  ///
  /// Each period gets the mean of the growing value over its days, so that no cut of the horizon changes a sum over it.
  func growingSeries(
    _ entries: [Node.Entry], _ node: Node, _ measure: Measure, _ counted: Counted?, of key: String
  ) -> MeasuredSeries? {
    for entry in entries where entry.key != "value" && entry.key != "growth" {
      diagnostics.error(
        "unknown-key", at: entry.keyLocation, "`\(entry.key)` cannot stand beside `value` and `growth`",
        suggestion: "write `{value: …, growth: 3 %/year}`, or time key → value")
      return nil
    }
    guard let valueNode = node["value"], let growthNode = node["growth"] else {
      let missing = node["value"] == nil ? "value" : "growth"
      diagnostics.error(
        "missing-value", at: node.location, "`\(key)` does not state `\(missing)`",
        suggestion: "write `{value: …, growth: 3 %/year}`")
      return nil
    }
    guard let value = measured(valueNode, measure, counted, of: key),
      let growth = quantity(growthNode, .growth, nil, of: "growth"), let horizon
    else { return nil }
    guard growth > -1 else {
      diagnostics.error("out-of-range", at: growthNode.location, "nothing can shrink by all of it every year")
      return nil
    }
    let pieces = horizon.periods.map { period -> Piece in
      let factor = Reading.meanGrowth(growth, over: period.interval, from: horizon.start)
      let grown = MeasuredValue(value: value.value * factor, per: value.per, currency: value.currency)
      return (period.interval.start, grown, valueNode)
    }
    return combined(pieces, of: key)
  }

  /// The mean of (1 + growth)^(days/365) over an interval.
  static func meanGrowth(_ growth: Double, over interval: DayInterval, from start: CivilDate) -> Double {
    let perDay = log1p(growth) / 365
    let from = Double(interval.start.dayNumber - start.dayNumber)
    let length = Double(interval.dayCount)
    if perDay == 0 || length == 0 { return exp(perDay * from) }
    return exp(perDay * from) * expm1(perDay * length) / (perDay * length)
  }
}
