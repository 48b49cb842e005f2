internal import PlantModel

/// Whole numbers: what cannot be halved is not, to the last digit, unless the scenario relaxes it.
enum WholeNumbersAudit {
  private struct Part {
    let name: String
    let grid: Grid
    let row: Int
    let id: String
  }

  static func check(_ evidence: Evidence) -> Tally {
    let parts = evidence.model.integrality == .whole ? self.parts(of: evidence) : []
    var tally = evidence.tally(.wholeNumbers) { "\(parts[$0].name) of \(parts[$0].id)" }
    for (subject, part) in parts.enumerated() {
      for period in evidence.periods.indices {
        let value = part.grid[part.row, period]
        tally.record(abs(value - value.rounded()), 0, at: subject, period) { "\(Tally.text(value)) is no whole number" }
      }
    }
    return tally
  }

  private static func parts(of evidence: Evidence) -> [Part] {
    let (model, plan) = (evidence.model, evidence.plan)
    var parts: [Part] = []
    for (row, process) in model.processes.elements.enumerated() {
      if process.isWhole { parts.append(Part(name: "runs", grid: plan.runs, row: row, id: process.id)) }
      if process.setUp != nil { parts.append(Part(name: "set-ups", grid: plan.setUps, row: row, id: process.id)) }
    }
    for (row, offer) in model.offers.elements.enumerated() {
      if offer.isWhole { parts.append(Part(name: "purchases", grid: plan.purchases, row: row, id: offer.id)) }
      if offer.orderMinimum != nil { parts.append(Part(name: "orders", grid: plan.orders, row: row, id: offer.id)) }
    }
    for (row, line) in model.lines.elements.enumerated() where !line.overhauls.isEmpty {
      parts.append(Part(name: "overhauls", grid: plan.overhauls, row: row, id: line.id))
    }
    for (row, line) in model.lines.elements.enumerated() where line.keeping != nil {
      parts.append(Part(name: "kept", grid: plan.kept, row: row, id: line.id))
    }
    for (row, pool) in model.pools.elements.enumerated() where pool.isWhole {
      for (name, grid) in [("people", plan.headcount), ("hires", plan.hires), ("dismissals", plan.dismissals)] {
        parts.append(Part(name: name, grid: grid, row: row, id: pool.id))
      }
    }
    for (row, lane) in evidence.shape.lanes.enumerated() where model.routes[lane.route].isWhole {
      parts.append(Part(name: "shipments", grid: plan.shipments, row: row, id: evidence.names.lane(row)))
    }
    return parts
  }
}
