internal import PlantModel

/// What a number measures: the units that fit it, and the range it must lie in.
///
/// A measure is written as it would stand in a scenario, with ITEM for the unit of the item, permit or load it counts:
/// `lek/ITEM/month`. Where the pattern has a calendar unit, any calendar unit fits.
struct Measure: Sendable {
  /// The range of a number, in the units of the model.
  enum Limits: Hashable, Sendable {
    case any, notNegative, positive, share, positiveShare, shareBelowOne, hoursOfDay
  }

  /// One way to write it.
  struct Pattern: Sendable {
    /// How an item's unit stands in it.
    enum ItemPlace: Sendable { case none, above, below }
    /// As documentation writes it.
    let text: String
    /// What stands beside the item and the calendar.
    let dimension: Dimension
    /// Where the item stands.
    let item: ItemPlace
    /// Whether it is per calendar unit.
    let isRate: Bool

    init(_ text: String) {
      self.text = text
      var parts = text.split(separator: "/").map(String.init)
      isRate = parts.last.map { MeasurementUnit.calendarUnits[$0] != nil } ?? false
      if isRate { parts.removeLast() }
      if parts.first == "ITEM" {
        item = .above
        dimension = .ratio
      } else {
        item = parts.last == "ITEM" ? .below : .none
        if item == .below { parts.removeLast() }
        dimension = MeasurementUnit(parts.joined(separator: "/"))?.dimension ?? .ratio
      }
    }
  }

  /// The ways to write it, the customary one first.
  let patterns: [Pattern]
  /// The range.
  let limits: Limits
  /// The only calendar unit that fits, where one is meant.
  let onlyPer: CalendarUnit?

  init(_ patterns: String..., limits: Limits = .notNegative, onlyPer: CalendarUnit? = nil) {
    self.patterns = (patterns.isEmpty ? [""] : patterns).map(Pattern.init)
    self.limits = limits
    self.onlyPer = onlyPer
  }

  private init(patterns: [Pattern], limits: Limits, onlyPer: CalendarUnit?) {
    self.patterns = patterns
    self.limits = limits
    self.onlyPer = onlyPer
  }

  /// The same measure with another range.
  func within(_ limits: Limits) -> Measure { Measure(patterns: patterns, limits: limits, onlyPer: onlyPer) }

  /// Whether numbers of it are per calendar unit.
  var isRate: Bool { patterns[0].isRate }

  /// Whether it holds money.
  var isMoney: Bool { patterns[0].dimension.exponent(of: .money) != 0 }

  /// The pattern as documentation writes it.
  var text: String { patterns[0].text }

  /// How many units of the model one of a written unit is; nothing where it does not fit.
  ///
  /// `counted` is the unit that stands for ITEM.
  func factor(of unit: MeasurementUnit, counted: ItemUnit?) -> Double? {
    for pattern in patterns where pattern.isRate == (unit.per != nil) {
      if let onlyPer, unit.per != onlyPer { continue }
      switch pattern.item {
      case .none:
        if unit.dimension == pattern.dimension { return unit.factor }
      case .above:
        if let count = counted?.count(ofFactor: unit.factor, dimension: unit.dimension) { return count }
      case .below:
        if let count = counted?.count(ofFactor: 1, dimension: pattern.dimension / unit.dimension), count > 0 {
          return unit.factor / count
        }
      }
    }
    return nil
  }
}
