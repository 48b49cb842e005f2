internal import LocatedText
internal import PlantModel

extension Record {
  /// One number, in the units of the model.
  func quantity(_ key: String, in counted: Counted? = nil) -> Double? {
    guard let measure = measure(of: key) else { return nil }
    switch held(key) {
    case .stated(let node): return reading.quantity(node, measure, counted, of: key)
    case .standard(let text): return standardValue(text)
    case .nothing: return nil
    }
  }

  /// A number by date that is not per calendar unit.
  func series(_ key: String, in counted: Counted? = nil) -> Series? {
    measuredSeries(key, in: counted)?.series
  }

  /// A number by date per calendar unit.
  func rate(_ key: String, in counted: Counted? = nil) -> Rate? {
    measuredSeries(key, in: counted).map { Rate($0.series, per: $0.per ?? .month) }
  }

  /// Lek for one unit, by date; nothing where none is stated.
  func price(_ key: String, in counted: Counted? = nil) -> Price? { series(key, in: counted).map(Price.init) }

  /// Lek per calendar unit, by date; nothing where none is stated.
  func charge(_ key: String, in counted: Counted? = nil) -> StandingCharge? {
    rate(key, in: counted).map(StandingCharge.init)
  }

  /// Money exact to the qindarka.
  func money(_ key: String) -> Money? { quantity(key).map(Money.init(lek:)) }

  /// The measure of a key.
  func measure(of key: String) -> Measure? { type(of: key).measure }

  private func measuredSeries(_ key: String, in counted: Counted?) -> MeasuredSeries? {
    guard let measure = measure(of: key) else { return nil }
    switch held(key) {
    case .stated(let node):
      return reading.series(node, measure, counted, of: key)
    case .standard(let text):
      return MeasuredSeries(series: Series(standardValue(text)), per: measure.isRate ? .month : nil)
    case .nothing: return nil
    }
  }

  /// The value of a default: a number, its unit being the model's own or a percentage.
  private func standardValue(_ text: String) -> Double {
    guard let number = NumberText(text) else { return 0 }
    return number.unit.hasPrefix("%") ? number.value / 100 : number.value
  }
}

extension ValueType {
  /// The measure of a number, alone or beside `no`.
  var measure: Measure? {
    switch self {
    case .quantity(let measure), .series(let measure): measure
    case .orNo(let type): type.measure
    default: nil
    }
  }
}
