internal import LocatedText
internal import PlantModel

/// A future that plans are tried in: what then differs from what they count on.
public struct Future: Sendable {
  /// The name people know it by.
  public let name: String
  /// By how much each phase of each project ends late, as written.
  let slip: String?
  /// By how much the capital of each project overruns, as written.
  let overrun: String?
  /// What share of what they open projects reach, as written.
  let reach: String?
  /// By what factor the phases of each project take longer.
  let leadTime: Double?
  /// The projects this happens to, by their identifiers; nothing for all of them.
  let projects: [String]?
  /// By what factor prices of contracts and markets change.
  let prices: Double?
  /// By what factor the quantities of contracts and the limits of markets change.
  let demand: Double?
  /// By what factor what processes make changes.
  let yields: Double?
  /// Further values by address.
  let values: [(address: String, value: String)]

  /// The future as changes of a scenario, as a command line takes them.
  public func changes(of scenario: ResolvedScenario) -> [String] {
    var changes: [String] = []
    for project in scenario.model.projects.elements where projects?.contains(project.id) ?? true {
      for (key, text) in [("slip", slip), ("overrun", overrun), ("reach", reach)] {
        if let text { changes.append("projects.\(project.id).\(key)=\(text)") }
      }
    }
    for leaf in DocumentLeaf.all(of: scenario.document) {
      if let days = days(for: leaf, in: scenario) { changes.append("\(leaf.address)=\(days) days") }
      guard let factor = factor(for: leaf.address, in: scenario), let number = leaf.node.text.flatMap(NumberText.init)
      else { continue }
      let unit = number.unit.isEmpty ? "" : " \(number.unit)"
      changes.append("\(leaf.address)=\(number.value * factor)\(unit)")
    }
    return changes + values.map { "\($0.address)=\($0.value)" }
  }

  /// The days a phase then takes; nothing for a value that is no length of a phase, or stays.
  ///
  /// A month counts as a twelfth of 365.25 days: a phase stretched by a half has no calendar months any more.
  private func days(for leaf: DocumentLeaf, in scenario: ResolvedScenario) -> Int? {
    guard let leadTime, leaf.address.hasPrefix("projects."), leaf.address.hasSuffix(".takes"),
      let delay = leaf.node.text.flatMap(DelayText.read),
      let path = try? AddressPath.existing(leaf.address, in: scenario.document), path.count > 2,
      path[0] == "projects", projects?.contains(path[1]) ?? true
    else { return nil }
    return Int(((Double(delay.months) * 365.25 / 12 + Double(delay.days)) * leadTime).rounded())
  }

  /// The factor of a value; nothing for one that stays.
  private func factor(for address: String, in scenario: ResolvedScenario) -> Double? {
    guard let path = try? AddressPath.existing(address, in: scenario.document), path.count > 2 else { return nil }
    switch (path[0], path[2]) {
    case ("markets", "price"), ("contracts", "price"): return prices
    case ("contracts", "demand"), ("markets", "at_most"): return demand
    case ("processes", "makes"): return path.last == "after" ? nil : yields
    default: return nil
    }
  }
}
