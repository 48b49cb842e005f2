/// An item at a site: where a material balance is drawn.
public struct BalancePlace: Hashable, Sendable {
  /// The item.
  public let item: Reference<Item>
  /// The site.
  public let site: Reference<Site>
}

/// An item in a store: where stock is counted.
public struct StockPlace: Hashable, Sendable {
  /// The item.
  public let item: Reference<Item>
  /// The store.
  public let store: Reference<Store>
}

/// An item on a route: what is shipped.
public struct Lane: Hashable, Sendable {
  /// The route.
  public let route: Reference<Route>
  /// The zero-based place of the item among the route's cargoes.
  public let cargo: Int
}

/// A contract at a site that may deliver it.
public struct DeliveryPlace: Hashable, Sendable {
  /// The contract.
  public let contract: Reference<Contract>
  /// The site.
  public let site: Reference<Site>
}

/// A wallet and a purpose it may pay for.
public struct Funding: Hashable, Sendable {
  /// The wallet.
  public let wallet: Reference<Wallet>
  /// The purpose.
  public let purpose: SpendingPurpose
  /// The cell of ``PlanShape/spendingCells``; zero where no wallet has an earmark.
  public let cell: Int
}

/// The rows of a plan: every place, lane and pair the model gives room for a decision, in a fixed order.
///
/// Formulation, auditor and reports all count rows by this shape. The order is the order of the scenario.
public struct PlanShape: Sendable {
  /// Items at sites, by item, then site.
  public let balancePlaces: [BalancePlace]
  /// Items in stores, by item, then store. A place exists where the store permits the item and the item occurs at
  /// the store's site.
  public let stockPlaces: [StockPlace]
  /// Items on routes, by route, then cargo.
  public let lanes: [Lane]
  /// Contracts at sites, by contract, then site.
  public let deliveryPlaces: [DeliveryPlace]
  /// The cells that earmarks divide spending into.
  public let spendingCells: SpendingCells
  /// Wallets, purposes and cells, by wallet, then purpose, then cell.
  public let fundings: [Funding]

  private let balancePositions: [BalancePlace: Int]
  private let stockPositions: [StockPlace: Int]

  /// Draws up the shape of a model's plans.
  public init(_ model: PlantModel) {
    var occurs = Set<BalancePlace>()
    func note(_ item: Reference<Item>, _ site: Reference<Site>) {
      occurs.insert(BalancePlace(item: item, site: site))
    }
    for process in model.processes.elements {
      for input in process.inputs { note(input.item, process.site) }
      for output in process.outputs { note(output.item, process.site) }
    }
    for stock in model.openingStocks.elements { note(stock.item, model.stores[stock.store].site) }
    for lot in model.lots.elements { note(lot.item, model.stores[lot.store].site) }
    for receipt in model.receipts.elements { note(receipt.item, receipt.site) }
    for offer in model.offers.elements { note(offer.item, offer.site) }
    for market in model.markets.elements { note(market.item, market.site) }
    for contract in model.contracts.elements { for site in contract.sites { note(contract.item, site) } }
    for route in model.routes.elements {
      for cargo in route.cargoes {
        note(cargo.item, route.origin)
        note(cargo.item, route.destination)
      }
    }
    occurs = PlanShape.withAged(occurs, model)
    balancePlaces = occurs.sorted { ($0.item, $0.site) < ($1.item, $1.site) }
    var stockPlaces: [StockPlace] = []
    for place in balancePlaces where model.items[place.item].isStorable {
      for store in model.stores.references
      where model.stores[store].site == place.site && model.stores[store].permittedItems.contains(place.item) {
        stockPlaces.append(StockPlace(item: place.item, store: store))
      }
    }
    self.stockPlaces = stockPlaces.sorted { ($0.item, $0.store) < ($1.item, $1.store) }
    lanes = model.routes.references.flatMap { route in
      model.routes[route].cargoes.indices.map { Lane(route: route, cargo: $0) }
    }
    deliveryPlaces = model.contracts.references.flatMap { contract in
      model.contracts[contract].sites.map { DeliveryPlace(contract: contract, site: $0) }
    }
    let spendingCells = SpendingCells(model)
    self.spendingCells = spendingCells
    fundings = model.wallets.references.flatMap { wallet in
      model.wallets[wallet].purposes.flatMap { purpose in
        spendingCells.cells.enumerated().compactMap { cell, element in
          let isOpen = !model.wallets[wallet].isEarmarked || element.wallets.contains(wallet)
          return isOpen ? Funding(wallet: wallet, purpose: purpose, cell: cell) : nil
        }
      }
    }
    balancePositions = Dictionary(uniqueKeysWithValues: balancePlaces.enumerated().map { ($1, $0) })
    stockPositions = Dictionary(uniqueKeysWithValues: self.stockPlaces.enumerated().map { ($1, $0) })
  }

  /// The places of items with those of what they become by age.
  private static func withAged(_ occurs: Set<BalancePlace>, _ model: PlantModel) -> Set<BalancePlace> {
    var all = occurs
    var added = occurs
    while !added.isEmpty {
      let aged = added.compactMap { place in
        model.items[place.item].ageing.map { BalancePlace(item: $0.item, site: place.site) }
      }
      added = Set(aged).subtracting(all)
      all.formUnion(added)
    }
    return all
  }

  /// The row of an item's balance at a site; nothing where the item does not occur there.
  public func balancePosition(_ item: Reference<Item>, _ site: Reference<Site>) -> Int? {
    balancePositions[BalancePlace(item: item, site: site)]
  }

  /// The row of an item's stock in a store; nothing where the store cannot hold it.
  public func stockPosition(_ item: Reference<Item>, _ store: Reference<Store>) -> Int? {
    stockPositions[StockPlace(item: item, store: store)]
  }
}
