internal import PlantModel

/// A site where some process or project needs a skill, with the pools that give it.
struct LabourPlace: Sendable {
  let site: Reference<Site>
  let skill: Reference<Skill>
  let pools: [Int]
  /// Processes at the site that need the skill, with hours per run.
  let uses: [(process: Int, hours: Double)]

  /// All places of a model, by site, then skill.
  static func places(of model: PlantModel) -> [LabourPlace] {
    var places: [LabourPlace] = []
    for site in model.sites.references {
      for skill in model.skills.references {
        var uses: [(process: Int, hours: Double)] = []
        for (row, process) in model.processes.elements.enumerated() where process.site == site {
          let hours = process.labourUses.filter { $0.skill == skill }.reduce(0) { $0 + $1.hours }
          if hours != 0 { uses.append((row, hours)) }
        }
        if uses.isEmpty && !isBuiltWith(skill, at: site, model) { continue }
        let pools = model.pools.elements.indices.filter {
          model.pools.elements[$0].site == site && model.pools.elements[$0].skill == skill
        }
        places.append(LabourPlace(site: site, skill: skill, pools: pools, uses: uses))
      }
    }
    return places
  }

  private static func isBuiltWith(_ skill: Reference<Skill>, at site: Reference<Site>, _ model: PlantModel) -> Bool {
    let started = model.projects.elements.filter { $0.start != nil }
    let open = model.projectDates == .open ? model.projectChoices.elements.flatMap(\.options).map(\.project) : []
    return (started + open).contains { project in
      project.site == site
        && project.phases.contains { $0.labour.contains { $0.skill == skill } }
    }
  }
}

/// A hazard division that a store is limited in.
struct HazardPlace: Sendable {
  let store: Int
  let division: HazardDivision
  let limit: Double

  /// All places of a model, by store, then division.
  static func places(of model: PlantModel) -> [HazardPlace] {
    model.stores.elements.enumerated().flatMap { row, store in
      store.explosiveLimits.map { HazardPlace(store: row, division: $0.division, limit: $0.limit) }
    }
  }
}

/// A calendar unit in which a permit is counted.
struct PermitWindow: Sendable {
  let permit: Int
  /// The part of the calendar unit within the horizon.
  let interval: DayInterval
  /// The unit's first day or name: `2027`, `2027-03`.
  let label: String
  let limit: Double
  /// The only period the window touches; nothing where it touches several.
  let period: Int?

  /// All windows of a model, by permit, then time.
  ///
  /// Windows inside one period ask the same of the period's even spread, each in proportion to its days: of them
  /// only the one that grants least per day is kept.
  static func windows(of model: PlantModel) -> [PermitWindow] {
    var windows: [PermitWindow] = []
    for (row, permit) in model.permits.elements.enumerated() {
      var tightest: [Int: Int] = [:]
      var cursor = model.horizon.start.start(of: permit.limit.per)
      while cursor < model.horizon.end {
        let next = cursor.next(permit.limit.per)
        let interval = DayInterval(start: cursor, end: next).intersection(model.horizon.interval)
        let touched = model.horizon.arrivals(of: interval)
        let window = PermitWindow(
          permit: row, interval: interval, label: label(of: permit.limit.per, from: cursor),
          limit: permit.quantity(inUnitFrom: cursor, within: model.horizon.interval),
          period: touched.count == 1 ? touched.first?.period : nil)
        cursor = next
        guard let period = window.period else {
          windows.append(window)
          continue
        }
        if let known = tightest[period] {
          if window.limitPerDay < windows[known].limitPerDay { windows[known] = window }
        } else {
          tightest[period] = windows.count
          windows.append(window)
        }
      }
    }
    return windows
  }

  private var limitPerDay: Double { limit / Double(max(1, interval.dayCount)) }

  private static func label(of unit: CalendarUnit, from day: CivilDate) -> String {
    PeriodLabel.text(from: day, unit: unit)
  }
}

/// Where in the horizon the date of a surplus target lies.
struct TargetPlace: Sendable {
  let period: Int
  /// The share of the period up to and including the date.
  let share: Double

  init?(_ target: SurplusTarget, in horizon: Horizon) {
    guard let period = horizon.period(of: target.date) else { return nil }
    self.period = period.position
    let days = target.date.dayNumber - period.interval.start.dayNumber + 1
    share = Double(days) / Double(period.dayCount)
  }
}
