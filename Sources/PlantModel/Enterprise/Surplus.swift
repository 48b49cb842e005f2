/// The state surplus is in.
public enum SurplusCondition: String, CaseIterable, Hashable, Sendable {
  case serviceable, repairable, unserviceable, hazardous
}

/// A lot of surplus: part of an item's opening stock that has a history and perhaps a deadline.
public struct SurplusLot: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The item.
  public let item: Reference<Item>
  /// Where it lies when the horizon opens.
  public let store: Reference<Store>
  /// How much, in the item's unit.
  public let quantity: Double
  /// The state it is in.
  public let condition: SurplusCondition
  /// The year it was made; nothing where nobody knows.
  public let yearMade: Int?
  /// The day by whose end it must be gone; nothing where it may stay.
  public let deadline: CivilDate?

  /// Makes a lot.
  public init(
    id: String, item: Reference<Item>, store: Reference<Store>, quantity: Double, condition: SurplusCondition,
    yearMade: Int?, deadline: CivilDate?
  ) {
    self.id = id
    self.item = item
    self.store = store
    self.quantity = quantity
    self.condition = condition
    self.yearMade = yearMade
    self.deadline = deadline
  }
}

/// A cumulative goal for the surplus: at most so much left by the end of a day.
public struct SurplusTarget: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The items it counts, by their tonnes.
  public let items: [Reference<Item>]
  /// The day.
  public let date: CivilDate
  /// The most tonnes left.
  public let tonnesLeft: Double
  /// Lek per tonne above it; nothing where the target must be met.
  public let missPrice: Price?

  /// Makes a target.
  public init(
    id: String, name: String, items: [Reference<Item>], date: CivilDate, tonnesLeft: Double, missPrice: Price?
  ) {
    self.id = id
    self.name = name
    self.items = items
    self.date = date
    self.tonnesLeft = tonnesLeft
    self.missPrice = missPrice
  }
}

/// What the enterprise thinks of deadlines it misses.
public struct SurplusPolicy: Sendable {
  /// Lek per tonne and calendar unit that stays after its deadline; nothing where no deadline may be missed.
  public let overdue: StandingCharge?
  /// Lek per tonne and calendar unit of surplus held: the price of risk. Zero where only the goals speak of it.
  public let holdingRisk: StandingCharge

  /// Makes a policy.
  public init(overdue: StandingCharge?, holdingRisk: StandingCharge = .zero) {
    self.overdue = overdue
    self.holdingRisk = holdingRisk
  }
}
