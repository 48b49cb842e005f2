/// Somebody who holds a share of a site: the state company, a partner, the state.
public struct Shareholder: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String

  /// Whether the enterprise's tax goes to it.
  public var receivesTax = false

  /// Makes a shareholder.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A plant, a joint venture's hall, a store depot, a yard or an outside processor.
public struct Site: Identified {
  /// A share of the site's ownership.
  public struct Holding: Hashable, Sendable {
    /// Who holds it.
    public let shareholder: Reference<Shareholder>
    /// The share, above 0 and at most 1.
    public let share: Double

    /// Makes a holding.
    public init(shareholder: Reference<Shareholder>, share: Double) {
      self.shareholder = shareholder
      self.share = share
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// When it works.
  public let calendar: Reference<WorkCalendar>
  /// Who owns it; the shares sum to one where any is given.
  public let holdings: [Holding]
  /// What it costs to keep, whatever it makes; lek.
  public let fixedCost: StandingCharge
  /// The most idle people of all its pools, by date; nothing for no limit.
  public let idleLimit: Series?

  /// Makes a site.
  public init(
    id: String, name: String, calendar: Reference<WorkCalendar>, holdings: [Holding] = [],
    fixedCost: StandingCharge = .zero, idleLimit: Series? = nil
  ) {
    self.id = id
    self.name = name
    self.calendar = calendar
    self.holdings = holdings
    self.fixedCost = fixedCost
    self.idleLimit = idleLimit
  }
}
