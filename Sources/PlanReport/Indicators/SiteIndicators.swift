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
      for line in lines {
        used += figures.lineHours.total(row: line.position)
        available += figures.availableLineHours.total(row: line.position)
        available += figures.plan.extraHours.total(row: line.position)
      }
      return SiteIndicators(
        site: model.sites[site].id, name: model.sites[site].name,
        openingHeadcount: PublishedNumber(pools.reduce(0) { $0 + model.pools[$1].openingHeadcount }),
        peakHeadcount: PublishedNumber(people.max() ?? 0), closingHeadcount: PublishedNumber(people.last ?? 0),
        announcedJobs: PublishedNumber(jobs), utilisation: available > 0 ? used / available : nil)
    }
  }
}
