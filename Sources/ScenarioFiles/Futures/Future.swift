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
    for project in scenario.model.projects.elements {
      for (key, text) in [("slip", slip), ("overrun", overrun), ("reach", reach)] {
        if let text { changes.append("projects.\(project.id).\(key)=\(text)") }
      }
    }
    for leaf in DocumentLeaf.all(of: scenario.document) {
      guard let factor = factor(for: leaf.address, in: scenario), let number = leaf.node.text.flatMap(NumberText.init)
      else { continue }
      let unit = number.unit.isEmpty ? "" : " \(number.unit)"
      changes.append("\(leaf.address)=\(number.value * factor)\(unit)")
    }
    return changes + values.map { "\($0.address)=\($0.value)" }
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
