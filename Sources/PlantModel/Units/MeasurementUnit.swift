/// A unit as a scenario writes it: `t`, `kpcs`, `h/shift`, `lek/t/month`, `kg NEQ`.
public struct MeasurementUnit: Hashable, Sendable {
  /// The text of the unit.
  public let symbol: String
  /// How many base units one of this unit is.
  public let factor: Double
  /// What it measures, without the calendar.
  public let dimension: Dimension
  /// The calendar unit it is per, as in `t/day`.
  public let per: CalendarUnit?
  /// The currency of its money, `lek` unless another one is written; nothing where it holds no money.
  public let currency: String?

  /// A plain number.
  public static let one = MeasurementUnit(symbol: "", factor: 1, dimension: .ratio, per: nil, currency: nil)

  /// Makes a unit from its parts.
  public init(symbol: String, factor: Double, dimension: Dimension, per: CalendarUnit?, currency: String?) {
    self.symbol = symbol
    self.factor = factor
    self.dimension = dimension
    self.per = per
    self.currency = currency
  }

  /// Reads a unit; nothing where a part of the text is no unit known here.
  ///
  /// The text is a product over quotients: factors joined by `/`, of which the first stands above the line. At most
  /// one of the others is a calendar unit. `currencies` are the codes the scenario gives an exchange rate for.
  public init?(_ text: String, currencies: Set<String> = []) {
    if text.isEmpty {
      self = .one
      return
    }
    var factor = 1.0
    var dimension = Dimension.ratio
    var per: CalendarUnit?
    var currency: String?
    for (place, part) in text.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      let name = MeasurementUnit.trimmed(part)
      if place > 0, let unit = MeasurementUnit.calendarUnits[name] {
        guard per == nil else { return nil }
        per = unit
        continue
      }
      guard let atom = MeasurementUnit.atom(name, currencies: currencies) else { return nil }
      if let written = atom.currency {
        guard currency == nil else { return nil }
        currency = written
      }
      factor = place == 0 ? factor * atom.factor : factor / atom.factor
      dimension = place == 0 ? dimension * atom.dimension : dimension / atom.dimension
    }
    self.init(symbol: text, factor: factor, dimension: dimension, per: per, currency: currency)
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
