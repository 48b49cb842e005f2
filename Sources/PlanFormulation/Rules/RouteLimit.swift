internal import PlantModel

/// A route carries no more load than it can.
///
/// See ``/PlanFormulation/RuleFamilies``, route-limit.
enum RouteLimitRules: RuleFormulation {
  static let family = RuleFamily.routeLimit

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    [context.model.routes.elements[place].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    context.model.routes.elements[place].loadUnit.symbol
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (position, route) in context.model.routes.elements.enumerated() {
      guard let limit = route.limit else { continue }
      let lanes = context.shape.lanes.indices.filter { context.shape.lanes[$0].route.position == position }
      for (period, interval) in context.intervals.enumerated() {
        var terms = RowTerms()
        for lane in lanes {
          let cargo = route.cargoes[context.shape.lanes[lane].cargo]
          terms.use(cargo.loadPerUnit, builder.column(.shipments, lane, period))
        }
        builder.add(self, position, period, terms, .atMost(limit.total(over: interval)))
      }
    }
  }
}
