internal import PlantModel

/// Route limits: the load of all cargoes of a route by the period of loading.
enum RouteLimitAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let model = evidence.model
    var loads = Array(
      repeating: Array(repeating: Side(), count: evidence.periods.count), count: model.routes.count)
    for (row, lane) in evidence.shape.lanes.enumerated() {
      let load = model.routes[lane.route].cargoes[lane.cargo].loadPerUnit
      for period in evidence.periods.indices {
        loads[lane.route.position][period].add(load, of: evidence.plan.shipments[row, period])
      }
    }
    var tally = evidence.tally(.routeLimit, naming: model.routes)
    for (position, route) in model.routes.elements.enumerated() {
      guard let limit = route.limit else { continue }
      for period in evidence.periods {
        tally.require(
          loads[position][period.position], isAtMost: Side(constant: limit.total(over: period.interval)),
          at: position, period.position, Tally.Words("loads", "can carry"))
      }
    }
    return tally
  }
}
