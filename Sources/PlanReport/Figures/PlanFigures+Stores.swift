internal import PlantModel

extension PlanFigures {
  /// Cubic metres taken in a store at the end of a period.
  func volumeUsed(in store: Reference<Store>, _ period: Int) -> Double {
    stockSum(in: store, period) { $0.volumePerUnit }
  }

  /// Kilograms of net explosive quantity of a hazard division in a store at the end of a period.
  func explosivesUsed(in store: Reference<Store>, of division: HazardDivision, _ period: Int) -> Double {
    stockSum(in: store, period) { $0.hazardDivision == division ? $0.explosiveQuantityPerUnit : 0 }
  }

  /// Weighted kilograms of net explosive quantity of all hazard divisions in a store at the end of a period.
  func mixedExplosives(in store: Reference<Store>, by mixing: Store.MixingLimit, _ period: Int) -> Double {
    stockSum(in: store, period) { mixing.weight(of: $0.hazardDivision) * $0.explosiveQuantityPerUnit }
  }

  /// Units of an item at a site before anything of a period leaves: what leaves in it, and what stays.
  func peak(of item: Reference<Item>, at site: Reference<Site>, _ period: Int) -> Double {
    var total = 0.0
    for (row, process) in model.processes.elements.enumerated() where process.site == site {
      for input in process.inputs where input.item == item { total += input.quantity * plan.runs[row, period] }
    }
    for (row, market) in model.markets.elements.enumerated() where market.item == item && market.site == site {
      total += plan.sales[row, period]
    }
    for (row, place) in shape.deliveryPlaces.enumerated()
    where place.site == site && model.contracts[place.contract].item == item {
      total += plan.deliveries[row, period]
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      if route.origin == site && route.cargoes[lane.cargo].item == item { total += plan.shipments[row, period] }
    }
    for (row, place) in shape.stockPlaces.enumerated()
    where place.item == item && model.stores[place.store].site == site {
      total += plan.stock[row, period]
    }
    return total
  }

  /// The kinds of work a line is set up for in a period: `demilitarize, then repair+test`; nothing for any.
  func configurations(of line: Line, _ period: Int) -> String {
    let interval = periods[period].interval
    let days = [interval.start] + line.configurations.map(\.start).filter { $0 > interval.start && $0 < interval.end }
    var texts: [String] = []
    for kinds in days.compactMap(line.kinds(on:)) {
      let text = ProcessKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: "+")
      if texts.last != text { texts.append(text) }
    }
    return texts.joined(separator: ", then ")
  }

  /// Kilograms of net explosive quantity that the processes of a line use in a period.
  func explosivesWorkedUp(on line: Reference<Line>, _ period: Int) -> Double {
    model.processes.references.reduce(0) { total, process in
      guard model.processes[process].lineUses.contains(where: { $0.line == line }) else { return total }
      return total + model.explosivesPerRun(of: process) * plan.runs[process.position, period]
    }
  }

  /// The most of it in the worked shifts of a period; nothing for no limit.
  func explosiveLimit(of line: Reference<Line>, _ period: Int) -> Double? {
    model.lines[line].explosivesPerShift.map { $0 * model.workedShifts(of: line, in: periods[period].interval) }
  }

  private func stockSum(in store: Reference<Store>, _ period: Int, _ weight: (Item) -> Double) -> Double {
    var total = 0.0
    for (row, place) in shape.stockPlaces.enumerated() where place.store == store {
      total += weight(model.items[place.item]) * plan.stock[row, period]
    }
    return total
  }
}
