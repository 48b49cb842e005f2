/// A place of a site where items are kept.
public struct Store: Identified {
  /// How much of an item the store may, and must, hold at the end of each period.
  public struct ItemLimit: Hashable, Sendable {
    /// The item.
    public let item: Reference<Item>
    /// The least, in the item's unit, by date.
    public let minimum: Series
    /// The most, in the item's unit, by date; nothing for no limit.
    public let maximum: Series?
    /// The least at the end of the horizon, in the item's unit.
    public let closingMinimum: Double
    /// The most that may lie in the store before anything of a period leaves it, in the item's unit, by date; nothing
    /// for no limit. The store is the only one of its site for the item.
    public let peakMaximum: Series?
    /// What holding a unit costs in this store; nothing where the item's own cost holds.
    public let holdingCost: StandingCharge?

    /// Makes a limit.
    public init(
      item: Reference<Item>, minimum: Series, maximum: Series?, closingMinimum: Double, peakMaximum: Series? = nil,
      holdingCost: StandingCharge? = nil
    ) {
      self.item = item
      self.minimum = minimum
      self.maximum = maximum
      self.closingMinimum = closingMinimum
      self.peakMaximum = peakMaximum
      self.holdingCost = holdingCost
    }
  }

  /// A limit over several hazard divisions, each counted with a weight.
  public struct MixingLimit: Hashable, Sendable {
    /// How much a division counts.
    public struct Weight: Hashable, Sendable {
      /// The division.
      public let division: HazardDivision
      /// What a kilogram of net explosive quantity counts, 0 or more.
      public let weight: Double

      /// Makes a weight.
      public init(division: HazardDivision, weight: Double) {
        self.division = division
        self.weight = weight
      }
    }

    /// The most, in kilograms of net explosive quantity.
    public let limit: Double
    /// The weights, in the order of the divisions; a division without one does not count.
    public let weights: [Weight]

    /// Makes a limit.
    public init(limit: Double, weights: [Weight]) {
      self.limit = limit
      self.weights = weights
    }

    /// What a kilogram of a division counts.
    public func weight(of division: HazardDivision?) -> Double {
      weights.first { $0.division == division }?.weight ?? 0
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Where it stands.
  public let site: Reference<Site>
  /// The items it may hold, in the order of the catalogue.
  public let permittedItems: [Reference<Item>]
  /// Cubic metres; nothing for no limit.
  public let volume: Double?
  /// The most kilograms of net explosive quantity, by hazard division, in the order of the divisions.
  public let explosiveLimits: [(division: HazardDivision, limit: Double)]
  /// Limits by item.
  public let itemLimits: [ItemLimit]
  /// A limit over several hazard divisions together; nothing for none.
  public let mixing: MixingLimit?
  /// Groups of items that do not lie together: at the end of a period the store holds items of one of them at most.
  public var apart: [[Reference<Item>]] = []

  /// Makes a store.
  public init(
    id: String, name: String, site: Reference<Site>, permittedItems: [Reference<Item>], volume: Double?,
    explosiveLimits: [(division: HazardDivision, limit: Double)] = [], itemLimits: [ItemLimit] = [],
    mixing: MixingLimit? = nil
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.permittedItems = permittedItems
    self.volume = volume
    self.explosiveLimits = explosiveLimits
    self.itemLimits = itemLimits
    self.mixing = mixing
  }
}

/// What a store holds of an item when the horizon opens, beside the surplus.
public struct OpeningStock: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The item.
  public let item: Reference<Item>
  /// Where it lies.
  public let store: Reference<Store>
  /// How much, in the item's unit.
  public let quantity: Double

  /// Makes an opening stock.
  public init(id: String, item: Reference<Item>, store: Reference<Store>, quantity: Double) {
    self.id = id
    self.item = item
    self.store = store
    self.quantity = quantity
  }
}

/// What arrives at a site whatever the plan does: orders under way, returns, handed-over surplus.
public struct ScheduledReceipt: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The item.
  public let item: Reference<Item>
  /// Where it arrives.
  public let site: Reference<Site>
  /// How much, in the item's unit, spread evenly over the interval.
  public let quantity: Double
  /// When.
  public let interval: DayInterval

  /// Makes a receipt.
  public init(
    id: String, item: Reference<Item>, site: Reference<Site>, quantity: Double, interval: DayInterval
  ) {
    self.id = id
    self.item = item
    self.site = site
    self.quantity = quantity
    self.interval = interval
  }
}
