internal import PlantModel

extension SiteBook {
  mutating func bookTrade() {
    let model = model
    for (row, place) in figures.shape.deliveryPlaces.enumerated() {
      let contract = model.contracts[place.contract]
      book(.contractRevenue, plan.deliveries, row, delay: contract.paymentDelay, at: place.site.position) {
        contract.price.unitPrice(over: $0)
      }
    }
    for (row, market) in model.markets.elements.enumerated() {
      book(.marketRevenue, plan.sales, row, delay: market.paymentDelay, at: market.site.position) {
        market.price.unitPrice(over: $0)
      }
    }
    for (row, offer) in model.offers.elements.enumerated() {
      book(.purchases, plan.purchases, row, delay: offer.paymentDelay, at: offer.site.position) {
        offer.price.unitPrice(over: $0)
      }
    }
  }

  mutating func bookWork() {
    let model = model
    for (row, process) in model.processes.elements.enumerated() {
      let site = process.site.position
      let account: LedgerAccount =
        process.kind == .demilitarize || process.kind == .dispose ? .demilitarization : .processing
      book(account, plan.runs, row, at: site) { model.runPrice(of: Reference(row), in: $0) }
      if let setUp = process.setUp { book(.setUp, plan.setUps, row, at: site) { setUp.cost.unitPrice(over: $0) } }
    }
    for (row, line) in model.lines.elements.enumerated() {
      let site = line.site.position
      if let keeping = line.keeping { book(.keeping, plan.kept, row, at: site) { keeping.cost.unitPrice(over: $0) } }
      guard let extra = line.extraHours else { continue }
      book(.extraHours, plan.extraHours, row, at: site) { extra.cost.unitPrice(over: $0) }
    }
    for (row, lane) in figures.shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      let cargo = route.cargoes[lane.cargo]
      book(.transport, plan.shipments, row, at: route.origin.position) { cargo.cost.unitPrice(over: $0) }
    }
  }

  mutating func bookPeople() {
    let model = model
    for (row, pool) in model.pools.elements.enumerated() {
      let site = pool.site.position
      book(.wages, plan.headcount, row, at: site) { pool.wage.unitPrice(over: $0) }
      if let overtime = pool.overtime {
        book(.overtime, plan.overtime, row, at: site) { overtime.cost.unitPrice(over: $0) }
      }
      if let hiring = pool.hiring { book(.hiring, plan.hires, row, at: site) { hiring.cost.unitPrice(over: $0) } }
      if let dismissal = pool.dismissal {
        book(.dismissal, plan.dismissals, row, at: site) { dismissal.cost.unitPrice(over: $0) }
      }
      if let idling = pool.idling { book(.idleTime, plan.idle, row, at: site) { idling.cost.unitPrice(over: $0) } }
      if let shortTime = pool.shortTime {
        book(.shortTime, plan.shortTime, row, at: site) { shortTime.cost.unitPrice(over: $0) }
      }
    }
    for (row, retraining) in model.retrainings.elements.enumerated() {
      let site = model.pools[retraining.destination].site.position
      book(.retraining, plan.retrained, row, at: site) { retraining.cost.unitPrice(over: $0) }
    }
  }

  /// What it costs to hold stock.
  mutating func bookCharges() {
    let model = model
    for (row, place) in figures.shape.stockPlaces.enumerated() {
      let cost = model.holdingCost(of: place.item, in: place.store)
      if cost.isZero { continue }
      let site = model.stores[place.store].site.position
      for period in figures.periods {
        let before = PublishedNumber(figures.stockBefore(row, period.position))
        let after = PublishedNumber(plan.stock[row, period.position])
        if before.millionths == 0 && after.millionths == 0 { continue }
        let price = cost.unitPrice(over: period.interval)
        let amount =
          switch model.chargeBasis {
          case .average:
            price.amount(forHalfOf: PublishedNumber(millionths: before.millionths + after.millionths))
          case .closing: price.amount(for: after)
          case .opening: price.amount(for: before)
          }
        book(.holding, period.position, amount, at: site)
      }
    }
  }

  mutating func bookFixedCosts() {
    let model = model
    let one = PublishedNumber(millionths: 1_000_000)
    for (row, site) in model.sites.elements.enumerated() {
      for period in figures.periods {
        let amount = site.fixedCost.unitPrice(over: period.interval).amount(for: one)
        book(.siteCost, period.position, amount, at: row)
      }
    }
    for line in model.lines.elements {
      for date in line.changeoverDates {
        guard let changeover = line.changeover, let period = model.horizon.period(of: date) else { continue }
        let day = DayInterval(start: date, end: date.adding(days: 1))
        let amount = changeover.cost.unitPrice(over: day).amount(for: one)
        book(.changeover, period.position, amount, at: line.site.position)
      }
    }
    for project in model.projects.elements { book(project) }
  }

  private mutating func book(_ project: Project) {
    guard let start = project.start, let opening = project.openingDate else { return }
    let site = project.site.position
    let one = PublishedNumber(millionths: 1_000_000)
    for period in figures.periods {
      for (phase, days) in project.phases(within: period.interval) {
        book(.projectCost, period.position, phase.runningCost.unitPrice(over: days).amount(for: one), at: site)
      }
      if period.interval.end > opening {
        let open = DayInterval(start: max(opening, period.interval.start), end: period.interval.end)
        book(.projectCost, period.position, project.fixedCost.unitPrice(over: open).amount(for: one), at: site)
      }
    }
    for (phase, interval) in zip(project.phases, project.phaseIntervals(from: start)) {
      let arrivals = model.horizon.arrivals(of: interval)
      for (arrival, part) in zip(arrivals, project.capital(of: phase).split(by: arrivals.map(\.share))) {
        book(.capital, arrival.period, part, at: site)
      }
    }
  }

  /// What the ledger holds and no site does: charges on contracts, interest and tax.
  mutating func bookWithoutSite() {
    let accounts: Set<LedgerAccount> = [.lateness, .shortfall, .cancellation, .interestIncome, .interest, .tax]
    for entry in plan.ledger where accounts.contains(entry.account) {
      let delay = entry.account == .tax ? model.tax?.paymentDelay ?? .none : .none
      book(entry.account, entry.period, entry.accrued, delay: delay, at: common)
    }
  }
}
