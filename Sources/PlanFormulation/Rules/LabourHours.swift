internal import PlantModel

/// Work that needs a skill at a site takes no more hours than the people who have it there work.
///
/// See ``/PlanFormulation/RuleFamilies``, labour-hours.
enum LabourHoursRules: RuleFormulation {
  static let family = RuleFamily.labourHours

  static func identifiers(of place: Int, in context: PlanningContext) -> [String] {
    let labour = context.labourPlaces[place]
    return [context.model.sites[labour.site].id, context.model.skills[labour.skill].id]
  }

  static func unit(of place: Int, in context: PlanningContext) -> String { "h" }

  static func addRules(to builder: inout ProgramBuilder) {
    let context = builder.context
    for (place, labour) in context.labourPlaces.enumerated() {
      for (period, interval) in context.intervals.enumerated() {
        let projects = context.model.projectHours(of: labour.skill, at: labour.site, in: interval)
        var terms = RowTerms()
        for use in labour.uses { terms.use(use.hours, builder.column(.runs, use.process, period)) }
        for (position, candidate) in context.candidates.enumerated() where candidate.project.site == labour.site {
          terms.use(candidate.labour[labour.skill]?[period] ?? 0, builder.start(position))
        }
        if terms.isEmpty && projects == 0 { continue }
        for pool in labour.pools {
          let hours = context.model.hoursPerPerson(of: Reference(pool), in: interval)
          terms.grant(hours, builder.column(.headcount, pool, period))
          terms.grant(1, builder.column(.overtime, pool, period))
          terms.use(
            context.model.idleHoursOnShortTime(of: Reference(pool), in: interval),
            builder.column(.shortTime, pool, period))
        }
        builder.add(self, place, period, terms, .atMost(-projects))
      }
    }
  }
}
