/// A quantity in a window of time.
public struct Tranche: Hashable, Sendable {
  /// How much, in the item's unit, spread evenly over the interval.
  public let quantity: Double
  /// When it falls due.
  public let interval: DayInterval

  /// Makes a tranche.
  public init(quantity: Double, interval: DayInterval) {
    self.quantity = quantity
    self.interval = interval
  }
}

/// An order to be met: so much of an item, in a window, at a price.
public struct Contract: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Who ordered.
  public let customer: String
  /// What.
  public let item: Reference<Item>
  /// The sites that may deliver.
  public let sites: [Reference<Site>]
  /// What falls due and when.
  public let tranches: [Tranche]
  /// Lek per unit delivered.
  public let price: Price
  /// Lek per unit and calendar unit of lateness; nothing where nothing may be late.
  public let lateness: StandingCharge?
  /// Lek per unit that is never delivered; nothing where all must be.
  public let shortfall: Price?
  /// The least share of the whole quantity that must be delivered within the horizon, 0 to 1.
  public let minimumFill: Double
  /// How long before it falls due a unit may be delivered.
  public let early: Delay
  /// Whether some may still be late when the horizon ends.
  public let mayEndLate: Bool
  /// From delivery to payment.
  public let paymentDelay: Delay
  /// The class of its priority, 1 for the first to 9 for the last; it speaks to the goal of lateness alone.
  public let priority: Int
  /// On which terms units may be cancelled; nothing where none may.
  public let cancellation: Cancellation?
  /// A framework in place of tranches; nothing for a contract with dates.
  public let framework: Framework?
  /// Units that are late when the horizon opens.
  public var openingBacklog = 0.0
  /// Units that are delivered before they fall due when the horizon opens.
  public var openingAhead = 0.0

  /// Makes a contract.
  public init(
    id: String, name: String, customer: String, item: Reference<Item>, sites: [Reference<Site>],
    tranches: [Tranche], price: Price, lateness: StandingCharge?, shortfall: Price?, minimumFill: Double = 0,
    early: Delay = .none, mayEndLate: Bool = true, paymentDelay: Delay = .none,
    priority: Int = 5, cancellation: Cancellation? = nil, framework: Framework? = nil
  ) {
    self.id = id
    self.name = name
    self.customer = customer
    self.item = item
    self.sites = sites
    self.tranches = tranches
    self.price = price
    self.lateness = lateness
    self.shortfall = shortfall
    self.minimumFill = minimumFill
    self.early = early
    self.mayEndLate = mayEndLate
    self.paymentDelay = paymentDelay
    self.priority = priority
    self.cancellation = cancellation
    self.framework = framework
  }
}

extension Contract {
  /// How much its lateness counts in the goal of lateness: each class counts twice the next one, class 5 once.
  public var latenessWeight: Double {
    let steps = 5 - priority
    let power = Double(1 << min(abs(steps), 62))
    return steps < 0 ? 1 / power : power
  }
}

/// A supplier's offer of an item at a site.
public struct Offer: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// What.
  public let item: Reference<Item>
  /// Where it arrives.
  public let site: Reference<Site>
  /// Lek per unit.
  public let price: Price
  /// The most that can be ordered; nothing for no limit.
  public let limit: Rate?
  /// The least that must be ordered.
  public let minimum: Rate?
  /// From order to arrival.
  public let leadTime: Delay
  /// From order to payment.
  public let paymentDelay: Delay
  /// The least that an order of a period comes to where there is one: nothing, or between this and the limit.
  public var orderMinimum: Rate?
  /// Whether only whole units are ordered.
  public var isWhole = false

  /// Makes an offer.
  public init(
    id: String, name: String, item: Reference<Item>, site: Reference<Site>, price: Price, limit: Rate?,
    minimum: Rate? = nil, leadTime: Delay = .none, paymentDelay: Delay = .none
  ) {
    self.id = id
    self.name = name
    self.item = item
    self.site = site
    self.price = price
    self.limit = limit
    self.minimum = minimum
    self.leadTime = leadTime
    self.paymentDelay = paymentDelay
  }
}

/// A market that takes an item from a site up to a limit: sales without an order.
public struct Market: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// What.
  public let item: Reference<Item>
  /// From where.
  public let site: Reference<Site>
  /// Lek per unit; below zero where taking it off must be paid for.
  public let price: Price
  /// The most that can be sold; nothing for no limit.
  public let limit: Rate?
  /// The least that must be sold.
  public let minimum: Rate?
  /// From sale to payment.
  public let paymentDelay: Delay
  /// The calendar unit of which each takes the same amount; nothing where sales may vary.
  public let steadyUnit: CalendarUnit?

  /// Makes a market.
  public init(
    id: String, name: String, item: Reference<Item>, site: Reference<Site>, price: Price, limit: Rate?,
    minimum: Rate? = nil, paymentDelay: Delay = .none, steadyUnit: CalendarUnit? = nil
  ) {
    self.id = id
    self.name = name
    self.item = item
    self.site = site
    self.price = price
    self.limit = limit
    self.minimum = minimum
    self.paymentDelay = paymentDelay
    self.steadyUnit = steadyUnit
  }
}

/// A way between two sites for some items.
public struct Route: Identified {
  /// An item the route carries.
  public struct Cargo: Hashable, Sendable {
    /// The item.
    public let item: Reference<Item>
    /// Lek per unit.
    public let cost: Price
    /// What one unit counts against the route's limit.
    public let loadPerUnit: Double

    /// Makes a cargo.
    public init(item: Reference<Item>, cost: Price, loadPerUnit: Double) {
      self.item = item
      self.cost = cost
      self.loadPerUnit = loadPerUnit
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Where it begins.
  public let origin: Reference<Site>
  /// Where it ends.
  public let destination: Reference<Site>
  /// What it carries.
  public let cargoes: [Cargo]
  /// From loading to arrival.
  public let transit: Delay
  /// The most load; nothing for no limit.
  public let limit: Rate?
  /// The unit of the load.
  public let loadUnit: MeasurementUnit
  /// Whether only whole units are shipped.
  public var isWhole = false

  /// Makes a route.
  public init(
    id: String, name: String, origin: Reference<Site>, destination: Reference<Site>, cargoes: [Cargo],
    transit: Delay = .none, limit: Rate? = nil, loadUnit: MeasurementUnit = .one
  ) {
    self.id = id
    self.name = name
    self.origin = origin
    self.destination = destination
    self.cargoes = cargoes
    self.transit = transit
    self.limit = limit
    self.loadUnit = loadUnit
  }
}
