/// What part an item plays; it labels reports and directs checks, and does not change the mathematics.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
  case material, component, product, surplus, recovered, waste, service
}

/// The hazard divisions of the UN classification that explosive stores are limited by.
public enum HazardDivision: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Mass explosion.
  case massExplosion = "1.1"
  /// Projection, no mass explosion.
  case projection = "1.2"
  /// Fire and minor blast or projection.
  case fire = "1.3"
  /// No significant hazard.
  case minorHazard = "1.4"
  /// Very insensitive, with a mass explosion hazard.
  case insensitiveMassExplosion = "1.5"
  /// Extremely insensitive, no mass explosion hazard.
  case extremelyInsensitive = "1.6"

  /// Whether the left one comes first.
  public static func < (left: HazardDivision, right: HazardDivision) -> Bool { left.rawValue < right.rawValue }
}

/// Anything that is made, used, held, bought, sold, moved or thrown away.
public struct Item: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// What part it plays.
  public let kind: ItemKind
  /// The product family reports sum it under.
  public let family: String
  /// How it is counted and what it weighs.
  public let unit: ItemUnit
  /// Cubic metres of storage one unit takes.
  public let volumePerUnit: Double
  /// Kilograms of net explosive quantity of one unit.
  public let explosiveQuantityPerUnit: Double
  /// The hazard division; nothing for an item that is no explosive.
  public let hazardDivision: HazardDivision?
  /// Whether any of it can be kept from one period to the next.
  public let isStorable: Bool
  /// What it costs to hold one unit.
  public let holdingCost: StandingCharge
  /// Lek that one unit still held, or on its way, at the end of the horizon is worth.
  public let closingValue: UnitPrice
  /// What becomes of it while it lies; nothing where it keeps.
  public var ageing: Ageing?

  /// Makes an item.
  public init(
    id: String, name: String, kind: ItemKind, family: String, unit: ItemUnit, volumePerUnit: Double = 0,
    explosiveQuantityPerUnit: Double = 0, hazardDivision: HazardDivision? = nil, isStorable: Bool = true,
    holdingCost: StandingCharge = .zero, closingValue: UnitPrice = UnitPrice(lek: 0), ageing: Ageing? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.family = family
    self.unit = unit
    self.volumePerUnit = volumePerUnit
    self.explosiveQuantityPerUnit = explosiveQuantityPerUnit
    self.hazardDivision = hazardDivision
    self.isStorable = isStorable
    self.holdingCost = holdingCost
    self.closingValue = closingValue
    self.ageing = ageing
  }
}
