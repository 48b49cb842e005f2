internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads the goals, once the items and families they may name are known.
  func readGoals() {
    guard case .stated(let node)? = goalsHeld else { return }
    let nodes = node.elements ?? [node]
    if nodes.isEmpty { reading.diagnostics.error("missing-value", at: node.location, "there is no goal") }
    goals = nodes.compactMap { node in
      if node.entries == nil { return readGoal(node).map { RankedGoal(goal: $0, tolerance: 0) } }
      let record = Record(node, ScenarioSchema.goal, at: "goals", in: reading)
      let goal = record.stated("goal").flatMap { readGoal($0) }
      let tolerance = record.quantity("tolerance") ?? 0
      return goal.map { RankedGoal(goal: $0, tolerance: tolerance) }
    }
  }

  private func readGoal(_ node: Node) -> Goal? {
    guard let text = reading.text(node, of: "goals", expecting: "a goal") else { return nil }
    if text.hasPrefix(ScenarioSchema.outputWords) {
      return readOutput(String(text.dropFirst(ScenarioSchema.outputWords.count)), node)
    }
    if let goal = Goal.all.first(where: { $0.words == text }) { return goal }
    let words = ScenarioSchema.goalWords + [ScenarioSchema.outputWords + "…"]
    reading.diagnostics.error(
      "unknown-word", at: node.location, "`goals` cannot be `\(text)`",
      suggestion: nearest(text, among: words).map { "did you mean `\($0)`?" } ?? "write \(Words.choice(words))")
    return nil
  }

  private func readOutput(_ name: String, _ node: Node) -> Goal? {
    let known = items.compactMap { $0 }
    // A scope of items that are gaps would be another scope; their own fault is reported already.
    guard known.count == items.count else { return nil }
    if let scope = OutputScope(name, in: Catalogue(known)) { return .maximiseOutput(scope) }
    if known.contains(where: { $0.family == name }) {
      reading.diagnostics.error(
        "unit-mismatch", at: node.location, "the items of the family `\(name)` have no common measure",
        suggestion: "count them in one unit, or give those in pieces a `mass`")
      return nil
    }
    let families = Set(known.map(\.family)).sorted()
    reading.diagnostics.error(
      "unknown-id", at: node.location, "there is no item and no family `\(name)`",
      suggestion: nearest(name, among: known.map(\.id) + families).map { "did you mean `\($0)`?" }
        ?? "the families are: \(Words.list(families, limit: 8))")
    return nil
  }

  /// Reports contracts without a price where a goal counts their lateness by it.
  func checkGoals() {
    guard goals.contains(where: { $0.goal == .minimiseLateness }) else { return }
    for (place, contract) in contracts.enumerated() {
      guard let contract, contract.price.isZero, let record = records[.contracts]?[place] else { continue }
      reading.diagnostics.error(
        "missing-value", at: record.location(of: "price"),
        "the goal `minimise lateness` counts what is late by its price, and `\(record.address)` has none",
        suggestion: "state a price, if only a nominal one")
    }
  }
}
