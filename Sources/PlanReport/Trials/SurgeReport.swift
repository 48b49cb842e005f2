public import LocatedText
public import PlantModel

/// How soon a rate of output can be had, against the warning there would be.
public struct SurgeReport: Sendable {
  /// What can be made in a stretch.
  public typealias Reading = (from: CivilDate, rate: Double)

  private let scope: OutputScope
  private let order: CivilDate
  private let wanted: Double
  private let warning: Delay?
  private let readings: [Reading]

  /// Reports on readings.
  ///
  /// - Parameters:
  ///   - scope: What is ordered.
  ///   - order: The day of the order.
  ///   - wanted: The rate, a month.
  ///   - warning: How long before it is needed the order comes; nothing where nobody says.
  ///   - readings: What each stretch of months can give.
  public init(_ scope: OutputScope, order: CivilDate, wanted: Double, warning: Delay?, readings: [Reading]) {
    self.scope = scope
    self.order = order
    self.wanted = wanted
    self.warning = warning
    self.readings = readings
  }

  private var first: Reading? { readings.first { $0.rate >= wanted * (1 - 1e-9) } }
  private var peak: Reading? { readings.max { $0.rate < $1.rate } }

  /// Months from the order to a day, a twelfth of 365.25 days each.
  private func months(_ date: CivilDate) -> Double { Double(date.dayNumber - order.dayNumber) / (365.25 / 12) }

  /// Whether the rate is there when the warning ends; nothing without a warning.
  public var isReady: Bool? { warning.map { warning in first.map { $0.from <= warning.moved(order) } ?? false } }

  /// The report as lines.
  public func lines() -> [String] {
    var table = TextTable(leftColumns: [0])
    table.rows = [["Held for a quarter from", "months after the order", "\(VisibleText.of(scope.name)), \(unit)"]]
    for reading in readings {
      table.rows.append(
        [
          "  \(reading.from)", Figure.text(PublishedNumber(months(reading.from)), decimals: 1),
          Figure.text(PublishedNumber(reading.rate)) + (reading.from == first?.from ? " *" : ""),
        ])
    }
    return table.lines() + [""] + verdict()
  }

  private var unit: String { "\(scope.unit)/month" }

  private func verdict() -> [String] {
    let name = VisibleText.of(scope.name)
    let rate = "\(Figure.text(PublishedNumber(wanted))) \(unit) of \(name)"
    guard let first else {
      let most = peak.map { "at most \(Figure.text(PublishedNumber($0.rate))) from \($0.from) on" } ?? "nothing is read"
      return ["\(rate) are not reached within the horizon: \(most)."]
    }
    let reached =
      "\(rate) can be held from \(first.from) on, \(Figure.text(PublishedNumber(months(first.from)), decimals: 1))"
    guard let warning, let isReady else { return ["\(reached) months after an order on \(order)."] }
    let needed = warning.moved(order)
    return [
      "\(reached) months after an order on \(order); it is needed on \(needed): "
        + (isReady ? "in time." : "too late by \(first.from.dayNumber - needed.dayNumber) days.")
    ]
  }

  /// The report as JSON.
  public var json: JSONValue {
    func number(_ value: Double) -> JSONValue { .number(PublishedNumber(value).description) }
    return .record([
      "output": .string(scope.name), "unit": .string(unit), "order": .string(order.description),
      "wanted": number(wanted), "reached": first.map { .string($0.from.description) } ?? .null,
      "months": first.map { number(months($0.from)) } ?? .null, "in_time": isReady.map { .boolean($0) } ?? .null,
      "readings": .array(
        readings.map { .record(["from": .string($0.from.description), "rate": number($0.rate)]) }),
    ])
  }
}
