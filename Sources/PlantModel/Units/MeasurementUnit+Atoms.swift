extension MeasurementUnit {
  /// The names of the calendar units below the line of a unit.
  public static let calendarUnits: [String: CalendarUnit] = [
    "day": .day, "d": .day, "week": .week, "month": .month, "quarter": .quarter, "year": .year, "a": .year,
  ]

  /// Every unit without a line, by name, in the order in which documentation lists them.
  public static let atoms: [(name: String, factor: Double, base: Dimension.Base?)] = [
    ("%", 0.01, nil),
    ("t", 1, .mass), ("kt", 1_000, .mass), ("kg", 0.001, .mass), ("g", 0.000_001, .mass),
    ("pcs", 1, .pieces), ("kpcs", 1_000, .pieces), ("Mpcs", 1_000_000, .pieces),
    ("h", 1, .hours), ("min", 1.0 / 60, .hours),
    ("lek", 1, .money), ("klek", 1_000, .money), ("Mlek", 1_000_000, .money),
    ("people", 1, .people), ("person", 1, .people),
    ("m2", 1, .area), ("m3", 1, .volume), ("l", 0.001, .volume),
    ("kg NEQ", 1, .explosiveQuantity), ("t NEQ", 1_000, .explosiveQuantity),
    ("kWh", 1, .energy), ("MWh", 1_000, .energy),
    ("m", 1, .length), ("km", 1_000, .length),
    ("shift", 1, .shifts), ("shifts", 1, .shifts),
    ("run", 1, .runs), ("runs", 1, .runs),
    ("trip", 1, .trips), ("trips", 1, .trips),
  ]

  private static let atomsByName = Dictionary(
    atoms.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func atom(_ name: String, currencies: Set<String>) -> MeasurementUnit? {
    if let atom = atomsByName[name] {
      let dimension = atom.base.map(Dimension.init) ?? .ratio
      return MeasurementUnit(
        symbol: name, factor: atom.factor, dimension: dimension, per: nil,
        currency: atom.base == .money ? "lek" : nil)
    }
    for (prefix, factor) in [("", 1.0), ("k", 1_000.0), ("M", 1_000_000.0)] where name.hasPrefix(prefix) {
      let code = String(name.dropFirst(prefix.count))
      if currencies.contains(code) {
        return MeasurementUnit(
          symbol: name, factor: factor, dimension: Dimension(.money), per: nil, currency: code)
      }
    }
    return nil
  }
}
