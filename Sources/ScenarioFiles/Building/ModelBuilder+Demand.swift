internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads what falls due: a rate over the whole horizon, one quantity per period, or time key → quantity.
  func readDemand(_ node: Node, _ record: Record, _ counted: Counted?) -> [Tranche]? {
    switch node.content {
    case .scalar: readDemandRate(node, counted)
    case .sequence(let elements): readDemandList(elements, node, counted)
    case .mapping(let entries): readDemandTimes(entries, node, record, counted)
    }
  }

  /// A rate falls due evenly within each of its calendar units, so that no cut of the horizon changes it.
  private func readDemandRate(_ node: Node, _ counted: Counted?) -> [Tranche]? {
    guard let value = reading.measured(node, .itemRate, counted, of: "demand"), let horizon = reading.horizon,
      let unit = value.per
    else { return nil }
    guard unit != .day, unit != .week else {
      return [Tranche(quantity: value.value * unit.count(in: horizon.interval), interval: horizon.interval)]
    }
    var tranches: [Tranche] = []
    var cursor = horizon.start
    while cursor < horizon.end {
      let interval = DayInterval(start: cursor, end: min(cursor.next(unit), horizon.end))
      tranches.append(Tranche(quantity: value.value * unit.count(in: interval), interval: interval))
      cursor = interval.end
    }
    return tranches
  }

  private func readDemandList(_ elements: [Node], _ node: Node, _ counted: Counted?) -> [Tranche]? {
    let quantities = elements.map { reading.quantity($0, .item, counted, of: "demand") }
    guard let horizon = reading.horizon else { return nil }
    guard elements.count == horizon.count else {
      reading.reportCount(elements.count, node, of: "demand")
      return nil
    }
    guard quantities.allSatisfy({ $0 != nil }) else { return nil }
    return zip(horizon.periods, quantities).compactMap { period, quantity in
      quantity.map { Tranche(quantity: $0, interval: period.interval) }
    }
  }

  private func readDemandTimes(
    _ entries: [Node.Entry], _ node: Node, _ record: Record, _ counted: Counted?
  ) -> [Tranche]? {
    var tranches: [Tranche] = []
    var isWhole = true
    for entry in entries {
      let interval = reading.timeKey(entry.key, at: entry.keyLocation, allowsRange: true)
      let quantity = reading.quantity(entry.value, .item, counted, of: "demand")
      guard let interval, let quantity else {
        isWhole = false
        continue
      }
      if let horizon = reading.horizon, interval.start < horizon.start, !reading.continues {
        reading.diagnostics.error(
          "outside-horizon", at: entry.keyLocation,
          "`\(entry.key)` begins before the horizon, which starts on "
            + "\(horizon.start)", suggestion: "leave out what was due before, or begin the key with the horizon")
      }
      tranches.append(Tranche(quantity: quantity, interval: interval))
    }
    guard isWhole else { return nil }
    if let horizon = reading.horizon, !(reading.continues && !tranches.isEmpty),
      tranches.allSatisfy({ $0.interval.start >= horizon.end })
    {
      let isEmpty = tranches.isEmpty
      reading.diagnostics.add(
        Diagnostic(
          code: isEmpty ? "missing-value" : "outside-horizon", severity: isEmpty ? .error : .warning,
          location: node.location, message: isEmpty ? "nothing is demanded" : "nothing falls due within the horizon",
          suggestion: "the horizon goes from \(horizon.start) to \(horizon.end.adding(days: -1))"))
    }
    return tranches
  }
}
