internal import PlantModel

/// Writes ledger and wallets of a plan the plain way, entry by entry.
struct TestBooks {
  private struct Key: Hashable {
    let account: LedgerAccount
    let period: Int
  }

  private let model: PlantModel
  private let shape: PlanShape
  private var accrued: [Key: Money] = [:]
  private var paid: [Key: Money] = [:]
  private var lossLeft = Money.zero
  /// Paid spending of each cell of earmarks.
  private var cells: [Int: [Key: Money]] = [:]
  private(set) var netPresentValue = 0.0

  /// Replaces the ledger, the draws and the balances of a plan by what follows from its quantities.
  static func write(into plan: inout Plan, _ model: PlantModel, _ shape: PlanShape) {
    var books = TestBooks(plan, model, shape)
    books.fillWallets(of: &plan)
    plan.ledger = LedgerAccount.allCases.flatMap { account in
      model.horizon.periods.indices.compactMap { period in
        let key = Key(account: account, period: period)
        let (accrued, paid) = (books.accrued[key] ?? .zero, books.paid[key] ?? .zero)
        if accrued == .zero && paid == .zero { return nil }
        return LedgerEntry(account: account, period: period, accrued: accrued, paid: paid)
      }
    }
  }

  /// The books of a plan whose wallets are filled already.
  static func ofWhole(_ plan: Plan, _ model: PlantModel, _ shape: PlanShape) -> TestBooks {
    var books = TestBooks(plan, model, shape)
    var balances = model.wallets.elements.map(\.openingBalance)
    for period in model.horizon.periods {
      for (row, wallet) in model.wallets.elements.enumerated() {
        books.book(.interestIncome, period, wallet.rate(over: period.interval).amount(of: balances[row]))
        balances[row] = plan.balances[row][period.position]
      }
      books.bookTax(period)
    }
    return books
  }

  private init(_ plan: Plan, _ model: PlantModel, _ shape: PlanShape) {
    self.model = model
    self.shape = shape
    for period in model.horizon.periods {
      bookFlows(plan, period)
      bookCharges(plan, period)
      bookFixed(period)
      bookDebts(plan, period)
    }
    for (row, target) in model.surplusTargets.elements.enumerated() {
      guard let period = model.horizon.period(of: target.date), let price = target.missPrice else { continue }
      book(.missedTarget, period, plan.targetMisses[row], price.unitPrice(over: period.interval))
    }
  }

  private mutating func book(
    _ account: LedgerAccount, _ period: Period, _ quantity: Double, _ price: UnitPrice, _ delay: Delay = .none,
    at site: Reference<Site>? = nil
  ) {
    book(account, period, price.amount(for: PublishedNumber(quantity)), delay, at: SpendingPlace(site: site))
  }

  private mutating func book(
    _ account: LedgerAccount, _ period: Period, _ amount: Money, _ delay: Delay = .none, at place: SpendingPlace = .none
  ) {
    accrued[Key(account: account, period: period.position), default: .zero] += amount
    let present = amount.lek * model.discountFactor(over: delay.moved(period.interval))
    netPresentValue += account.effect == .revenue ? present : -present
    if account.effect == .policy { return }
    let arrivals = model.horizon.arrivals(from: period, after: delay)
    for (arrival, part) in zip(arrivals, amount.split(by: arrivals.map(\.share))) {
      let key = Key(account: account, period: arrival.period)
      paid[key, default: .zero] += part
      cells[shape.spendingCells.position(of: place), default: [:]][key, default: .zero] += part
    }
  }

