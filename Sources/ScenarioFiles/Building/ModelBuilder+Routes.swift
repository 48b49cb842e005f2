internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads routes.
  func readRoutes() {
    routes = each(.routes) { id, record in
      let origin = record.reference("from", to: Site.self)
      let destination = record.reference("to", to: Site.self)
      if let origin, origin == destination {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "to"), "`\(record.address)` ends where it begins",
          suggestion: "name two different sites")
      }
      let loadUnit = readLoadUnit(record)
      let limit = loadUnit.flatMap { unit -> Rate? in
        let counted = Counted(name: "the load", unit: ItemUnit(unit: unit, tonnesPerPiece: nil))
        guard let node = record.node("at_most") else { return nil }
        return reading.series(node, .itemRate, counted, of: "at_most").map { Rate($0.series, per: $0.per ?? .month) }
      }
      let cargoes = record.referenceEntries("carries", to: Item.self).compactMap { item, entry in
        readCargo(item, entry, record, loadUnit)
      }
      let transit = record.delay("after") ?? .none
      let isWhole = record.flag("whole") ?? false
      let name = record.name(or: id)
      guard let origin, let destination else { return nil }
      var route = Route(
        id: id, name: name, origin: origin, destination: destination, cargoes: cargoes, transit: transit,
        limit: limit, loadUnit: loadUnit ?? .one)
      route.isWhole = isWhole
      return route
    }
  }

  /// The unit the limit of a route counts in: the one it is written with, without the calendar.
  private func readLoadUnit(_ record: Record) -> MeasurementUnit? {
    guard let node = record.stated("at_most") else { return nil }
    let first = node.entries?.first?.value ?? node.elements?.first ?? node
    guard let text = reading.text(first, of: "at_most", expecting: "a rate") else { return nil }
    let unit = NumberText(text).map { String($0.unit) } ?? ""
    let parts = unit.split(separator: "/")
    if parts.count == 2, MeasurementUnit.calendarUnits[String(parts[1])] != nil,
      let load = reading.unit(String(parts[0])), load.dimension != .ratio, load.currency == nil
    {
      return load
    }
    reading.diagnostics.error(
      "unit-mismatch", at: first.location, "`\(text)` is no load per time",
      suggestion: "write it in `t/month`, `pcs/week`, `trips/month`")
    return nil
  }

  private func readCargo(
    _ item: Reference<Item>, _ entry: Node.Entry, _ route: Record, _ loadUnit: MeasurementUnit?
  ) -> Route.Cargo? {
    let counted = counted(item)
    let address = "\(route.address(of: "carries")).\(entry.key)"
    var cost: Price?
    var stated: Node?
    if entry.value.entries != nil {
      let cargo = Record(entry.value, ScenarioSchema.cargo, at: address, place: entry.keyLocation, in: reading)
      cost = cargo.price("cost", in: counted)
      stated = loadUnit == nil && !cargo.states("load") ? nil : cargo.stated("load")
    } else {
      cost = reading.series(entry.value, .moneyPerItem, counted, of: entry.key).map { Price($0.series) }
    }
    guard let counted else { return nil }
    guard let load = load(counted, stated, loadUnit, entry) else { return nil }
    return Route.Cargo(item: item, cost: cost ?? .zero, loadPerUnit: load)
  }

  /// What one unit of an item counts against the limit, in the unit of the limit.
  private func load(
    _ counted: Counted, _ stated: Node?, _ loadUnit: MeasurementUnit?, _ entry: Node.Entry
  ) -> Double? {
    guard let loadUnit else {
      guard let stated else { return 1 }
      reading.diagnostics.error(
        "contradiction", at: stated.location, "a load without a limit of the route has no effect",
        suggestion: "add `at_most` to the route, or take `load` out")
      return nil
    }
    guard let stated else {
      if let count = counted.unit.count(of: loadUnit), count > 0 { return 1 / count }
      reading.diagnostics.error(
        "missing-value", at: entry.keyLocation,
        "the limit of the route is in \(loadUnit.symbol), but \(counted.name) is counted in \(counted.unit.unit.symbol)",
        suggestion: "write `\(entry.key): {cost: …, load: 0.01 \(loadUnit.symbol)/\(counted.unit.unit.symbol)}`")
      return nil
    }
    guard let text = reading.text(stated, of: "load", expecting: "a number"), let number = NumberText(text),
      let unit = reading.unit(String(number.unit)), unit.per == nil,
      let perUnit = counted.unit.count(ofFactor: 1, dimension: loadUnit.dimension / unit.dimension), perUnit > 0,
      number.value >= 0
    else {
      reading.diagnostics.error(
        "unit-mismatch", at: stated.location, "`\(stated.text ?? stated.kindName)` is no load of \(counted.name)",
        suggestion: "write it in `\(loadUnit.symbol)/\(counted.unit.unit.symbol)`")
      return nil
    }
    return number.value * unit.factor / loadUnit.factor / perUnit
  }
}
