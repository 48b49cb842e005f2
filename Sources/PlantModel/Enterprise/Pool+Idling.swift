extension Pool {
  /// Paid people without work, where the scenario wants every paid hour accounted for.
  public struct Idling: Hashable, Sendable {
    /// Lek per idle person and calendar unit, beside the wage.
    public let cost: StandingCharge

    /// Makes idling.
    public init(cost: StandingCharge) {
      self.cost = cost
    }
  }

  /// People on short time: they do a part of their work and stay employed.
  public struct ShortTime: Hashable, Sendable {
    /// Lek per person on short time and calendar unit, beside the wage.
    public let cost: StandingCharge
    /// The most people, by date; nothing for no limit but the headcount.
    public let limit: Series?
    /// The share of the hours that a person on short time still works, 0 to 1.
    public let productivity: Double

    /// Makes short time.
    public init(cost: StandingCharge, limit: Series?, productivity: Double) {
      self.cost = cost
      self.limit = limit
      self.productivity = productivity
    }
  }

  /// Whether every paid hour of the pool is worked, idle or on short time; else unused hours are not asked about.
  public var accountsForHours: Bool { idling != nil || shortTime != nil }
}
