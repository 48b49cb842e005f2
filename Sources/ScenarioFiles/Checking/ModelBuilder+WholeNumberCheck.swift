internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Checks that what is set up has a limit, and that a set-up does not demand more than that.
  func checkSetUps() {
    for (place, process) in processes.enumerated() {
      guard let process, let setUp = process.setUp, let record = records[.processes]?[place] else { continue }
      let node = record.node("setup")
      if process.maximum == nil, !process.lineUses.contains(where: { $0.hours > 0 }) {
        reading.diagnostics.error(
          "unlimited-set-up", at: node?.location, "`\(record.address)` is set up for runs without a limit",
          suggestion: "write `at_most`, or the line it runs on")
      }
      checkLeast(setUp.minimum, process.maximum, at: node?.entry("at_least")?.value.location, record.address)
    }
  }

  /// Checks that a least order has a limit, and is not beyond it.
  func checkLeastOrders() {
    for (place, offer) in offers.enumerated() {
      guard let offer, let minimum = offer.orderMinimum, let record = records[.offers]?[place] else { continue }
      let location = record.location(of: "at_least_if_any")
      if offer.limit == nil {
        reading.diagnostics.error(
          "missing-value", at: location, "`\(record.address)` has a least order, but no limit",
          suggestion: "at_most: the most that can be ordered")
      }
      checkLeast(minimum, offer.limit, at: location, record.address)
    }
  }

  /// Checks that overhauls are of machines there are, in windows that hold a period and no day of another window.
  func checkOverhauls() {
    for (place, line) in lines.enumerated() {
      guard let line, let record = records[.lines]?[place] else { continue }
      let nodes = record.node("overhauls")?.elements ?? []
      guard nodes.count == line.overhauls.count else { continue }
      let most = ([line.machines.base] + line.machines.steps.map(\.value)).max() ?? 0
      for (number, overhaul) in line.overhauls.enumerated() {
        let node = nodes[number]
        if Double(overhaul.machines) > most {
          reading.diagnostics.error(
            "contradiction", at: node.entry("machines")?.value.location ?? node.location,
            "`\(record.address)` has fewer than \(overhaul.machines) machines",
            suggestion: "write how many machines are due")
        }
        if let horizon = reading.horizon, !horizon.periods.contains(where: { isWithin(overhaul.window, $0) }) {
          reading.diagnostics.error(
            "overhaul-without-period", at: node.location, "no period of the horizon lies wholly within the window",
            suggestion: "widen the window, or cut the horizon finer there")
        }
        if let other = line.overhauls[..<number].firstIndex(where: { $0.window.overlap(overhaul.window) > 0 }) {
          reading.diagnostics.error(
            "contradiction", at: node.location, "two overhauls of `\(record.address)` have days in common",
            suggestion: "write one overhaul with the machines of both, or windows that follow each other",
            related: [RelatedPlace(nodes[other].location, "the other one")])
        }
      }
    }
  }

  /// Checks that whole people can be counted: none leave by shares, none join in parts.
  func checkWholePeople() {
    guard integrality == .whole else { return }
    for (place, pool) in pools.enumerated() {
      guard let pool, pool.isWhole, let record = records[.pools]?[place] else { continue }
      func report(_ key: String, _ message: String, _ suggestion: String) {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: key), "`\(record.address)` has whole people, but \(message)",
          suggestion: suggestion)
      }
      if pool.attritionPerMonth > 0 {
        report("attrition", "some leave by shares", "take `attrition` or `whole` out")
      }
      if pool.openingHeadcount != pool.openingHeadcount.rounded() {
        report("people", "a fraction of one at the opening", "write a whole number")
      }
      guard let delay = pool.hiring?.delay, !delay.isNone, let horizon = reading.horizon else { continue }
      let arrivals = horizon.periods.flatMap { horizon.arrivals(from: $0, after: delay) }
      if arrivals.contains(where: { $0.share < 1 - 1e-9 }) {
        report("hire", "those of one decision join in parts over several periods", "write `after` in whole periods")
      }
    }
  }

  private func isWithin(_ window: DayInterval, _ period: Period) -> Bool {
    window.start <= period.interval.start && period.interval.end <= window.end
  }

  private func checkLeast(_ minimum: Rate?, _ maximum: Rate?, at location: Location?, _ address: String) {
    guard let minimum, let maximum, let horizon = reading.horizon else { return }
    let isAlwaysBeyond = horizon.periods.allSatisfy {
      minimum.total(over: $0.interval) > maximum.total(over: $0.interval) * (1 + 1e-9)
    }
    guard isAlwaysBeyond else { return }
    reading.diagnostics.error(
      "contradiction", at: location, "the least of `\(address)` is above the most, so that there can only be nothing",
      suggestion: "lower the least, or raise `at_most`")
  }
}
