/// What a unit measures, as exponents of the base measures of planning.
public struct Dimension: Hashable, Sendable {
  /// A base measure; its unit is the one the model computes in.
  public enum Base: Int, CaseIterable, Hashable, Sendable {
    /// Tonnes.
    case mass
    /// Pieces.
    case pieces
    /// Hours of work or of a machine.
    case hours
    /// Lek.
    case money
    /// People.
    case people
    /// Square metres.
    case area
    /// Cubic metres.
    case volume
    /// Kilograms of net explosive quantity.
    case explosiveQuantity
    /// Kilowatt-hours.
    case energy
    /// Metres.
    case length
    /// Shifts.
    case shifts
    /// Runs of a process.
    case runs
    /// Trips of a vehicle.
    case trips
  }

  private var exponents: [Int]

  /// A plain number or a percentage.
  public static let ratio = Dimension()

  /// Makes the dimension of a plain number.
  public init() {
    exponents = Array(repeating: 0, count: Base.allCases.count)
  }

  /// Makes the dimension of one base measure.
  public init(_ base: Base) {
    self.init()
    exponents[base.rawValue] = 1
  }

  /// The exponent of a base measure.
  public func exponent(of base: Base) -> Int { exponents[base.rawValue] }

  /// The product of two dimensions.
  public static func * (left: Dimension, right: Dimension) -> Dimension {
    var product = left
    for base in Base.allCases { product.exponents[base.rawValue] += right.exponents[base.rawValue] }
    return product
  }

  /// The quotient of two dimensions.
  public static func / (left: Dimension, right: Dimension) -> Dimension {
    var quotient = left
    for base in Base.allCases { quotient.exponents[base.rawValue] -= right.exponents[base.rawValue] }
    return quotient
  }
}