  private mutating func bookFlows(_ plan: Plan, _ period: Period) {
    let t = period.position
    let days = period.interval
    for (row, place) in shape.deliveryPlaces.enumerated() {
      let contract = model.contracts[place.contract]
      book(
        .contractRevenue, period, plan.deliveries[row, t], contract.price.unitPrice(over: days), contract.paymentDelay)
    }
    for (row, market) in model.markets.elements.enumerated() {
      book(.marketRevenue, period, plan.sales[row, t], market.price.unitPrice(over: days), market.paymentDelay)
    }
    for (row, offer) in model.offers.elements.enumerated() {
      book(
        .purchases, period, plan.purchases[row, t], offer.price.unitPrice(over: days), offer.paymentDelay,
        at: offer.site)
    }
    for process in model.processes.references {
      let isDisposal = [.demilitarize, .dispose].contains(model.processes[process].kind)
      book(
        isDisposal ? .demilitarization : .processing, period, plan.runs[process.position, t],
        model.runPrice(of: process, in: days), at: model.processes[process].site)
      if let setUp = model.processes[process].setUp {
        book(
          .setUp, period, plan.setUps[process.position, t], setUp.cost.unitPrice(over: days),
          at: model.processes[process].site)
      }
    }
    for (row, line) in model.lines.elements.enumerated() {
      guard let extra = line.extraHours else { continue }
      book(.extraHours, period, plan.extraHours[row, t], extra.cost.unitPrice(over: days), at: line.site)
    }
    for (row, lane) in shape.lanes.enumerated() {
      let cargo = model.routes[lane.route].cargoes[lane.cargo]
      book(
        .transport, period, plan.shipments[row, t], cargo.cost.unitPrice(over: days),
        at: model.routes[lane.route].origin)
    }
    for (row, pool) in model.pools.elements.enumerated() {
      book(.wages, period, plan.headcount[row, t], pool.wage.unitPrice(over: days), at: pool.site)
      if let cost = pool.overtime?.cost {
        book(.overtime, period, plan.overtime[row, t], cost.unitPrice(over: days), at: pool.site)
      }
      if let cost = pool.hiring?.cost {
        book(.hiring, period, plan.hires[row, t], cost.unitPrice(over: days), at: pool.site)
      }
      if let cost = pool.dismissal?.cost {
        book(.dismissal, period, plan.dismissals[row, t], cost.unitPrice(over: days), at: pool.site)
      }
    }
    for (row, contract) in model.contracts.elements.enumerated() {
      if let price = contract.shortfall { book(.shortfall, period, plan.lost[row, t], price.unitPrice(over: days)) }
      if let price = contract.cancellation?.price {
        book(.cancellation, period, plan.cancelled[row, t], price.unitPrice(over: days))
      }
    }
  }

  private mutating func bookCharges(_ plan: Plan, _ period: Period) {
    let t = period.position
    let days = period.interval
    func amount(_ grid: Grid, _ row: Int, _ opening: Double, _ price: UnitPrice) -> Money {
      let from = PublishedNumber(grid.value(row: row, period: t - 1, before: opening)).millionths
      let to = PublishedNumber(grid[row, t]).millionths
      switch model.chargeBasis {
      case .average: return price.amount(forHalfOf: PublishedNumber(millionths: from + to))
      case .closing: return price.amount(for: PublishedNumber(millionths: to))
      case .opening: return price.amount(for: PublishedNumber(millionths: from))
      }
    }
    for (row, place) in shape.stockPlaces.enumerated() {
      let item = model.items[place.item]
      let opening = model.openingUnits(of: place.item, in: place.store)
      book(
        .holding, period, amount(plan.stock, row, opening, item.holdingCost.unitPrice(over: days)),
        at: SpendingPlace(site: model.stores[place.store].site))
      if item.kind == .surplus {
        let risk = model.surplusPolicy.holdingRisk.unitPrice(over: days).lek * (item.unit.tonnesPerUnit ?? 0)
        book(.surplusRisk, period, amount(plan.stock, row, opening, UnitPrice(lek: risk)))
      }
    }
    for (row, contract) in model.contracts.elements.enumerated() {
      guard let lateness = contract.lateness else { continue }
      book(.lateness, period, amount(plan.backlog, row, 0, lateness.unitPrice(over: days)))
    }
    for (row, item) in model.itemsWithDeadlines.enumerated() {
      guard let overdue = model.surplusPolicy.overdue else { continue }
      let price = overdue.unitPrice(over: days).lek * (model.items[item].unit.tonnesPerUnit ?? 0)
      book(.overdueSurplus, period, amount(plan.overdue, row, 0, UnitPrice(lek: price)))
    }
  }

