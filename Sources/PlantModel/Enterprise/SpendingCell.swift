/// Where money is spent: what earmarks of wallets ask.
public struct SpendingPlace: Hashable, Sendable {
  /// The site; nothing for what belongs to none, such as charges of contracts, interest and tax.
  public let site: Reference<Site>?
  /// The project; nothing for what belongs to none.
  public let project: Reference<Project>?

  /// What belongs to no site and no project.
  public static let none = SpendingPlace(site: nil, project: nil)

  /// Makes a place.
  public init(site: Reference<Site>?, project: Reference<Project>? = nil) {
    self.site = site
    self.project = project
  }
}

/// Spending places that the same earmarked wallets may pay for.
public struct SpendingCell: Hashable, Sendable {
  /// The wallets with earmarks that may pay here, beside all wallets without.
  public let wallets: [Reference<Wallet>]
}

/// The cells that the earmarks of a model divide spending into; one for all where no wallet has an earmark.
public struct SpendingCells: Sendable {
  /// The cells; the first is the one that no earmarked wallet may pay for.
  public let cells: [SpendingCell]
  private let positions: [SpendingPlace: Int]

  /// Draws up the cells of a model.
  public init(_ model: PlantModel) {
    let earmarked = model.wallets.references.filter { model.wallets[$0].isEarmarked }
    guard !earmarked.isEmpty else {
      cells = [SpendingCell(wallets: [])]
      positions = [:]
      return
    }
    let places =
      model.sites.references.map { SpendingPlace(site: $0) }
      + model.projects.references.map { SpendingPlace(site: model.projects[$0].site, project: $0) }
    var cells = [SpendingCell(wallets: [])]
    var positions: [SpendingPlace: Int] = [:]
    for place in places {
      let cell = SpendingCell(wallets: earmarked.filter { model.wallets[$0].maySpend(at: place) })
      let position = cells.firstIndex(of: cell) ?? cells.count
      if position == cells.count { cells.append(cell) }
      positions[place] = position
    }
    self.cells = cells
    self.positions = positions
  }

  /// The cell of a place.
  public func position(of place: SpendingPlace) -> Int { positions[place] ?? 0 }
}

extension Wallet {
  /// Whether the wallet pays at some sites and for some projects alone.
  public var isEarmarked: Bool { !sites.isEmpty || !projects.isEmpty }

  /// Whether the wallet may pay for what is spent at a place, for a purpose of its own.
  public func maySpend(at place: SpendingPlace) -> Bool {
    if !isEarmarked { return true }
    return place.site.map(sites.contains) ?? false || place.project.map(projects.contains) ?? false
  }
}
