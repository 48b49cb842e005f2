internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// What a line is set up for: kinds of work at all times, or from the first day of each time key on.
  func readConfigurations(_ record: Record) -> [Line.Configuration] {
    guard let node = record.stated("runs_as") else { return [] }
    guard let entries = node.entries else {
      return readKinds(node).map { [Line.Configuration(start: CivilDate(dayNumber: 0), kinds: $0)] } ?? []
    }
    if entries.isEmpty { reading.diagnostics.error("missing-value", at: node.location, "`runs_as` has no value") }
    var stated: [CivilDate: Node.Entry] = [:]
    let configurations = entries.compactMap { entry -> Line.Configuration? in
      let interval = reading.timeKey(entry.key, at: entry.keyLocation, allowsRange: false)
      guard let kinds = readKinds(entry.value), let interval else { return nil }
      if let former = stated.updateValue(entry, forKey: interval.start) {
        reading.diagnostics.error(
          "duplicate-key", at: entry.keyLocation, "`\(entry.key)` begins on the same day as `\(former.key)`",
          related: [RelatedPlace(former.keyLocation, "first stated here")])
      }
      return Line.Configuration(start: interval.start, kinds: kinds)
    }
    return configurations.sorted { $0.start < $1.start }
  }

  private func readKinds(_ node: Node) -> Set<ProcessKind>? {
    let nodes = reading.elements(node, of: "runs_as")
    let kinds = nodes.compactMap { element in
      reading.choice(element, ScenarioSchema.processKinds, of: "runs_as").flatMap(ProcessKind.init)
    }
    if node.elements?.isEmpty == true {
      reading.diagnostics.error(
        "missing-value", at: node.location, "no kind of work is named", suggestion: "name the kinds that may run")
    }
    return kinds.count == nodes.count && !kinds.isEmpty ? Set(kinds) : nil
  }

  func readChangeover(_ record: Record, _ configurations: [Line.Configuration]) -> Line.Changeover? {
    guard let changeover = record.record("changeover") else { return nil }
    let lost = changeover.delay("lost")
    let cost = changeover.price("cost") ?? .zero
    let stated = record.node("runs_as")?.entries?.count ?? configurations.count
    if configurations.count == stated, Set(configurations.map(\.kinds)).count < 2 {
      reading.diagnostics.error(
        "contradiction", at: changeover.place, "a changeover has no effect on a line that never changes",
        suggestion: "write when it changes: `runs_as: {2027-01: demilitarize, 2027-07: repair}`")
    }
    guard let lost else { return nil }
    if lost.months > 0 {
      reading.diagnostics.error(
        "unit-mismatch", at: changeover.location(of: "lost"), "what a changeover takes is counted in worked days",
        suggestion: "write it in `days`, such as `5 days`")
    }
    return Line.Changeover(lostDays: lost.days, cost: cost)
  }

  /// Reports processes of a kind that a line they need is never set up for.
  func checkConfigurations() {
    for (place, process) in processes.enumerated() {
      guard let process, let record = records[.processes]?[place] else { continue }
      for use in process.lineUses where use.hours > 0 {
        guard let line = lines[use.line.position], !line.configurations.isEmpty,
          !line.configurations.contains(where: { $0.kinds.contains(process.kind) })
        else { continue }
        reading.diagnostics.error(
          "never-configured", at: record.location(of: "kind"),
          "`\(record.address)` is of kind `\(process.kind.rawValue)`, for which `\(line.id)` is never set up",
          suggestion: "add the kind to `runs_as` of the line, or give the process another line",
          related: [RelatedPlace(self.record(.lines, use.line).location(of: "runs_as"), "what the line runs as")])
      }
    }
  }
}
