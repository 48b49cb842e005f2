internal import PlantModel

/// How many runs of a process everything that can still take its product could use, from a period to the end.
///
/// More runs than that in one period would leave the surplus of the product lying to the end, unused. Leaving them away
/// costs nothing and breaks no rule, if the product is the process's only one, is worth nothing at the end, need not be
/// kept, if what the process uses would not have to be used up, and if no mixture and no least hours of a line lean on
/// its runs. Only such processes have a number here; Pochet and Wolsey, "Production Planning by Mixed Integer Programming" (2006), section 4.3.
struct RemainingDemand {
  private let context: PlanningContext
  private var model: PlantModel { context.model }

  init(_ context: PlanningContext) { self.context = context }

  /// The most runs from a period on that could be of use; nothing where more might be.
  func runs(of row: Int, from period: Int) -> Double? {
    let process = model.processes.elements[row]
    guard let output = process.outputs.first, process.outputs.count == 1, output.quantity > 0,
      process.labourUses.isEmpty, model.goals.allSatisfy({ $0.goal.isMoney }),
      process.inputs.allSatisfy({ isBoughtAtWill($0.item) }), endsWithCustomers(output.item),
      process.lineUses.allSatisfy({ model.lines[$0.line].keeping?.minimum == nil }),
      !model.mixtures.elements.contains(where: { $0.components.contains { $0.process == Reference(row) } })
    else { return nil }
    var units = 0.0
    for market in model.markets.elements where market.item == output.item && market.site == process.site {
      guard let limit = market.limit else { return nil }
      for interval in context.intervals[period...] { units += limit.total(over: interval) }
    }
    for (position, contract) in model.contracts.elements.enumerated()
    where contract.item == output.item && contract.sites.contains(process.site) {
      let first = contract.lateness == nil ? period : 0
      for period in first..<context.periodCount { units += context.due[position, period] }
      units += context.aheadLimits[position, context.periodCount - 1] + contract.openingBacklog
    }
    return units / output.quantity
  }

  /// Whether an item is never at hand but as somebody orders it.
  private func isBoughtAtWill(_ item: Reference<Item>) -> Bool {
    !model.openingStocks.elements.contains { $0.item == item } && !model.lots.elements.contains { $0.item == item }
      && !model.receipts.elements.contains { $0.item == item }
      && !model.processes.elements.contains { $0.outputs.contains { $0.item == item } }
      && !model.items.elements.contains { $0.ageing?.item == item }
      && model.offers.elements.allSatisfy { $0.item != item || ($0.minimum == nil && $0.orderMinimum == nil) }
  }

  /// Whether an item is made for contracts and markets alone, and is worth nothing where it lies.
  private func endsWithCustomers(_ item: Reference<Item>) -> Bool {
    // What ages is used up by lying: more than the demand must be made to meet it.
    model.items[item].closingValue == UnitPrice(lek: 0) && model.items[item].ageing == nil
      && !model.processes.elements.contains { $0.inputs.contains { $0.item == item } }
      && !model.routes.elements.contains { $0.cargoes.contains { $0.item == item } }
      && model.contracts.elements.allSatisfy { $0.item != item || !$0.tranches.isEmpty }
      && !model.stores.elements.contains { store in
        store.itemLimits.contains {
          $0.item == item && ($0.closingMinimum > 0 || !$0.minimum.isConstant || $0.minimum.base > 0)
        }
      }
  }
}
