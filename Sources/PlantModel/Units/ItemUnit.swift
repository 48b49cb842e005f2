/// How an item is counted, and what one unit of it weighs.
///
/// All quantities of an item are held in its own unit. Other units are converted by its mass: `12 kpcs` of an item
/// counted in tonnes at `16 g/pcs` are 0.192 t.
public struct ItemUnit: Hashable, Sendable {
  /// The unit the item is counted in.
  public let unit: MeasurementUnit
  /// Tonnes of one unit; nothing where no mass is known.
  public let tonnesPerUnit: Double?

  /// Makes the unit of an item; `tonnesPerPiece` is the mass of one piece where the scenario gives it.
  public init(unit: MeasurementUnit, tonnesPerPiece: Double?) {
    self.unit = unit
    self.tonnesPerPiece = tonnesPerPiece
    switch unit.dimension {
    case Dimension(.mass): tonnesPerUnit = unit.factor
    case Dimension(.pieces): tonnesPerUnit = tonnesPerPiece.map { $0 * unit.factor }
    default: tonnesPerUnit = nil
    }
  }

  private let tonnesPerPiece: Double?

  /// How many units of the item one of another unit is; nothing where the two cannot be compared.
  public func count(of other: MeasurementUnit) -> Double? {
    count(ofFactor: other.factor, dimension: other.dimension)
  }

  /// How many units of the item a factor of base units of a dimension is; nothing where the two cannot be compared.
  public func count(ofFactor factor: Double, dimension: Dimension) -> Double? {
    if dimension == unit.dimension { return factor / unit.factor }
    guard let tonnesPerPiece, tonnesPerPiece > 0 else { return nil }
    if dimension == Dimension(.pieces), unit.dimension == Dimension(.mass) {
      return factor * tonnesPerPiece / unit.factor
    }
    if dimension == Dimension(.mass), unit.dimension == Dimension(.pieces) {
      return factor / tonnesPerPiece / unit.factor
    }
    return nil
  }
}
