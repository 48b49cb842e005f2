internal import Glibc
internal import PlantModel

/// What turns into another item in a period because it lay there when the period began.
struct Deterioration {
  /// The item it was.
  let item: Reference<Item>
  /// The item it became.
  let result: Reference<Item>
  /// Where the item it was is balanced.
  let from: Int?
  /// Where the item it became is balanced.
  let to: Int?
  let period: Int
  /// Units of the item it was.
  let units: Side
  /// Units of the other item that one of them became.
  let factor: Double

  /// Everything that turned in a plan, by stock place, then period.
  static func all(_ evidence: Evidence) -> [Deterioration] {
    let (model, shape) = (evidence.model, evidence.shape)
    return shape.stockPlaces.indices.flatMap { row -> [Deterioration] in
      let place = shape.stockPlaces[row]
      guard let ageing = model.items[place.item].ageing else { return [] }
      let site = model.stores[place.store].site
      return evidence.periods.map { period in
        let share = share(ageing.sharePerYear, over: period.interval)
        var units = Side()
        if period.position == 0 {
          units.add(constant: share * evidence.openingUnits[row])
        } else {
          units.add(share, of: evidence.plan.stock[row, period.position - 1])
        }
        return Deterioration(
          item: place.item, result: ageing.item, from: shape.balancePosition(place.item, site),
          to: shape.balancePosition(ageing.item, site), period: period.position, units: units,
          factor: ageing.unitsPerUnit)
      }
    }
  }

  /// What does not stay: year by year of the calendar, each part of one by its days.
  private static func share(_ perYear: Double, over interval: DayInterval) -> Double {
    var staying = 1.0
    var cursor = interval.start
    while cursor < interval.end {
      let year = DayInterval(start: cursor.start(of: .year), end: cursor.next(.year))
      let end = min(year.end, interval.end)
      staying *= pow(1 - perYear, Double(end.dayNumber - cursor.dayNumber) / Double(year.dayCount))
      cursor = end
    }
    return 1 - staying
  }
}
