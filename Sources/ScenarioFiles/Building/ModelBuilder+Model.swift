internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// The model of all that was read, once it is known to be without error.
  func model(_ horizon: Horizon) -> PlantModel {
    var model = PlantModel(horizon: horizon)
    model.name = document.node("name")?.text ?? ""
    model.goals = goals
    model.chargeBasis = document.node("charges")?.text.flatMap(ChargeBasis.init) ?? .average
    model.integrality = integrality
    model.discountRate = discountRate
    model.shareholders = Catalogue(shareholders.compactMap { $0 })
    model.calendars = Catalogue(calendars.compactMap { $0 })
    model.sites = Catalogue(sites.compactMap { $0 })
    model.items = Catalogue(items.compactMap { $0 })
    model.stores = Catalogue(stores.compactMap { $0 })
    model.openingStocks = Catalogue(stocks.compactMap { $0 })
    model.receipts = Catalogue(receipts.compactMap { $0 })
    model.skills = Catalogue(skills.compactMap { $0 })
    model.pools = Catalogue(pools.compactMap { $0 })
    model.retrainings = Catalogue(retrainings.compactMap { $0 })
    model.lines = Catalogue(lines.compactMap { $0 })
    model.permits = Catalogue(permits.compactMap { $0 })
    model.processes = Catalogue(processes.compactMap { $0 })
    model.mixtures = Catalogue(mixtures.compactMap { $0 })
    model.choices = Catalogue(choices.compactMap { $0 })
    model.contracts = Catalogue(contracts.compactMap { $0 })
    model.offers = Catalogue(offers.compactMap { $0 }.flatMap { offerTiers[$0.id] ?? [$0] })
    model.markets = Catalogue(markets.compactMap { $0 }.flatMap { marketTiers[$0.id] ?? [$0] })
    model.routes = Catalogue(routes.compactMap { $0 })
    model.lots = Catalogue(lots.compactMap { $0 })
    model.surplusTargets = Catalogue(targets.compactMap { $0 })
    model.surplusPolicy = policy ?? SurplusPolicy(overdue: nil)
    model.projects = Catalogue(projects.compactMap { $0 })
    model.projectChoices = Catalogue(projectChoices)
    model.projectLimits = Catalogue(projectLimits.compactMap { $0 })
    model.wallets = Catalogue(wallets.compactMap { $0 })
    model.loans = Catalogue(loans.compactMap { $0 })
    model.tax = tax
    return model
  }
}
