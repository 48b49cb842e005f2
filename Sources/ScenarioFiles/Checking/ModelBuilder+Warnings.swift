internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Names assumptions that are too good to be true; a scenario that leaves costs out is a textbook case, and spared.
  func warnOfOptimism() {
    guard !reading.isUnstatedCostZero else { return }
    for (place, line) in lines.enumerated() {
      guard let line, let record = records[.lines]?[place], line.hours == nil, line.availability.isConstant,
        line.availability.base == 1
      else { continue }
      reading.diagnostics.warning(
        "optimism", at: record.location(of: "availability"), "`\(record.address)` is available 100 % of its calendar",
        suggestion: "write `availability: 85 %` or what breakdowns and set-up really leave")
    }
    for (place, pool) in pools.enumerated() {
      guard let pool, let record = records[.pools]?[place], pool.absence == 0 else { continue }
      reading.diagnostics.warning(
        "optimism", at: record.location(of: "absence"), "nobody of `\(record.address)` is ever absent",
        suggestion: "write `absence: 12 %` or what leave, sickness and training really take")
    }
    for (place, project) in projects.enumerated() {
      guard let project, let record = records[.projects]?[place], !project.openings.isEmpty,
        (project.ramp.points.first?.share ?? 1) >= 1
      else { continue }
      reading.diagnostics.warning(
        "optimism", at: record.location(of: "ramp"), "`\(record.address)` gives full hours from its first day on",
        suggestion: "write a ramp: `ramp: {0 days: 30 %, 6 months: 100 %}`")
    }
  }

  /// Names items that nothing makes, uses, holds, buys, sells or moves.
  func warnOfUnusedItems() {
    var used = Set<Int>()
    func note(_ id: String?) {
      if let id, let place = reading.identifiers[.items]?.positions[id] { used.insert(place) }
    }
    for section in [SectionName.stock, .surplus, .receipts, .contracts, .offers, .markets] {
      for record in records[section] ?? [] { note(record.node("item")?.text) }
    }
    for record in records[.processes] ?? [] {
      for key in ["uses", "makes"] { record.node(key)?.entries?.forEach { note($0.key) } }
    }
    for record in records[.items] ?? [] { note(record.node("ages")?["to"]?.text) }
    for record in records[.routes] ?? [] { record.node("carries")?.entries?.forEach { note($0.key) } }
    for (place, record) in (records[.items] ?? []).enumerated() where !used.contains(place) {
      reading.diagnostics.warning(
        "unused-item", at: record.place, "nothing makes, uses, holds, buys, sells or moves `\(record.address)`",
        suggestion: "take it out, or check the identifiers that should name it")
    }
  }
}
