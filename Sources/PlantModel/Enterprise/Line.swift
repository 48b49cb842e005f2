/// A hall, a work centre or a group of equal machines with hours to give.
public struct Line: Identified {
  /// A stretch of days in which the line gives less.
  public struct Maintenance: Hashable, Sendable {
    /// When.
    public let interval: DayInterval
    /// The share of the hours that is lost, above 0 and at most 1.
    public let share: Double

    /// Makes a maintenance stretch.
    public init(interval: DayInterval, share: Double) {
      self.interval = interval
      self.share = share
    }
  }

  /// Hours beyond the calendar that may be bought.
  public struct ExtraHours: Hashable, Sendable {
    /// The most, in line hours, of a wholly open line.
    public let limit: Rate
    /// What an hour costs beyond the ordinary cost.
    public let cost: Price

    /// Makes extra hours.
    public init(limit: Rate, cost: Price) {
      self.limit = limit
      self.cost = cost
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Where it stands.
  public let site: Reference<Site>
  /// When it works.
  public let calendar: Reference<WorkCalendar>
  /// How many equal machines or stations share its hours, by date.
  public let machines: Series
  /// Shifts per worked day, by date.
  public let shifts: Series
  /// Hours of one machine that replace calendar and shifts where the scenario gives them.
  public let hours: Rate?
  /// The share of the hours that is really available, by date, 0 to 1.
  public let availability: Series
  /// The share of the line that runs before any project opens more of it: 1 for a running line, 0 for an idle one.
  public let openShare: Double
  /// Planned maintenance.
  public let maintenance: [Maintenance]
  /// Hours beyond the calendar; nothing where none can be had.
  public let extraHours: ExtraHours?
  /// What an hour of work costs: energy, wear, consumables.
  public let costPerHour: Price
  /// The most kilograms of net explosive quantity its building may work up in a shift; nothing for no limit.
  public let explosivesPerShift: Double?
  /// What it is set up for from a day on, by day; none for a line that does any work at any time.
  public let configurations: [Configuration]
  /// What a change of configuration takes; nothing where it takes nothing.
  public let changeover: Changeover?
  /// The choice to keep it going; nothing for a line that is always kept.
  public var keeping: Keeping?
  /// Overhauls that must be done, in a period of the plan's choice; their windows do not overlap.
  public var overhauls: [Overhaul] = []

  /// Makes a line.
  public init(
    id: String, name: String, site: Reference<Site>, calendar: Reference<WorkCalendar>,
    machines: Series = Series(1), shifts: Series = Series(1), hours: Rate? = nil, availability: Series = Series(1),
    openShare: Double = 1, maintenance: [Maintenance] = [], extraHours: ExtraHours? = nil,
    costPerHour: Price = .zero, explosivesPerShift: Double? = nil, configurations: [Configuration] = [],
    changeover: Changeover? = nil
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.calendar = calendar
    self.machines = machines
    self.shifts = shifts
    self.hours = hours
    self.availability = availability
    self.openShare = openShare
    self.maintenance = maintenance
    self.extraHours = extraHours
    self.costPerHour = costPerHour
    self.explosivesPerShift = explosivesPerShift
    self.configurations = configurations
    self.changeover = changeover
  }
}
