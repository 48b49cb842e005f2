internal import PlantModel
internal import ScenarioFiles

extension StateReader {
  /// What is still paid for what was done so far, by wallet: revenue to the wallet that receives it, the rest out of the
  /// first wallet that pays for operations.
  func settlements() -> [[Wallet.Inflow]] {
    var settlements: [[Wallet.Inflow]] = model.wallets.elements.map { wallet in
      wallet.settlements.compactMap { owed in
        rest(of: owed.interval).map { Wallet.Inflow(amount: part(owed.amount, $0.share), interval: $0.days) }
      }
    }
    let receiver = model.wallets.elements.firstIndex { $0.receivesRevenue }
    let payer =
      model.wallets.elements.firstIndex { $0.purposes.contains(.operations) && !$0.isEarmarked }
      ?? model.wallets.elements.firstIndex { $0.purposes.contains(.operations) }
    func add(_ wallet: Int?, _ amount: Money, _ period: Period, _ delay: Delay) {
      guard let wallet, !delay.isNone, let rest = rest(of: delay.moved(period.interval)) else { return }
      let owed = part(amount, rest.share)
      if owed != .zero { settlements[wallet].append(Wallet.Inflow(amount: owed, interval: rest.days)) }
    }
    func worth(_ price: Price, _ quantity: Double, _ period: Period) -> Money {
      price.unitPrice(over: period.interval).amount(for: PublishedNumber(quantity))
    }
    for period in passed {
      let t = period.position
      for (row, place) in shape.deliveryPlaces.enumerated() {
        let contract = model.contracts[place.contract]
        add(receiver, worth(contract.price, plan.deliveries[row, t], period), period, contract.paymentDelay)
      }
      for (row, market) in model.markets.elements.enumerated() {
        add(receiver, worth(market.price, plan.sales[row, t], period), period, market.paymentDelay)
      }
      for (row, offer) in model.offers.elements.enumerated() {
        add(payer, -worth(offer.price, plan.purchases[row, t], period), period, offer.paymentDelay)
      }
      for entry in plan.ledger where entry.account == .tax && entry.period == t {
        add(payer, -entry.accrued, period, model.tax?.paymentDelay ?? .none)
      }
    }
    return settlements
  }

  private func part(_ amount: Money, _ share: Double) -> Money { Money(lek: amount.lek * share) }

  /// The profit of the day's calendar year as far as it has passed, and the loss that earlier years leave to it.
  func readProfit(_ state: inout OpeningState) {
    guard let tax = model.tax else { return }
    let year = date.components.year
    var loss = tax.carriesLosses ? tax.openingLoss : .zero
    for earlier in model.horizon.taxYears where earlier.year < year && tax.carriesLosses {
      loss = max(.zero, loss - profit(in: earlier.year))
    }
    state.loss = tax.carriesLosses ? loss : nil
    state.earned = profit(in: year)
    // At the end of the horizon the tax on the profit of its last year is booked already; only a loss is open.
    if date == model.horizon.end { state.earned = min(.zero, state.earned) }
  }

  /// The profit of a calendar year in the periods that have passed.
  private func profit(in year: Int) -> Money {
    var earned = year == model.horizon.start.components.year ? model.tax?.openingProfit ?? .zero : .zero
    for period in passed {
      guard let share = model.horizon.yearShares(of: period.position).first(where: { $0.year == year })?.share else {
        continue
      }
      for entry in plan.ledger where entry.period == period.position && entry.account != .tax {
        switch entry.account.effect {
        case .revenue: earned += part(entry.accrued, share)
        case .spending: earned -= part(entry.accrued, share)
        case .policy: continue
        }
      }
    }
    return earned
  }
}
