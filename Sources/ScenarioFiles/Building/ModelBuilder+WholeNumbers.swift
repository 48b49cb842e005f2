internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Whether what must be a whole number is one.
  var integrality: Integrality { document.node("integers")?.text.flatMap(Integrality.init) ?? .whole }

  /// Reads the set-up of a process; nothing where it has none.
  func readSetUp(_ record: Record, _ uses: [Process.LineUse]) -> Process.SetUp? {
    guard let setUp = record.record("setup") else { return nil }
    let cost = setUp.price("cost") ?? .zero
    let hours = setUp.quantity("hours")
    let minimum = setUp.rate("at_least")
    if hours != nil, uses.isEmpty {
      reading.diagnostics.error(
        "contradiction", at: setUp.location(of: "hours"), "`\(record.address)` has no line to take set-up hours of",
        suggestion: "name its line, or take `hours` out of the set-up")
    }
    let use = uses.first.flatMap { use in hours.map { Process.LineUse(line: use.line, hours: $0) } }
    return Process.SetUp(cost: cost, lineUse: use, minimum: minimum)
  }

  /// Reads the overhauls of a line.
  func readOverhauls(_ record: Record) -> [Line.Overhaul] {
    record.records("overhauls").compactMap { overhaul in
      let machines = overhaul.integer("machines")
      let hours = overhaul.quantity("hours")
      guard let window = interval(overhaul, until: "to"), let machines else { return nil }
      guard machines > 0 else {
        reading.diagnostics.error(
          "out-of-range", at: overhaul.location(of: "machines"), "an overhaul is of one machine or more",
          suggestion: "write how many machines are due")
        return nil
      }
      return Line.Overhaul(machines: machines, window: window, hours: hours)
    }
  }
}
