internal import LocatedText
internal import PlantModel

/// Numbers by date, converted to the units of the model.
struct MeasuredSeries {
  /// The values.
  let series: Series
  /// The calendar unit they are per; nothing where they are not rates.
  let per: CalendarUnit?
}

extension Reading {
  /// Reads a value by date: one value, one per period of the horizon, or time key → value.
  func series(_ node: Node, _ measure: Measure, _ counted: Counted?, of key: String) -> MeasuredSeries? {
    switch node.content {
    case .scalar:
      guard let value = measured(node, measure, counted, of: key) else { return nil }
      return combined([(nil, value, node)], of: key)
    case .sequence(let elements):
      return seriesByPeriod(elements, node, measure, counted, of: key)
    case .mapping(let entries):
      if node["value"] != nil || node["growth"] != nil {
        return growingSeries(entries, node, measure, counted, of: key)
      }
      return seriesByTime(entries, node, measure, counted, of: key)
    }
  }

  typealias Piece = (from: CivilDate?, value: MeasuredValue, node: Node)

  private func seriesByPeriod(
    _ elements: [Node], _ node: Node, _ measure: Measure, _ counted: Counted?, of key: String
  ) -> MeasuredSeries? {
    let values = elements.map { measured($0, measure, counted, of: key) }
    guard let horizon else { return nil }
    guard elements.count == horizon.count else {
      reportCount(elements.count, node, of: key)
      return nil
    }
    var pieces: [Piece] = []
    for (period, (value, element)) in zip(horizon.periods, zip(values, elements)) {
      guard let value else { return nil }
      pieces.append((period.interval.start, value, element))
    }
    return combined(pieces, of: key)
  }

  /// Reports a list that has not one value per period.
  func reportCount(_ count: Int, _ node: Node, of key: String) {
    guard let horizon else { return }
    diagnostics.error(
      "list-length", at: node.location,
      "`\(key)` lists \(count) value\(count == 1 ? "" : "s"), but the horizon has \(horizon.count) periods",
      suggestion: "list one value per period, or write time key → value: `{2027: …, 2028-Q3: …}`")
  }

  private func seriesByTime(
    _ entries: [Node.Entry], _ node: Node, _ measure: Measure, _ counted: Counted?, of key: String
  ) -> MeasuredSeries? {
    var pieces: [Piece] = []
    var isWhole = true
    var stated: [CivilDate: Node.Entry] = [:]
    for entry in entries {
      let interval = timeKey(entry.key, at: entry.keyLocation, allowsRange: false)
      guard let value = measured(entry.value, measure, counted, of: key), let interval else {
        isWhole = false
        continue
      }
      if let former = stated.updateValue(entry, forKey: interval.start) {
        diagnostics.error(
          "duplicate-key", at: entry.keyLocation, "`\(entry.key)` begins on the same day as `\(former.key)`",
          related: [RelatedPlace(former.keyLocation, "first stated here")])
        isWhole = false
      }
      pieces.append((interval.start, value, entry.value))
    }
    if entries.isEmpty {
      diagnostics.error("wrong-type", at: node.location, "`\(key)` has no value")
      return nil
    }
    guard isWhole else { return nil }
    return combined(pieces.sorted { ($0.from?.dayNumber ?? 0) < ($1.from?.dayNumber ?? 0) }, of: key)
  }

  /// Joins values from their days on into one series in lek, splitting where an exchange rate changes.
  func combined(_ pieces: [Piece], of key: String) -> MeasuredSeries? {
    let per = pieces[0].value.per
    if let other = pieces.first(where: { $0.value.per != per }) {
      diagnostics.error(
        "unit-mismatch", at: other.node.location, "`\(key)` changes its calendar unit within one list",
        suggestion: "write all values per \(per?.rawValue ?? "unit")")
      return nil
    }
    if pieces.count == 1, pieces[0].value.currency == nil {
      return MeasuredSeries(series: Series(pieces[0].value.value), per: per)
    }
    var steps: [Series.Step] = []
    for (place, piece) in pieces.enumerated() {
      let from = piece.from ?? CivilDate(dayNumber: Int(Int32.min))
      guard let currency = piece.value.currency else {
        steps.append(Series.Step(from: from, value: piece.value.value))
        continue
      }
      guard let rates = currencies[currency] else { return nil }
      let end = place + 1 < pieces.count ? pieces[place + 1].from : nil
      steps.append(Series.Step(from: from, value: piece.value.value * rates.value(on: from)))
      for step in rates.steps where step.from > from && end.map({ step.from < $0 }) ?? true {
        steps.append(Series.Step(from: step.from, value: piece.value.value * step.value))
      }
    }
    let isConstant = steps.allSatisfy { $0.value == steps[0].value }
    return MeasuredSeries(series: isConstant ? Series(steps[0].value) : Series(steps: steps), per: per)
  }
}
