internal import LocatedText
internal import PlantModel

extension ModelBuilder {
  /// Reads wallets.
  func readWallets() {
    wallets = each(.wallets) { id, record in
      let opening = record.money("opening")
      let inflows = record.records("inflows").compactMap { inflow -> Wallet.Inflow? in
        let amount = inflow.money("amount")
        guard let interval = timeInterval(inflow) else { return nil }
        checkWithin(interval, inflow, "from", "to", what: "flows in")
        return amount.map { Wallet.Inflow(amount: $0, interval: interval) }
      }
      let settlements = record.records("settlements").compactMap { settlement -> Wallet.Inflow? in
        let amount = settlement.money("amount")
        guard let interval = timeInterval(settlement) else { return nil }
        return amount.map { Wallet.Inflow(amount: $0, interval: interval) }
      }
      let purposes = readPurposes(record)
      let receivesRevenue = record.flag("receives_revenue") ?? false
      let minimum = record.money("at_least") ?? .zero
      let sites = record.references("sites", to: Site.self)
      let projects = record.references("projects", to: Project.self)
      let interest = record.rate("interest")
      let provider = record.reference("provided_by", to: Shareholder.self)
      let siteProviders = readSiteProviders(record)
      let name = record.name(or: id)
      if let opening, opening < minimum {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "opening"),
          "`\(record.address)` opens below the least it must hold",
          suggestion: "raise `opening`, or lower `at_least`")
      }
      guard let opening else { return nil }
      var wallet = Wallet(
        id: id, name: name, openingBalance: opening, inflows: inflows, purposes: purposes,
        receivesRevenue: receivesRevenue, minimumBalance: minimum, sites: sites, projects: projects, interest: interest)
      wallet.settlements = settlements
      wallet.provider = provider
      wallet.siteProviders = siteProviders
      return wallet
    }
  }

  /// Reads loans.
  func readLoans() {
    loans = each(.loans) { id, record in
      let wallet = record.reference("wallet", to: Wallet.self)
      let limit = record.money("limit")
      let interest = record.rate("interest")
      let opening = record.money("opening") ?? .zero
      let from = record.date("from")
      let repayBy = record.date("repay_by")
      let name = record.name(or: id)
      if let from, let repayBy, repayBy < from {
        reading.diagnostics.error(
          "reversed-dates", at: record.location(of: "repay_by"), "it must be paid back before it can be drawn",
          related: [RelatedPlace(record.location(of: "from"), "it can be drawn from here on")])
      }
      if let limit, limit < opening {
        reading.diagnostics.error(
          "contradiction", at: record.location(of: "opening"), "`\(record.address)` opens above its limit",
          suggestion: "raise `limit`, or lower `opening`")
      }
      guard let wallet, let limit, let interest else { return nil }
      return Loan(
        id: id, name: name, wallet: wallet, limit: limit, interest: interest, openingDebt: opening,
        availableFrom: from, repayBy: repayBy)
    }
  }

  private func readSiteProviders(_ record: Record) -> [Wallet.SiteProvider] {
    guard case .reference(let section) = record.valueType(of: "provided_at") else { return [] }
    return record.referenceEntries("provided_at", to: Site.self).compactMap { site, entry in
      reading.reference(entry.value, in: section, of: entry.key).map {
        Wallet.SiteProvider(site: site, shareholder: $0)
      }
    }
  }

  private func readPurposes(_ record: Record) -> [SpendingPurpose] {
    guard case .list(.choice(let words)) = record.type(of: "pays_for") else { return [] }
    let stated = Set(record.elements("pays_for").compactMap { reading.choice($0, words, of: "pays_for") })
    return SpendingPurpose.allCases.filter { stated.contains($0.rawValue) }
  }
}
