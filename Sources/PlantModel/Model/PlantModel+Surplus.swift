extension PlantModel {
  /// The items of which a lot has a deadline, in the order of the catalogue: a plan's rows of overdue surplus.
  public var itemsWithDeadlines: [Reference<Item>] {
    let items = Set(lots.elements.filter { $0.deadline != nil }.map(\.item))
    return items.sorted()
  }

  /// The items that count as surplus: those whose kind says so, in the order of the catalogue.
  public var surplusItems: [Reference<Item>] {
    items.references.filter { items[$0].kind == .surplus }
  }

  /// Units of an item in lots, that may still be held at the end of a day: those without a deadline or with a later one.
  public func unitsPermitted(of item: Reference<Item>, atEndOf date: CivilDate) -> Double {
    lots.elements.filter { $0.item == item && ($0.deadline.map { $0 > date } ?? true) }
      .reduce(0) { $0 + $1.quantity }
  }

  /// Units of an item in a store when the horizon opens, lots included.
  public func openingUnits(of item: Reference<Item>, in store: Reference<Store>) -> Double {
    openingStocks.elements.filter { $0.item == item && $0.store == store }.reduce(0) { $0 + $1.quantity }
      + lots.elements.filter { $0.item == item && $0.store == store }.reduce(0) { $0 + $1.quantity }
  }
}
