public import PlantModel

/// Every party's account of a plan. Together they are the plan's whole cash flow: what one pays another cancels.
///
/// An owner gets its share of what each site earns less what it spends, after what wallets pay there; the owners of different
/// sites settle the goods that the plan moves between them at their closing value. Who provides a wallet pays what the
/// wallet pays, and gets nothing for it but by shares. A wallet that revenue flows into is the enterprise's own account:
/// what its provider puts in goes to the enterprise, the shareholder with the largest sum of shares, as does what belongs to
/// no site. Tax goes to the shareholders who receive it.
public struct ShareholderAccounts: Sendable {
  /// The accounts: shareholders in their order, wallets that nobody in particular fills, owners who are not stated.
  /// Parties that neither pay nor get anything are left out.
  public let accounts: [ShareholderAccount]

  /// Keeps the accounts of a plan.
  public init(of record: PlanRecord, model: PlantModel) {
    self.init(PlanFigures(record, of: model))
  }

  init(_ figures: PlanFigures) {
    var draft = ShareholderDraft(SiteBook(figures))
    draft.shareSites()
    draft.bookProviders()
    draft.bookEnterprise()
    accounts = draft.accounts()
  }
}

/// Accounts while they are being kept.
struct ShareholderDraft {
  private let book: SiteBook
  private let funding: SiteFunding
  private let settlements: [[Money]]
  private var contributions: [[Money]]
  private var flows: [[Money]]
  private var closing: [Money]
  private var present: [Double]

  private var model: PlantModel { book.model }
  private var periods: [Period] { book.figures.periods }
  private var partyCount: Int { model.shareholders.count + model.wallets.count + 1 }
  private var unstated: Int { partyCount - 1 }

  init(_ book: SiteBook) {
    self.book = book
    funding = SiteFunding(book)
    settlements = book.figures.periods.indices.map { book.settlements(in: $0) }
    let count = book.model.shareholders.count + book.model.wallets.count + 1
    let none = Array(repeating: Money.zero, count: book.figures.periods.count)
    contributions = Array(repeating: none, count: count)
    flows = contributions
    closing = Array(repeating: .zero, count: count)
    present = Array(repeating: 0, count: count)
  }

  /// Who owns a site, with shares that sum to one.
  private func owners(_ row: Int) -> [(party: Int, share: Double)] {
    let holdings = model.sites.elements[row].holdings
    return holdings.isEmpty ? [(unstated, 1)] : holdings.map { ($0.shareholder.position, $0.share) }
  }

  private func factor(_ period: Int) -> Double { model.discountFactor(over: periods[period].interval) }

  /// Gives each owner its share of a site.
  mutating func shareSites() {
    let values = book.closingValues
    for row in model.sites.elements.indices {
      let owners = owners(row)
      let shares = owners.map(\.share)
      var value = book.presentValue[row] + values[row].lek * model.closingDiscountFactor
      for period in periods.indices {
        let paidHere = funding.payments.reduce(Money.zero) { $0 + $1[row][period] } + settlements[period][row]
        value += paidHere.lek * factor(period)
        for (owner, part) in zip(owners, (book.flow(row, period) + paidHere).split(by: shares)) {
          flows[owner.party][period] += part
        }
      }
      let end = values[row] + book.outstanding[row]
      for (owner, part) in zip(owners, end.split(by: shares)) { closing[owner.party] += part }
      for owner in owners { present[owner.party] += owner.share * value }
    }
  }

  /// Takes what wallets pay from those who provide them.
  mutating func bookProviders() {
    for (place, wallet) in model.wallets.elements.enumerated() {
      for row in 0...book.common {
        let party = provider(of: wallet, place, at: row)
        for period in periods.indices { pay(funding.payments[place][row][period], by: party, in: period) }
      }
    }
  }

  /// Books what belongs to no site, what is put into the enterprise's own account, and tax.
  mutating func bookEnterprise() {
    let holder = enterprise
    present[holder] += book.presentValue[book.common]
    closing[holder] += book.outstanding[book.common]
    for period in periods.indices {
      let paidHere = funding.payments.reduce(Money.zero) { $0 + $1[book.common][period] }
      flows[holder][period] += book.flow(book.common, period) + paidHere
      present[holder] += paidHere.lek * factor(period)
    }
    for reference in model.wallets.references where model.wallets[reference].receivesRevenue {
      let wallet = model.wallets[reference]
      guard let provider = wallet.provider?.position else { continue }
      for (period, amount) in model.inflows(of: reference).enumerated() {
        let amount = period == 0 ? amount + wallet.openingBalance : amount
        pay(amount, by: provider, in: period)
        flows[holder][period] += amount
        present[holder] += amount.lek * factor(period)
      }
    }
    let receivers = model.shareholders.elements.indices.filter { model.shareholders.elements[$0].receivesTax }
    guard let receiver = receivers.first, let tax = book.paid[.tax] else { return }
    for period in periods.indices {
      flows[receiver][period] += tax[book.common][period]
      present[receiver] += tax[book.common][period].lek * factor(period)
    }
  }

  private mutating func pay(_ amount: Money, by party: Int, in period: Int) {
    contributions[party][period] += amount
    flows[party][period] = flows[party][period] - amount
    present[party] -= amount.lek * factor(period)
  }

  private func provider(of wallet: Wallet, _ place: Int, at row: Int) -> Int {
    let here = wallet.siteProviders.first { $0.site.position == row }?.shareholder ?? wallet.provider
    return here?.position ?? model.shareholders.count + place
  }

  /// The shareholder with the largest sum of shares, the first of equals.
  private var enterprise: Int {
    var sums = Array(repeating: 0.0, count: model.shareholders.count)
    for holding in model.sites.elements.flatMap(\.holdings) { sums[holding.shareholder.position] += holding.share }
    let largest = sums.max() ?? 0
    return largest > 0 ? sums.firstIndex(of: largest) ?? unstated : unstated
  }

  /// The accounts of all who pay or get anything.
  func accounts() -> [ShareholderAccount] {
    let names =
      model.shareholders.elements.map { ($0.id, $0.name) } + model.wallets.elements.map { ($0.id, $0.name) }
      + [("", "Owners not stated")]
    return names.indices.compactMap { party in
      let isIdle = flows[party].allSatisfy { $0 == .zero } && contributions[party].allSatisfy { $0 == .zero }
      if isIdle && closing[party] == .zero { return nil }
      return ShareholderAccount(
        id: names[party].0, name: names[party].1, contributions: contributions[party],
        cash: CashReturn(flows: flows[party], closing: closing[party], in: model.horizon),
        netPresentValue: Money(lek: present[party]), years: years(flows[party]), discountRate: model.discountRate)
    }
  }

  private func years(_ amounts: [Money]) -> [(year: Int, amount: Money)] {
    var sums: [Int: Money] = [:]
    for (period, amount) in amounts.enumerated() {
      let shares = model.horizon.yearShares(of: period)
      for (share, part) in zip(shares, amount.split(by: shares.map(\.share))) {
        sums[share.year, default: .zero] += part
      }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
