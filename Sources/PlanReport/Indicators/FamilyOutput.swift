public import PlantModel

/// What processes make of one family, by calendar year.
///
/// Items of a family that are counted in different measures, tonnes beside pieces, make separate outputs.
public struct FamilyOutput: Hashable, Sendable {
  /// The family.
  public let family: String
  /// The unit: `t`, `pcs`, `h` or the items' own.
  public let unit: String
  /// What is made, by year, when the run is made.
  public let years: [YearlyQuantity]

  /// The sum over all years.
  public var total: PublishedNumber { .sum(years.map(\.quantity)) }

  private struct Key: Hashable {
    let family: String
    let unit: String
  }

  /// The outputs of a plan, products first, then services, then recovered items, each in the order in which the
  /// model's items first name a family.
  static func all(_ figures: PlanFigures) -> [FamilyOutput] {
    let model = figures.model
    let kinds: [ItemKind] = [.product, .service, .recovered]
    var keys: [Key] = []
    var byPeriod: [Key: [Double]] = [:]
    let counted = kinds.flatMap { kind in model.items.references.filter { model.items[$0].kind == kind } }
    for reference in counted {
      let item = model.items[reference]
      let (unit, factor) = baseUnit(of: item.unit.unit)
      let key = Key(family: item.family, unit: unit)
      for (row, process) in model.processes.elements.enumerated() {
        for output in process.outputs where output.item == reference {
          if byPeriod[key] == nil {
            keys.append(key)
            byPeriod[key] = Array(repeating: 0, count: figures.periods.count)
          }
          for period in figures.periods.indices {
            byPeriod[key]?[period] += factor * output.quantity * figures.plan.runs[row, period]
          }
        }
      }
    }
    let years = CalendarYears(model.horizon)
    return keys.map { key in
      let quantities = byPeriod[key] ?? []
      return FamilyOutput(family: key.family, unit: key.unit, years: YearlyQuantity.all(years) { quantities[$0] })
    }
  }

  private static func baseUnit(of unit: MeasurementUnit) -> (symbol: String, factor: Double) {
    let bases: [(Dimension.Base, String)] = [(.mass, "t"), (.pieces, "pcs"), (.hours, "h"), (.volume, "m3")]
    for (base, symbol) in bases where unit.dimension == Dimension(base) { return (symbol, unit.factor) }
    return (unit.symbol, 1)
  }
}
