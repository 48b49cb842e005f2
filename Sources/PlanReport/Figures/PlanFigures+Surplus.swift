internal import PlantModel

extension PlanFigures {
  /// Units of an item in all stores at the end of a period; the opening where the period is before the first.
  func held(_ item: Reference<Item>, _ period: Int) -> Double {
    var total = 0.0
    for (row, place) in shape.stockPlaces.enumerated() where place.item == item {
      total += plan.stock.value(row: row, period: period, before: openingStock[row])
    }
    return total
  }

  /// Tonnes of one unit of an item; zero where it has no mass.
  func tonnesPerUnit(_ item: Reference<Item>) -> Double { model.items[item].unit.tonnesPerUnit ?? 0 }

  /// Tonnes of surplus in all stores at the end of a period.
  func surplusTonnes(_ period: Int) -> Double {
    model.surplusItems.reduce(0) { $0 + tonnesPerUnit($1) * held($1, period) }
  }

  /// Tonnes held of an item in a period times its months, on the mean of opening and closing stock.
  func tonneMonths(_ item: Reference<Item>, _ period: Int) -> Double {
    tonnesPerUnit(item) * (held(item, period - 1) + held(item, period)) / 2 * periods[period].monthCount
  }

  /// Units of an item that others became by age in a period, less what of it became another item.
  func aged(_ item: Reference<Item>, _ period: Int) -> Double {
    var units = 0.0
    if let ageing = model.items[item].ageing {
      units -= ageing.share(over: periods[period].interval) * held(item, period - 1)
    }
    for other in model.items.references {
      guard let ageing = model.items[other].ageing, ageing.item == item else { continue }
      units += ageing.share(over: periods[period].interval) * ageing.unitsPerUnit * held(other, period - 1)
    }
    return units
  }

  /// Units of an item's lots whose deadline has come by the end of a period.
  func unitsDue(_ item: Reference<Item>, _ period: Int) -> Double {
    let whole = model.lots.elements.filter { $0.item == item }.reduce(0) { $0 + $1.quantity }
    let lastDay = periods[period].interval.end.adding(days: -1)
    return whole - model.unitsPermitted(of: item, atEndOf: lastDay)
  }

  /// Units of an item that stay after their deadline at the end of a period.
  func overdue(_ item: Reference<Item>, _ period: Int) -> Double {
    guard period >= 0, let row = model.itemsWithDeadlines.firstIndex(of: item) else { return 0 }
    return plan.overdue[row, period]
  }

  /// Tonnes of some items at the end of a day, linear within the period that holds it; nothing outside the horizon.
  func tonnes(of items: [Reference<Item>], atEndOf date: CivilDate) -> Double? {
    guard let period = model.horizon.period(of: date) else { return nil }
    let days = Double(date.dayNumber - period.interval.start.dayNumber + 1)
    let share = days / Double(period.dayCount)
    return items.reduce(0.0) { (total: Double, item: Reference<Item>) -> Double in
      let before: Double = held(item, period.position - 1)
      let after: Double = held(item, period.position)
      let mean: Double = (1 - share) * before + share * after
      return total + tonnesPerUnit(item) * mean
    }
  }
}
