extension PlantModel {
  /// Whether some decision must be a whole number: a set-up, an order, an overhaul, a line kept
  /// going, one group in a store, or what says so itself.
  public var wantsWholeNumbers: Bool {
    processes.elements.contains { $0.isWhole || $0.setUp != nil }
      || offers.elements.contains { $0.isWhole || $0.orderMinimum != nil }
      || lines.elements.contains { !$0.overhauls.isEmpty || $0.keeping != nil }
      || stores.elements.contains { !$0.apart.isEmpty } || pools.elements.contains { $0.isWhole }
      || routes.elements.contains { $0.isWhole }
  }

  /// The overhaul of a line that a period can be chosen for; nothing where none can.
  public func overhaul(of line: Reference<Line>, in interval: DayInterval) -> Line.Overhaul? {
    lines[line].overhauls.first { $0.window.start <= interval.start && interval.end <= $0.window.end }
  }

  /// The hours of a line that are lost in a period for each machine that is overhauled in it; zero where none can be.
  public func hoursLost(perOverhaulOf line: Reference<Line>, in interval: DayInterval) -> Double {
    guard let overhaul = overhaul(of: line, in: interval) else { return 0 }
    return overhaul.hours ?? availableHours(ofOneMachineOf: line, in: interval)
  }

  /// The most units of an item that fit into a store by its volume, its explosive limits and its limits for the item;
  /// nothing where no limit says it.
  public func mostUnits(of item: Reference<Item>, in store: Reference<Store>) -> Double? {
    let (element, holder) = (items[item], stores[store])
    var limits: [Double] = []
    if let volume = holder.volume, element.volumePerUnit > 0 { limits.append(volume / element.volumePerUnit) }
    for limit in holder.explosiveLimits
    where limit.division == element.hazardDivision && element.explosiveQuantityPerUnit > 0 {
      limits.append(limit.limit / element.explosiveQuantityPerUnit)
    }
    for limit in holder.itemLimits where limit.item == item {
      if let most = limit.maximum { limits.append(([most.base] + most.steps.map(\.value)).max() ?? 0) }
    }
    return limits.min()
  }
}
