internal import PlantModel

/// Working hours of people: what processes of a site take of a skill is what its pools give.
enum LabourHoursAudit {
  private struct Group: Hashable {
    let site: Reference<Site>
    let skill: Reference<Skill>
  }

  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    let empty = Array(repeating: Side(), count: evidence.periods.count)
    var groups: [Group] = []
    var positions: [Group: Int] = [:]
    var used: [[Side]] = []
    var given: [[Side]] = []
    func position(_ site: Reference<Site>, _ skill: Reference<Skill>) -> Int {
      let group = Group(site: site, skill: skill)
      if let known = positions[group] { return known }
      positions[group] = groups.count
      groups.append(group)
      used.append(empty)
      given.append(empty)
      return groups.count - 1
    }
    for (row, process) in model.processes.elements.enumerated() {
      for use in process.labourUses {
        let group = position(process.site, use.skill)
        for period in evidence.periods.indices { used[group][period].add(use.hours, of: plan.runs[row, period]) }
      }
    }
    for project in model.projects.elements {
      guard let built = ProjectDays(project) else { continue }
      let calendar = model.calendars[model.sites[project.site].calendar]
      for skill in Set(project.phases.flatMap(\.labour).map(\.skill)).sorted() {
        let group = position(project.site, skill)
        for period in evidence.periods {
          used[group][period.position].add(constant: built.hours(of: skill, in: period.interval, calendar))
        }
      }
    }
    let worked = WorkedDays(model)
    for (row, pool) in model.pools.elements.enumerated() {
      let group = position(pool.site, pool.skill)
      for period in evidence.periods {
        let hours = worked.hours(of: pool, in: period.interval, model)
        given[group][period.position].add(hours, of: plan.headcount[row, period.position])
        given[group][period.position].add(1, of: plan.overtime[row, period.position])
        if let shortTime = pool.shortTime {
          given[group][period.position].add(
            (shortTime.productivity - 1) * hours, of: plan.shortTime[row, period.position])
        }
      }
    }
    var tally = evidence.tally(.labourHours) {
      "\(model.skills[groups[$0].skill].id) at \(model.sites[groups[$0].site].id)"
    }
    for group in groups.indices {
      for period in evidence.periods.indices {
        tally.require(
          used[group][period], isAtMost: given[group][period], at: group, period,
          Tally.Words("takes hours", "people give"))
      }
    }
    return tally
  }
}
