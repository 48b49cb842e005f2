internal import PlantModel

extension LedgerBook {
  mutating func bookTrade() {
    for (row, place) in shape.deliveryPlaces.enumerated() {
      let contract = model.contracts[place.contract]
      book(.contractRevenue, plan.deliveries, row, delay: contract.paymentDelay) {
        contract.price.unitPrice(over: $0)
      }
    }
    for (row, market) in model.markets.elements.enumerated() {
      book(.marketRevenue, plan.sales, row, delay: market.paymentDelay) { market.price.unitPrice(over: $0) }
    }
    for (row, offer) in model.offers.elements.enumerated() {
      book(.purchases, plan.purchases, row, delay: offer.paymentDelay, at: SpendingPlace(site: offer.site)) {
        offer.price.unitPrice(over: $0)
      }
    }
  }

  mutating func bookWork() {
    let model = model
    for (row, process) in model.processes.elements.enumerated() {
      let place = SpendingPlace(site: process.site)
      book(process.kind.account, plan.runs, row, at: place) { model.runPrice(of: Reference(row), in: $0) }
      if let setUp = process.setUp { book(.setUp, plan.setUps, row, at: place) { setUp.cost.unitPrice(over: $0) } }
    }
    for (row, line) in model.lines.elements.enumerated() {
      let place = SpendingPlace(site: line.site)
      if let keeping = line.keeping { book(.keeping, plan.kept, row, at: place) { keeping.cost.unitPrice(over: $0) } }
      guard let extra = line.extraHours else { continue }
      book(.extraHours, plan.extraHours, row, at: place) { extra.cost.unitPrice(over: $0) }
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      let cargo = route.cargoes[lane.cargo]
      book(.transport, plan.shipments, row, at: SpendingPlace(site: route.origin)) { cargo.cost.unitPrice(over: $0) }
    }
  }

  mutating func bookPeople() {
    for (row, pool) in model.pools.elements.enumerated() {
      let place = SpendingPlace(site: pool.site)
      book(.wages, plan.headcount, row, at: place) { pool.wage.unitPrice(over: $0) }
      if let overtime = pool.overtime {
        book(.overtime, plan.overtime, row, at: place) { overtime.cost.unitPrice(over: $0) }
      }
      if let hiring = pool.hiring { book(.hiring, plan.hires, row, at: place) { hiring.cost.unitPrice(over: $0) } }
      if let dismissal = pool.dismissal {
        book(.dismissal, plan.dismissals, row, at: place) { dismissal.cost.unitPrice(over: $0) }
      }
      if let idling = pool.idling { book(.idleTime, plan.idle, row, at: place) { idling.cost.unitPrice(over: $0) } }
      if let shortTime = pool.shortTime {
        book(.shortTime, plan.shortTime, row, at: place) { shortTime.cost.unitPrice(over: $0) }
      }
    }
    for (row, retraining) in model.retrainings.elements.enumerated() {
      let site = model.pools[retraining.destination].site
      book(.retraining, plan.retrained, row, at: SpendingPlace(site: site)) { retraining.cost.unitPrice(over: $0) }
    }
  }

  mutating func bookCharges() {
    for (row, place) in shape.stockPlaces.enumerated() {
      let cost = model.holdingCost(of: place.item, in: place.store)
      if cost.isZero { continue }
      let opening = model.openingUnits(of: place.item, in: place.store)
      let site = SpendingPlace(site: model.stores[place.store].site)
      bookCharge(.holding, plan.stock, row, opening: opening, at: site) { cost.unitPrice(over: $0) }
    }
    for (row, contract) in model.contracts.elements.enumerated() {
      if let lateness = contract.lateness {
        bookCharge(.lateness, plan.backlog, row, opening: contract.openingBacklog) { lateness.unitPrice(over: $0) }
      }
      if let shortfall = contract.shortfall { book(.shortfall, plan.lost, row) { shortfall.unitPrice(over: $0) } }
      if let cancellation = contract.cancellation {
        book(.cancellation, plan.cancelled, row) { cancellation.price.unitPrice(over: $0) }
      }
    }
  }

  mutating func bookSurplus() {
    let model = model
    let policy = model.surplusPolicy
    for (row, place) in shape.stockPlaces.enumerated()
    where model.items[place.item].kind == .surplus && !policy.holdingRisk.isZero {
      let item = model.items[place.item]
      let opening = model.openingUnits(of: place.item, in: place.store)
      bookCharge(.surplusRisk, plan.stock, row, opening: opening) {
        policy.holdingRisk.unitPrice(of: item, over: $0)
      }
    }
    if let overdue = policy.overdue {
      for (row, item) in model.itemsWithDeadlines.enumerated() {
        bookCharge(.overdueSurplus, plan.overdue, row, opening: 0) {
          overdue.unitPrice(of: model.items[item], over: $0)
        }
      }
    }
    for (row, target) in model.surplusTargets.elements.enumerated() {
      guard let price = target.missPrice, let period = model.horizon.period(of: target.date) else { continue }
      let miss = PublishedNumber(plan.targetMisses[row])
      book(.missedTarget, period.position, price.unitPrice(over: period.interval).amount(for: miss))
    }
  }

  mutating func bookFixedCosts() {
    let one = PublishedNumber(millionths: 1_000_000)
    for (row, site) in model.sites.elements.enumerated() {
      for period in model.horizon.periods {
        book(
          .siteCost, period.position, site.fixedCost.unitPrice(over: period.interval).amount(for: one),
          at: SpendingPlace(site: Reference(row)))
      }
    }
    for line in model.lines.elements {
      for date in line.changeoverDates {
        guard let changeover = line.changeover, let period = model.horizon.period(of: date) else { continue }
        let day = DayInterval(start: date, end: date.adding(days: 1))
        book(
          .changeover, period.position, changeover.cost.unitPrice(over: day).amount(for: one),
          at: SpendingPlace(site: line.site))
      }
    }
    for (row, project) in model.projects.elements.enumerated() {
      guard let start = project.start, let opening = project.openingDate else { continue }
      let place = SpendingPlace(site: project.site, project: Reference(row))
      for period in model.horizon.periods {
        for (phase, days) in project.phases(within: period.interval) {
          book(.projectCost, period.position, phase.runningCost.unitPrice(over: days).amount(for: one), at: place)
        }
      }
      for period in model.horizon.periods where period.interval.end > opening {
        let open = DayInterval(start: max(opening, period.interval.start), end: period.interval.end)
        book(.projectCost, period.position, project.fixedCost.unitPrice(over: open).amount(for: one), at: place)
      }
      for (phase, interval) in zip(project.phases, project.phaseIntervals(from: start)) {
        let arrivals = model.horizon.arrivals(of: interval)
        for (arrival, part) in zip(arrivals, project.capital(of: phase).split(by: arrivals.map(\.share))) {
          book(.capital, arrival.period, part, at: place)
        }
      }
    }
  }
}
