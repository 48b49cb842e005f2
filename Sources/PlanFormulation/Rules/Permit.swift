internal import PlantModel

/// What processes draw on a permit stays within it in each calendar unit it is granted for.
///
/// See ``/PlanFormulation/RuleFamilies``, permit.
enum PermitRules: RuleFormulation {
  static let family = RuleFamily.permit

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let window = context.permitWindows[place]
    return [context.model.permits.elements[window.permit].id, window.label]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    context.model.permits.elements[context.permitWindows[place].permit].unit.symbol
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    var uses: [[(process: Int, quantity: Double)]] = Array(repeating: [], count: context.model.permits.count)
    for (row, process) in context.model.processes.elements.enumerated() {
      for use in process.permitUses { uses[use.permit.position].append((row, use.quantity)) }
    }
    for (place, window) in context.permitWindows.enumerated() {
      var terms = RowTerms()
      for arrival in context.model.horizon.arrivals(of: window.interval) {
        let interval = context.intervals[arrival.period]
        let share = Double(interval.overlap(window.interval)) / Double(interval.dayCount)
        for use in uses[window.permit] {
          terms.use(use.quantity * share, builder.column(.runs, use.process, arrival.period))
        }
      }
      builder.add(self, place, window.period, terms, .atMost(window.limit))
    }
  }
}
