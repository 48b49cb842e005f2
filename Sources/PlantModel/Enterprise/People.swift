/// What people must be able to do for some work.
public struct Skill: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String

  /// Makes a skill.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// People of one skill at one site.
public struct Pool: Identified {
  /// New people.
  public struct Hiring: Hashable, Sendable {
    /// The most people.
    public let limit: Rate?
    /// Lek per person, paid when the decision is taken.
    public let cost: Price
    /// From the decision to the first day of work: search and training.
    public let delay: Delay
    /// The share of those hired that leave before their first day of work, 0 to 1.
    public let leaverShare: Double

    /// Makes hiring.
    public init(limit: Rate?, cost: Price, delay: Delay, leaverShare: Double = 0) {
      self.limit = limit
      self.cost = cost
      self.delay = delay
      self.leaverShare = leaverShare
    }
  }

  /// People who are let go.
  public struct Dismissal: Hashable, Sendable {
    /// The most people.
    public let limit: Rate?
    /// Lek per person.
    public let cost: Price

    /// Makes dismissal.
    public init(limit: Rate?, cost: Price) {
      self.limit = limit
      self.cost = cost
    }
  }

  /// Hours beyond the ordinary ones.
  public struct Overtime: Hashable, Sendable {
    /// The most hours per person.
    public let limit: Rate
    /// Lek per hour, premium and employer's contributions included.
    public let cost: Price
    /// Further limits, in hours per person, each counted in its own calendar unit: a law's by month and year.
    public let furtherLimits: [Rate]

    /// Makes overtime.
    public init(limit: Rate, cost: Price, furtherLimits: [Rate] = []) {
      self.limit = limit
      self.cost = cost
      self.furtherLimits = furtherLimits
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Where they work.
  public let site: Reference<Site>
  /// What they can do.
  public let skill: Reference<Skill>
  /// People when the horizon opens.
  public let openingHeadcount: Double
  /// Hours one person is paid for; nothing where the site's calendar and one shift a day say it.
  public let hoursPerPerson: Rate?
  /// The share of paid hours not worked: leave, sickness, training; 0 to below 1.
  public let absence: Double
  /// The share of people who leave by themselves in a month, 0 to below 1.
  public let attritionPerMonth: Double
  /// Lek per person and calendar unit, employer's contributions included.
  public let wage: StandingCharge
  /// Hiring; nothing where nobody can be hired.
  public let hiring: Hiring?
  /// Dismissal; nothing where nobody can be let go.
  public let dismissal: Dismissal?
  /// Overtime; nothing where there is none.
  public let overtime: Overtime?
  /// People whose hiring was decided before the horizon and who begin within it, each tranche evenly over its days.
  public var joining: [Tranche] = []
  /// Whether only whole people are counted, hired and let go.
  public var isWhole = false
  /// What idle people cost beside their wage; nothing where nobody asks.
  public let idling: Idling?
  /// Short time; nothing where there is none.
  public let shortTime: ShortTime?

  /// Makes a pool.
  public init(
    id: String, name: String, site: Reference<Site>, skill: Reference<Skill>, openingHeadcount: Double,
    hoursPerPerson: Rate? = nil, absence: Double = 0, attritionPerMonth: Double = 0, wage: StandingCharge,
    hiring: Hiring? = nil, dismissal: Dismissal? = nil, overtime: Overtime? = nil, idling: Idling? = nil,
    shortTime: ShortTime? = nil
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.skill = skill
    self.openingHeadcount = openingHeadcount
    self.hoursPerPerson = hoursPerPerson
    self.absence = absence
    self.attritionPerMonth = attritionPerMonth
    self.wage = wage
    self.hiring = hiring
    self.dismissal = dismissal
    self.overtime = overtime
    self.idling = idling
    self.shortTime = shortTime
  }
}
