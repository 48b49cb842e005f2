internal import PlantModel

extension ReportTable {
  /// Who works.
  static let workforce: ReportTable = ReportTable(
    fileName: "workforce.csv", purpose: "People of each pool, and how full the hours of their skill are at their site.",
    coverage: "every pool in every period",
    columns: [
      ReportColumn("pool", isKey: true, "Identifier of the pool"),
      ReportColumn("name", "Name of the pool"),
      ReportColumn("site", "Identifier of the site"),
      ReportColumn("skill", "Identifier of the skill"),
    ] + periodColumns() + [
      ReportColumn("headcount", "people", "People at work"),
      ReportColumn("hires", "people", "People whose hiring is decided in the period"),
      ReportColumn("dismissals", "people", "People who are let go"),
      ReportColumn("overtime", "h", "Hours of overtime"),
      ReportColumn("idle", "people", "People who are paid and have no work, where the pool accounts for them"),
      ReportColumn("short_time", "people", "People on short time"),
      ReportColumn(
        "skill_hours_available", "h",
        "Hours of all pools of the skill at the site, overtime included, without what short time loses"),
      ReportColumn(
        "skill_hours_used", "h", "Hours the schedule and the phases of projects take of the skill at the site"),
      ReportColumn("utilisation", "Used as a share of available; empty where there are none"),
      ReportColumn("marginal_value", "What one more hour of the skill is worth to the last goal: lek, or tonne-months"),
    ],
    rows: { figures in
      let model = figures.model
      return model.pools.references.flatMap { reference in
        let pool = model.pools[reference]
        let place = figures.labourPosition(pool.site, pool.skill) ?? 0
        let subject = RuleSubject.labour(model.sites[pool.site], model.skills[pool.skill])
        return figures.periods.indices.map { period in
          let available = figures.availableLabourHours[place, period]
          let used = figures.labourHours[place, period]
          let head: [ReportCell] = [
            .text(pool.id), .text(pool.name), .text(model.sites[pool.site].id), .text(model.skills[pool.skill].id),
          ]
          return head + figures.cells(ofPeriod: period) + [
            .number(figures.plan.headcount[reference.position, period]),
            .number(figures.plan.hires[reference.position, period]),
            .number(figures.plan.dismissals[reference.position, period]),
            .number(figures.plan.overtime[reference.position, period]),
            .number(figures.plan.idle[reference.position, period]),
            .number(figures.plan.shortTime[reference.position, period]),
            .number(available), .number(used), .share(of: used, in: available),
            .significant(figures.readings.value(.labourHours, subject, period)),
          ]
        }
      }
    },
    take: { row, draft in
      guard let pool = draft.reference(row, "pool", in: draft.model.pools), let period = draft.period(row),
        let headcount = draft.number(row, "headcount"), let hires = draft.number(row, "hires"),
        let dismissals = draft.number(row, "dismissals"), let overtime = draft.number(row, "overtime"),
        let idle = draft.number(row, "idle"), let shortTime = draft.number(row, "short_time")
      else { return }
      draft.plan.headcount[pool.position, period] = headcount
      draft.plan.hires[pool.position, period] = hires
      draft.plan.dismissals[pool.position, period] = dismissals
      draft.plan.overtime[pool.position, period] = overtime
      draft.plan.idle[pool.position, period] = idle
      draft.plan.shortTime[pool.position, period] = shortTime
    })
}
