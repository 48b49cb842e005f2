internal import PlantModel

/// Who pays for what is spent where: each wallet's payments, by site and period.
///
/// A wallet pays for a purpose, not for a site, and the linear program is free to let either of two wallets pay first. So
/// payments are told apart over the whole horizon: a wallet that is tied to sites, by earmarks or by who provides it there,
/// pays there first, in proportion to what is spent; what is left goes to all sites in proportion to what is left to pay.
/// In time a site's payments follow its spending. Wallets that revenue flows into are left out: they pay with what the
/// sites earn. What projects bring into a wallet is paid as it is brought, whichever wallet the plan draws on.
struct SiteFunding {
  /// Lek by wallet, row of the site book, and period.
  private(set) var payments: [[[Money]]]

  init(_ book: SiteBook) {
    let model = book.model
    let rows = book.common + 1
    let periods = book.figures.periods.indices
    let none = Array(repeating: Array(repeating: Money.zero, count: periods.count), count: rows)
    payments = Array(repeating: none, count: model.wallets.count)
    for purpose in SpendingPurpose.allCases {
      let spending = (0..<rows).map { row in periods.map { max(.zero, book.spending(for: purpose, row, $0)) } }
      var left = spending.map { $0.reduce(.zero, +) }
      let wallets = model.wallets.references.filter { !model.wallets[$0].receivesRevenue }
      var drawn = wallets.map { wallet in
        book.figures.shape.fundings.indices.reduce(Money.zero) { sum, place in
          let funding = book.figures.shape.fundings[place]
          guard funding.wallet == wallet, funding.purpose == purpose else { return sum }
          return book.plan.draws[place].reduce(sum, +)
        }
      }
      if purpose == .reactivation {
        for (place, wallet) in wallets.enumerated() {
          for project in model.projects.elements {
            let row = project.site.position
            for (period, amount) in project.contributions(to: wallet, in: model.horizon) {
              payments[wallet.position][row][period] += amount
              left[row] = left[row] - amount
              drawn[place] = max(.zero, drawn[place] - amount)
            }
          }
        }
      }
      for isTied in [true, false] {
        for (place, wallet) in wallets.enumerated() {
          let tied = SiteFunding.sites(of: model.wallets[wallet], model)
          let open = isTied ? tied : Set(0..<rows)
          let parts = SiteFunding.shared(drawn[place], among: left.indices.map { open.contains($0) ? left[$0] : .zero })
          for (row, part) in parts.enumerated() where part != .zero {
            left[row] = left[row] - part
            drawn[place] = drawn[place] - part
            let weights = SiteFunding.weights(spending[row])
            for (period, amount) in part.split(by: weights).enumerated() {
              payments[wallet.position][row][period] += amount
            }
          }
        }
      }
    }
  }

  private static func sites(of wallet: Wallet, _ model: PlantModel) -> Set<Int> {
    Set(
      wallet.sites.map(\.position) + wallet.projects.map { model.projects[$0].site.position }
        + wallet.siteProviders.map(\.site.position))
  }

  /// An amount shared out in proportion to what is left to pay, and no more than that.
  private static func shared(_ amount: Money, among left: [Money]) -> [Money] {
    let all = left.reduce(.zero, +)
    let given = min(amount, all)
    return given <= .zero ? left.map { _ in .zero } : given.split(by: weights(left))
  }

  private static func weights(_ amounts: [Money]) -> [Double] {
    let all = amounts.reduce(.zero, +)
    return amounts.map { all == .zero ? 0 : Double($0.qindarka) / Double(all.qindarka) }
  }
}
