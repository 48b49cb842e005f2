/// What may be decided about a project: when it begins, in which variant, and whether at all.
///
/// A plan for stated dates takes no notice of it: ``Project/start`` and ``Project/variant`` say what holds. A search for
/// the best dates gives each option a binary decision for each day of ``startDates(in:)``.
public struct ProjectChoice: Identified {
  /// Terms under which the project can be done.
  public struct Option: Sendable {
    /// The name of the variant; nothing for the project's own terms.
    public let name: String?
    /// The project under these terms, without a day of beginning.
    public let project: Project

    /// Makes an option.
    public init(name: String?, project: Project) {
      self.name = name
      self.project = project
    }
  }

  /// The identifier of the project.
  public let id: String
  /// The project.
  public let project: Reference<Project>
  /// The terms to choose from, the project's own first.
  public let options: [Option]
  /// The days on which the first phase may begin.
  public let window: DayInterval
  /// From one possible day of beginning to the next; nothing for the first day of each period.
  public let step: Delay?
  /// Whether the project may be left out.
  public let mayBeLeftOut: Bool

  /// Makes a choice.
  public init(
    id: String, project: Reference<Project>, options: [Option], window: DayInterval, step: Delay? = nil,
    mayBeLeftOut: Bool = true
  ) {
    self.id = id
    self.project = project
    self.options = options
    self.window = window
    self.step = step
    self.mayBeLeftOut = mayBeLeftOut
  }

  /// The days on which it may begin, in order: all within the horizon.
  public func startDates(in horizon: Horizon) -> [CivilDate] {
    let open = window.intersection(horizon.interval)
    guard let step, !step.isNone else { return horizon.periods.map(\.interval.start).filter(open.contains) }
    var dates: [CivilDate] = []
    var count = 0
    while true {
      // Counted from the first day each time: a month after the last of January is not lost in February.
      let date = window.start.adding(months: step.months * count).adding(days: step.days * count)
      if date >= open.end { return dates }
      if date >= open.start { dates.append(date) }
      count += 1
    }
  }
}

/// Projects of which only so many may be under way at once: one team of engineers, one crane, one ministry.
public struct ProjectLimit: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The projects.
  public let projects: [Reference<Project>]
  /// How many of them may be in their phases on the same day.
  public let atOnce: Int

  /// Makes a limit.
  public init(id: String, name: String, projects: [Reference<Project>], atOnce: Int) {
    self.id = id
    self.name = name
    self.projects = projects
    self.atOnce = atOnce
  }
}
