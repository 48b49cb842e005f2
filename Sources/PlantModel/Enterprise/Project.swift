/// A reactivation, conversion or expansion: money and time first, hours of lines afterwards.
public struct Project: Identified {
  /// A stretch of a project before it opens: permits, works, hiring.
  public struct Phase: Hashable, Sendable {
    /// What is done.
    public let name: String
    /// How long it takes.
    public let duration: Delay
    /// Lek spent evenly over the phase.
    public let capital: Money

    /// Makes a phase.
    public init(name: String, duration: Delay, capital: Money) {
      self.name = name
      self.duration = duration
      self.capital = capital
    }
  }

  /// A line that the project opens.
  public struct Opening: Hashable, Sendable {
    /// The line.
    public let line: Reference<Line>
    /// The share of the line's full hours at the end of the ramp.
    public let share: Double

    /// Makes an opening.
    public init(line: Reference<Line>, share: Double) {
      self.line = line
      self.share = share
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Where it happens.
  public let site: Reference<Site>
  /// The day the first phase begins; nothing for a project that is not done.
  public let start: CivilDate?
  /// The phases, one after the other.
  public let phases: [Phase]
  /// The lines it opens.
  public let openings: [Opening]
  /// How the lines come up.
  public let ramp: RampCurve
  /// What it costs to keep from the opening day on; below zero where it saves idle cost.
  public let fixedCost: StandingCharge
  /// Projects that must be open before this one begins.
  public let predecessors: [Reference<Project>]
  /// Projects that cannot be done beside this one.
  public let exclusions: [Reference<Project>]
  /// Jobs the project announces; for reports.
  public let jobs: Double

  /// Makes a project.
  public init(
    id: String, name: String, site: Reference<Site>, start: CivilDate?, phases: [Phase], openings: [Opening],
    ramp: RampCurve, fixedCost: StandingCharge = .zero, predecessors: [Reference<Project>] = [],
    exclusions: [Reference<Project>] = [], jobs: Double = 0
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.start = start
    self.phases = phases
    self.openings = openings
    self.ramp = ramp
    self.fixedCost = fixedCost
    self.predecessors = predecessors
    self.exclusions = exclusions
    self.jobs = jobs
  }

  /// The days of each phase for a day of beginning.
  public func phaseIntervals(from start: CivilDate) -> [DayInterval] {
    var cursor = start
    return phases.map { phase in
      let end = phase.duration.moved(cursor)
      defer { cursor = end }
      return DayInterval(start: cursor, end: end)
    }
  }

  /// The day the lines open; nothing for a project that is not done.
  public var openingDate: CivilDate? {
    start.map { phaseIntervals(from: $0).last?.end ?? $0 }
  }

  /// All lek the phases take.
  public var capital: Money { phases.reduce(.zero) { $0 + $1.capital } }
}
