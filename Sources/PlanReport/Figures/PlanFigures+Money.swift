internal import PlantModel

extension PlanFigures {
  /// Lek earned at a delivery place by the deliveries of a period.
  func contractRevenue(_ place: Int, _ period: Int) -> Money {
    let contract = model.contracts[shape.deliveryPlaces[place].contract]
    return amount(contract.price, of: plan.deliveries[place, period], in: period)
  }

  /// Lek earned on a market by the sales of a period; below zero where taking off is paid for.
  func marketRevenue(_ market: Int, _ period: Int) -> Money {
    amount(model.markets.elements[market].price, of: plan.sales[market, period], in: period)
  }

  /// Lek owed to a supplier for the orders of a period.
  func purchaseCost(_ offer: Int, _ period: Int) -> Money {
    amount(model.offers.elements[offer].price, of: plan.purchases[offer, period], in: period)
  }

  /// A published quantity at the price of a period, exact to the qindarka.
  func amount(_ price: Price, of quantity: Double, in period: Int) -> Money {
    price.unitPrice(over: periods[period].interval).amount(for: PublishedNumber(quantity))
  }

  /// The sum of the amounts accrued, or paid, in the accounts of one effect in a period.
  func total(_ effect: LedgerAccount.Effect, in period: Int? = nil, paid: Bool = false) -> Money {
    plan.ledger.reduce(.zero) { sum, entry in
      guard entry.account.effect == effect, period == nil || entry.period == period else { return sum }
      return sum + (paid ? entry.paid : entry.accrued)
    }
  }

  /// All accrued spending, whatever its purpose.
  var spending: Money { SpendingPurpose.allCases.reduce(.zero) { $0 + total(.spending($1)) } }

  /// Lek at hand at the end of each period, what is lent included: the sum of all wallets, or, where the model has none, what has come in
  /// less what has gone out.
  var cash: [Money] {
    if !model.wallets.isEmpty {
      return periods.map { period in plan.balances.reduce(.zero) { $0 + $1[period.position] } }
    }
    var flows = Array(repeating: Money.zero, count: periods.count)
    for entry in plan.ledger {
      switch entry.account.effect {
      case .revenue: flows[entry.period] += entry.paid
      case .spending: flows[entry.period] -= entry.paid
      case .policy: continue
      }
    }
    var running = Money.zero
    return flows.map { flow in
      running += flow
      return running
    }
  }

  /// Lek that come into a wallet from outside during a period, what projects bring included.
  func inflow(of wallet: Reference<Wallet>, _ period: Int) -> Money {
    model.inflows(of: wallet)[period]
  }
}
