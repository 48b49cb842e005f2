/// A reactivation, conversion or expansion: money and time first, hours of lines afterwards.
public struct Project: Identified {
  /// A stretch of a project before it opens: permits, works, hiring.
  public struct Phase: Hashable, Sendable {
    /// Hours of a skill that the phase takes at the project's site.
    public struct LabourNeed: Hashable, Sendable {
      /// The skill.
      public let skill: Reference<Skill>
      /// Hours, while the phase lasts, on the worked days of the site's calendar.
      public let hours: Rate

      /// Makes a need.
      public init(skill: Reference<Skill>, hours: Rate) {
        self.skill = skill
        self.hours = hours
      }
    }

    /// What is done.
    public let name: String
    /// How long it takes.
    public let duration: Delay
    /// Lek spent evenly over the phase, as planned.
    public let capital: Money
    /// What it costs beside capital while it lasts: idle plant, guards, temporary works.
    public let runningCost: StandingCharge
    /// Hours of people it takes.
    public let labour: [LabourNeed]

    /// Makes a phase.
    public init(
      name: String, duration: Delay, capital: Money, runningCost: StandingCharge = .zero, labour: [LabourNeed] = []
    ) {
      self.name = name
      self.duration = duration
      self.capital = capital
      self.runningCost = runningCost
      self.labour = labour
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
  public internal(set) var start: CivilDate?
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
  /// By how much each phase ends later than planned: a stress on dates.
  public let slip: Delay
  /// The share by which capital exceeds what is planned: a stress on cost.
  public let overrun: Double
  /// The share of what it opens that the ramp reaches in truth, 0 to 1: a stress on yield.
  public let reach: Double
  /// The name of the variant whose terms these are; nothing for the project's own.
  public var variant: String?
  /// Lines that it takes out of use from its first day on, with the share of their full hours: what a conversion costs.
  public var closings: [Opening] = []
  /// What others pay of its capital.
  public var contributions: [Contribution] = []

  /// Makes a project.
  public init(
    id: String, name: String, site: Reference<Site>, start: CivilDate?, phases: [Phase], openings: [Opening],
    ramp: RampCurve, fixedCost: StandingCharge = .zero, predecessors: [Reference<Project>] = [],
    exclusions: [Reference<Project>] = [], jobs: Double = 0,
    slip: Delay = .none, overrun: Double = 0, reach: Double = 1
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
    self.slip = slip
    self.overrun = overrun
    self.reach = reach
  }

  /// The days of each phase for a day of beginning, slips included.
  public func phaseIntervals(from start: CivilDate) -> [DayInterval] {
    var cursor = start
    return phases.map { phase in
      let end = slip.moved(phase.duration.moved(cursor))
      defer { cursor = end }
      return DayInterval(start: cursor, end: end)
    }
  }

  /// The day the lines open; nothing for a project that is not done.
  public var openingDate: CivilDate? {
    start.map { phaseIntervals(from: $0).last?.end ?? $0 }
  }

  /// What a phase takes in truth: its capital with the overrun, rounded to the qindarka once.
  public func capital(of phase: Phase) -> Money {
    overrun == 0 ? phase.capital : Money(lek: phase.capital.lek * (1 + overrun))
  }

  /// All lek the phases take in truth.
  public var capital: Money { phases.reduce(.zero) { $0 + capital(of: $1) } }

  /// The days of the phases of a started project within an interval, each phase with its part of them.
  public func phases(within interval: DayInterval) -> [(phase: Phase, days: DayInterval)] {
    guard let start else { return [] }
    return zip(phases, phaseIntervals(from: start)).compactMap { phase, days in
      let part = days.intersection(interval)
      return part.dayCount > 0 ? (phase, part) : nil
    }
  }
}
