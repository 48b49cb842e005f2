internal import PlantModel

/// Every paid hour of some pools is worked, idle or on short time, and a site has only so many idle people.
///
/// See ``/PlanFormulation/RuleFamilies``, idle-time. Places are the pools' hours, then the pools' people, then sites.
enum IdleTimeRules: RuleFormulation {
  static let family = RuleFamily.idleTime

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let pools = context.model.pools
    if place < pools.count { return [pools.elements[place].id] }
    if place < 2 * pools.count { return [pools.elements[place - pools.count].id, "people"] }
    return [context.model.sites.elements[place - 2 * pools.count].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String {
    place < context.model.pools.count ? "h" : "people"
  }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    let pools = context.model.pools
    for pool in pools.references where pools[pool].accountsForHours {
      let row = pool.position
      let uses = context.labourPlaces.first { $0.pools.contains(row) }?.uses ?? []
      for (period, interval) in context.intervals.enumerated() {
        let hours = context.model.hoursPerPerson(of: pool, in: interval)
        let idle = builder.column(.idle, row, period)
        let shortTime = builder.column(.shortTime, row, period)
        var paid = RowTerms()
        paid.use(hours, builder.column(.headcount, row, period))
        paid.use(1, builder.column(.overtime, row, period))
        for use in uses { paid.grant(use.hours, builder.column(.runs, use.process, period)) }
        paid.grant(hours, idle)
        paid.grant(context.model.idleHoursOnShortTime(of: pool, in: interval), shortTime)
        let projects = context.model.projectHours(of: pools[pool].skill, at: pools[pool].site, in: interval)
        for (position, candidate) in context.candidates.enumerated()
        where candidate.project.site == pools[pool].site {
          paid.grant(candidate.labour[pools[pool].skill]?[period] ?? 0, builder.start(position))
        }
        builder.add(self, row, period, paid, .atMost(projects))
        var people = RowTerms()
        people.use(1, idle)
        people.use(1, shortTime)
        people.grant(1, builder.column(.headcount, row, period))
        builder.add(self, pools.count + row, period, people, .atMost(0))
        if let limit = pools[pool].shortTime?.limit {
          builder.limit(family, shortTime, atMost: limit.mean(over: interval))
        }
      }
    }
    for (position, site) in context.model.sites.elements.enumerated() {
      guard let limit = site.idleLimit else { continue }
      for (period, interval) in context.intervals.enumerated() {
        var terms = RowTerms()
        for (row, pool) in pools.elements.enumerated() where pool.site.position == position {
          terms.use(1, builder.column(.idle, row, period))
        }
        builder.add(self, 2 * pools.count + position, period, terms, .atMost(limit.mean(over: interval)))
      }
    }
  }
}
