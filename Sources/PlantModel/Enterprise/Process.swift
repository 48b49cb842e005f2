/// What a process is for; it labels reports and directs earmarks, and does not change the mathematics.
public enum ProcessKind: String, CaseIterable, Hashable, Sendable {
  case produce, repair, demilitarize, dispose, convert, inspect, design, train, test
}

/// A permit that some processes draw on: emissions, open burning, noise days, dangerous goods on the road.
public struct Permit: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The most per calendar unit, in the permit's own unit.
  public let limit: Rate
  /// The unit the permit is counted in.
  public let unit: MeasurementUnit
  /// What may still be drawn in the calendar unit in which the horizon begins; nothing where the limit's share of the
  /// days left of it holds.
  public var remainder: Double?

  /// Makes a permit.
  public init(id: String, name: String, limit: Rate, unit: MeasurementUnit) {
    self.id = id
    self.name = name
    self.limit = limit
    self.unit = unit
  }

  /// What may be drawn within the horizon in the calendar unit that begins on a day.
  ///
  /// Where the horizon begins or ends within the unit, the limit's share of the days within it; of a remainder the share
  /// of the days that are left of the unit when the horizon begins.
  public func quantity(inUnitFrom first: CivilDate, within horizon: DayInterval) -> Double {
    let unit = DayInterval(start: first, end: first.next(limit.per))
    let within = unit.intersection(horizon)
    guard let remainder, first < horizon.start, horizon.start < unit.end else { return limit.total(over: within) }
    return remainder * Double(within.dayCount) / Double(unit.end.dayNumber - horizon.start.dayNumber)
  }
}

/// A row of consumption and yield figures at planning level, per run.
public struct Process: Identified {
  /// Hours of a line per run.
  public struct LineUse: Hashable, Sendable {
    /// The line.
    public let line: Reference<Line>
    /// Hours per run.
    public let hours: Double

    /// Makes a use.
    public init(line: Reference<Line>, hours: Double) {
      self.line = line
      self.hours = hours
    }
  }

  /// Hours of a skill per run.
  public struct LabourUse: Hashable, Sendable {
    /// The skill.
    public let skill: Reference<Skill>
    /// Hours per run.
    public let hours: Double

    /// Makes a use.
    public init(skill: Reference<Skill>, hours: Double) {
      self.skill = skill
      self.hours = hours
    }
  }

  /// An item used per run.
  public struct Input: Hashable, Sendable {
    /// The item.
    public let item: Reference<Item>
    /// Units per run.
    public let quantity: Double

    /// Makes an input.
    public init(item: Reference<Item>, quantity: Double) {
      self.item = item
      self.quantity = quantity
    }
  }

  /// An item made per run.
  public struct Output: Hashable, Sendable {
    /// The item.
    public let item: Reference<Item>
    /// Units per run.
    public let quantity: Double
    /// From the run to the item's arrival in the site's stores.
    public let delay: Delay

    /// Makes an output.
    public init(item: Reference<Item>, quantity: Double, delay: Delay) {
      self.item = item
      self.quantity = quantity
      self.delay = delay
    }
  }

  /// Use of a permit per run.
  public struct PermitUse: Hashable, Sendable {
    /// The permit.
    public let permit: Reference<Permit>
    /// Units of the permit per run.
    public let quantity: Double

    /// Makes a use.
    public init(permit: Reference<Permit>, quantity: Double) {
      self.permit = permit
      self.quantity = quantity
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// What it is for.
  public let kind: ProcessKind
  /// Where it runs.
  public let site: Reference<Site>
  /// The hours it takes of lines, all of its own site.
  public let lineUses: [LineUse]
  /// The hours it takes of people.
  public let labourUses: [LabourUse]
  /// What it uses.
  public let inputs: [Input]
  /// What it makes.
  public let outputs: [Output]
  /// The permits it draws on.
  public let permitUses: [PermitUse]
  /// What a run costs beside line hours, people and items.
  public let costPerRun: Price
  /// The most runs; nothing for no limit of its own.
  public let maximum: Rate?
  /// The least runs.
  public let minimum: Rate?
  /// What it takes to run at all in a period; nothing where it runs as little as it likes.
  public var setUp: SetUp?
  /// Processes that are set up in every period in which this one is; all of them have set-ups.
  public var companions: [Reference<Process>] = []
  /// Whether only whole runs are done.
  public var isWhole = false

  /// Makes a process.
  public init(
    id: String, name: String, kind: ProcessKind, site: Reference<Site>, lineUses: [LineUse] = [],
    labourUses: [LabourUse] = [], inputs: [Input] = [], outputs: [Output] = [], permitUses: [PermitUse] = [],
    costPerRun: Price, maximum: Rate? = nil, minimum: Rate? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.site = site
    self.lineUses = lineUses
    self.labourUses = labourUses
    self.inputs = inputs
    self.outputs = outputs
    self.permitUses = permitUses
    self.costPerRun = costPerRun
    self.maximum = maximum
    self.minimum = minimum
  }
}
