public import PlantModel

/// People and lines of one site.
public struct SiteIndicators: Hashable, Sendable {
  /// The identifier of the site.
  public let site: String
  /// The name people know it by.
  public let name: String
  /// People when the horizon opens.
  public let openingHeadcount: PublishedNumber
  /// The most people of any period.
  public let peakHeadcount: PublishedNumber
  /// People in the last period: the jobs the plan leaves.
  public let closingHeadcount: PublishedNumber
  /// Jobs the projects that are done announce.
  public let announcedJobs: PublishedNumber
  /// Worked hours of the site's lines as a share of their hours, extra hours included; nothing where it has none.
  public let utilisation: Double?

  /// People in the last period by skill, in the order of the model; skills without a pool are left out.
  public let skills: [SkillJobs]
  /// Worked hours of each line as a share of its hours.
  public let lines: [LineUse]

  /// People of one skill at a site.
  public struct SkillJobs: Hashable, Sendable {
    /// The identifier of the skill.
    public let skill: String
    /// People in the last period.
    public let closingHeadcount: PublishedNumber
  }

  /// How much a line works.
  public struct LineUse: Hashable, Sendable {
    /// The identifier of the line.
    public let line: String
    /// Worked hours as a share of its hours, extra hours included; nothing where it has none.
    public let utilisation: Double?
  }

  static func all(_ figures: PlanFigures) -> [SiteIndicators] {
    let model = figures.model
    return model.sites.references.compactMap { site in
      let pools = model.pools.references.filter { model.pools[$0].site == site }
      let lines = model.lines.references.filter { model.lines[$0].site == site }
      let jobs = model.projects.elements.filter { $0.site == site && $0.start != nil }.reduce(0) { $0 + $1.jobs }
      if pools.isEmpty && lines.isEmpty && jobs == 0 { return nil }
      let people = figures.periods.indices.map { period in
        pools.reduce(0) { $0 + figures.plan.headcount[$1.position, period] }
      }
      var used = 0.0
      var available = 0.0
      let uses = lines.map { line -> LineUse in
        let worked = figures.lineHours.total(row: line.position)
        let hours =
          figures.availableLineHours.total(row: line.position) + figures.plan.extraHours.total(row: line.position)
        used += worked
        available += hours
        return LineUse(line: model.lines[line].id, utilisation: hours > 0 ? worked / hours : nil)
      }
      return SiteIndicators(
        site: model.sites[site].id, name: model.sites[site].name,
        openingHeadcount: PublishedNumber(pools.reduce(0) { $0 + model.pools[$1].openingHeadcount }),
        peakHeadcount: PublishedNumber(people.max() ?? 0), closingHeadcount: PublishedNumber(people.last ?? 0),
        announcedJobs: PublishedNumber(jobs), utilisation: available > 0 ? used / available : nil,
        skills: skills(pools, figures), lines: uses)
    }
  }

  private static func skills(_ pools: [Reference<Pool>], _ figures: PlanFigures) -> [SkillJobs] {
    let model = figures.model
    let last = figures.periods.count - 1
    return model.skills.references.compactMap { skill in
      let people = pools.filter { model.pools[$0].skill == skill }
      if people.isEmpty || last < 0 { return nil }
      let jobs = people.reduce(0) { $0 + figures.plan.headcount[$1.position, last] }
      return SkillJobs(skill: model.skills[skill].id, closingHeadcount: PublishedNumber(jobs))
    }
  }
}
