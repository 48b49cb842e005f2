internal import PlantModel

/// Idle and short time: paid hours are worked, idle or lost to short time, where a pool accounts for them.
enum IdleTimeAudit {
  static func check(_ evidence: Evidence) -> Tally {
    let (model, plan) = (evidence.model, evidence.plan)
    // Subjects are pools, then sites.
    var tally = evidence.tally(.idleTime) {
      $0 < model.pools.count ? model.pools.elements[$0].id : model.sites.elements[$0 - model.pools.count].id
    }
    let worked = WorkedDays(model)
    for (row, pool) in model.pools.elements.enumerated() {
      if pool.idling == nil && pool.shortTime == nil { tally.requireNone(plan.idle, row) }
      guard let shortTime = pool.shortTime else {
        tally.requireNone(plan.shortTime, row)
        if pool.idling != nil { requireHours(pool, row, 0, worked, evidence, &tally) }
        continue
      }
      requireHours(pool, row, 1 - shortTime.productivity, worked, evidence, &tally)
      for period in evidence.periods {
        guard let limit = shortTime.limit else { break }
        tally.require(
          Side(published: plan.shortTime[row, period.position]),
          isAtMost: Side(constant: limit.mean(over: period.interval)), at: row, period.position,
          Tally.Words("on short time", "at most"))
      }
    }
    for (position, site) in model.sites.elements.enumerated() {
      guard let limit = site.idleLimit else { continue }
      for period in evidence.periods {
        var idle = Side()
        for (row, pool) in model.pools.elements.enumerated() where pool.site.position == position {
          idle.add(1, of: plan.idle[row, period.position])
        }
        tally.require(
          idle, isAtMost: Side(constant: limit.mean(over: period.interval)), at: model.pools.count + position,
          period.position, Tally.Words("idle", "at most"))
      }
    }
    return tally
  }

  private static func requireHours(
    _ pool: Pool, _ row: Int, _ lost: Double, _ worked: WorkedDays, _ evidence: Evidence, _ tally: inout Tally
  ) {
    let (model, plan) = (evidence.model, evidence.plan)
    for period in evidence.periods {
      let t = period.position
      let hours = worked.hours(of: pool, in: period.interval, model)
      var paid = Side()
      paid.add(hours, of: plan.headcount[row, t])
      paid.add(1, of: plan.overtime[row, t])
      var accounted = Side()
      accounted.add(hours, of: plan.idle[row, t])
      accounted.add(lost * hours, of: plan.shortTime[row, t])
      for (process, element) in model.processes.elements.enumerated() where element.site == pool.site {
        for use in element.labourUses where use.skill == pool.skill {
          accounted.add(use.hours, of: plan.runs[process, t])
        }
      }
      for project in model.projects.elements where project.site == pool.site {
        if let built = ProjectDays(project) {
          let calendar = model.calendars[model.sites[project.site].calendar]
          accounted.add(constant: built.hours(of: pool.skill, in: period.interval, calendar))
        }
      }
      tally.require(paid, isAtMost: accounted, at: row, t, Tally.Words("paid hours", "worked, idle and short time"))
      var people = Side()
      people.add(1, of: plan.idle[row, t])
      people.add(1, of: plan.shortTime[row, t])
      tally.require(
        people, isAtMost: Side(published: plan.headcount[row, t]), at: row, t,
        Tally.Words("idle or on short time", "there are"))
    }
  }
}