  private mutating func bookFixed(_ period: Period) {
    let one = PublishedNumber(1)
    for site in model.sites.references {
      let cost = model.sites[site].fixedCost.unitPrice(over: period.interval)
      book(.siteCost, period, cost.amount(for: one), at: SpendingPlace(site: site))
    }
    for (row, project) in model.projects.elements.enumerated() {
      guard let start = project.start, let opening = project.openingDate else { continue }
      let place = SpendingPlace(site: project.site, project: Reference(row))
      let open = period.interval.intersection(DayInterval(start: opening, end: model.horizon.end))
      if open.dayCount > 0 {
        book(.projectCost, period, project.fixedCost.unitPrice(over: open).amount(for: one), at: place)
      }
      for (phase, days) in project.phases(within: period.interval) {
        book(.projectCost, period, phase.runningCost.unitPrice(over: days).amount(for: one), at: place)
      }
      for (phase, interval) in zip(project.phases, project.phaseIntervals(from: start)) {
        let arrivals = model.horizon.arrivals(of: interval)
        for (arrival, part) in zip(arrivals, project.capital(of: phase).split(by: arrivals.map(\.share)))
        where arrival.period == period.position { book(.capital, period, part, at: place) }
      }
    }
  }

  private mutating func bookDebts(_ plan: Plan, _ period: Period) {
    for (row, loan) in model.loans.elements.enumerated() {
      let from = period.position == 0 ? loan.openingDebt : plan.debts[row][period.position - 1]
      let to = plan.debts[row][period.position]
      let rate = loan.rate(over: period.interval)
      switch model.chargeBasis {
      case .average: book(.interest, period, rate.amount(ofHalf: from + to))
      case .closing: book(.interest, period, rate.amount(of: to))
      case .opening: book(.interest, period, rate.amount(of: from))
      }
    }
  }

  /// The tax of the years that end in a period, and of the last one where the horizon does.
  private mutating func bookTax(_ period: Period) {
    guard let tax = model.tax else { return }
    if period.position == 0 { lossLeft = tax.openingLoss }
    for year in model.horizon.taxYears where year.period == period.position {
      var profit = Money.zero
      for share in year.shares {
        let earned = LedgerAccount.allCases.filter { $0.effect != .policy && $0 != .tax }.reduce(Money.zero) {
          let amount = accrued[Key(account: $1, period: share.period)] ?? .zero
          return $1.effect == .revenue ? $0 + amount : $0 - amount
        }
        let years = model.horizon.yearShares(of: share.period)
        let parts = earned.split(by: years.map(\.share))
        for (part, other) in zip(parts, years) where other.year == year.year { profit += part }
      }
      let taxed = tax.carriesLosses ? profit - lossLeft : profit
      lossLeft = max(.zero, -taxed)
      if taxed > .zero { book(.tax, period, tax.rate.amount(of: taxed), tax.paymentDelay) }
    }
  }

  /// The poor wallet pays for what it may first; the first wallet pays the rest.
  private mutating func fillWallets(of plan: inout Plan) {
    var balances = model.wallets.elements.map(\.openingBalance)
    for period in model.horizon.periods {
      let t = period.position
      for (row, wallet) in model.wallets.elements.enumerated() {
        let interest = wallet.rate(over: period.interval).amount(of: balances[row])
        book(.interestIncome, period, interest)
        balances[row] += interest
      }
      bookTax(period)
      let collected = [LedgerAccount.contractRevenue, .marketRevenue].reduce(Money.zero) {
        $0 + (paid[Key(account: $1, period: t)] ?? .zero)
      }
      for (row, wallet) in model.wallets.elements.enumerated() {
        for inflow in wallet.inflows {
          let arrivals = model.horizon.arrivals(of: inflow.interval)
          for (arrival, part) in zip(arrivals, inflow.amount.split(by: arrivals.map(\.share))) where arrival.period == t
          {
            balances[row] += part
          }
        }
        if wallet.receivesRevenue { balances[row] += collected }
      }
      for (row, loan) in model.loans.elements.enumerated() {
        balances[loan.wallet.position] += plan.borrowed[row][t] - plan.repaid[row][t]
      }
      for purpose in SpendingPurpose.allCases {
        for cell in shape.spendingCells.cells.indices {
          var left = LedgerAccount.allCases.filter { $0.effect == .spending(purpose) }
            .reduce(Money.zero) { $0 + (cells[cell]?[Key(account: $1, period: t)] ?? .zero) }
          for (row, funding) in shape.fundings.enumerated().reversed()
          where funding.purpose == purpose && funding.cell == cell {
            let wallet = funding.wallet.position
            let draw = wallet == 0 ? left : min(left, balances[wallet])
            plan.draws[row][t] = draw
            balances[wallet] -= draw
            left -= draw
          }
        }
      }
      for row in balances.indices { plan.balances[row][t] = balances[row] }
    }
  }
}
