internal import PlantModel

extension MoneyDraft {
  /// Revenue of contracts and markets, and purchases.
  mutating func addTrade() {
    for (row, place) in context.shape.deliveryPlaces.enumerated() {
      let contract = context.model.contracts[place.contract]
      add(.contractRevenue, .deliveries, row, delay: contract.paymentDelay) { contract.price.unitPrice(over: $0) }
    }
    for (row, market) in context.model.markets.elements.enumerated() {
      add(.marketRevenue, .sales, row, delay: market.paymentDelay) { market.price.unitPrice(over: $0) }
    }
    for (row, offer) in context.model.offers.elements.enumerated() {
      add(.purchases, .purchases, row, delay: offer.paymentDelay, at: SpendingPlace(site: offer.site)) {
        offer.price.unitPrice(over: $0)
      }
    }
  }

  /// Runs of processes and bought hours of lines.
  mutating func addWork() {
    let model = context.model
    for (row, process) in model.processes.elements.enumerated() {
      add(process.kind.account, .runs, row, at: SpendingPlace(site: process.site)) {
        model.runPrice(of: Reference(row), in: $0)
      }
    }
    for (row, line) in model.lines.elements.enumerated() {
      guard let extra = line.extraHours else { continue }
      add(.extraHours, .extraHours, row, at: SpendingPlace(site: line.site)) { extra.cost.unitPrice(over: $0) }
    }
  }

  /// Wages, overtime, hiring and dismissal.
  mutating func addPeople() {
    for (row, pool) in context.model.pools.elements.enumerated() {
      let place = SpendingPlace(site: pool.site)
      add(.wages, .headcount, row, at: place) { pool.wage.unitPrice(over: $0) }
      if let overtime = pool.overtime {
        add(.overtime, .overtime, row, at: place) { overtime.cost.unitPrice(over: $0) }
      }
      if let hiring = pool.hiring { add(.hiring, .hires, row, at: place) { hiring.cost.unitPrice(over: $0) } }
      if let dismissal = pool.dismissal {
        add(.dismissal, .dismissals, row, at: place) { dismissal.cost.unitPrice(over: $0) }
      }
      if let idling = pool.idling { add(.idleTime, .idle, row, at: place) { idling.cost.unitPrice(over: $0) } }
      if let shortTime = pool.shortTime {
        add(.shortTime, .shortTime, row, at: place) { shortTime.cost.unitPrice(over: $0) }
      }
    }
    for (row, retraining) in context.model.retrainings.elements.enumerated() {
      let site = context.model.pools[retraining.destination].site
      add(.retraining, .retrained, row, at: SpendingPlace(site: site)) { retraining.cost.unitPrice(over: $0) }
    }
  }

  /// Set-ups of processes, and lines that are kept going.
  mutating func addSetUps() {
    for (row, process) in context.model.processes.elements.enumerated() {
      guard let setUp = process.setUp else { continue }
      add(.setUp, .setUps, row, at: SpendingPlace(site: process.site)) { setUp.cost.unitPrice(over: $0) }
    }
    for (row, line) in context.model.lines.elements.enumerated() {
      if let keeping = line.keeping {
        add(.keeping, .kept, row, at: SpendingPlace(site: line.site)) { keeping.cost.unitPrice(over: $0) }
      }
    }
  }

  /// Shipments.
  mutating func addTransport() {
    for (row, lane) in context.shape.lanes.enumerated() {
      let route = context.model.routes[lane.route]
      let cargo = route.cargoes[lane.cargo]
      add(.transport, .shipments, row, at: SpendingPlace(site: route.origin)) { cargo.cost.unitPrice(over: $0) }
    }
  }

  /// What sites, and projects with stated days, cost whatever is decided.
  mutating func addFixedCosts() {
    let one = PublishedNumber(millionths: 1_000_000)
    for (row, site) in context.model.sites.elements.enumerated() {
      for (period, interval) in context.intervals.enumerated() {
        add(
          .siteCost, period, site.fixedCost.unitPrice(over: interval).amount(for: one),
          at: SpendingPlace(site: Reference(row)))
      }
    }
    for line in context.model.lines.elements {
      for date in line.changeoverDates {
        guard let changeover = line.changeover, let period = context.model.horizon.period(of: date) else { continue }
        let day = DayInterval(start: date, end: date.adding(days: 1))
        add(
          .changeover, period.position, changeover.cost.unitPrice(over: day).amount(for: one),
          at: SpendingPlace(site: line.site))
      }
    }
    for (row, project) in context.model.projects.elements.enumerated() { add(project, Reference(row), of: nil) }
  }

  /// What each day of beginning would cost.
  mutating func addStarts() {
    for (row, candidate) in context.candidates.enumerated() {
      guard let column = layout.position(.starts, row, candidate.period) else { continue }
      add(candidate.project, context.model.projectChoices.elements[candidate.choice].project, of: column)
    }
  }

  /// Running cost and capital of a project's phases, and what it costs to keep once open; nothing where it is not done.
  private mutating func add(_ project: Project, _ reference: Reference<Project>, of column: Int?) {
    guard let start = project.start, let opening = project.openingDate else { return }
    let one = PublishedNumber(millionths: 1_000_000)
    let place = SpendingPlace(site: project.site, project: reference)
    for (period, interval) in context.intervals.enumerated() {
      for (phase, days) in project.phases(within: interval) {
        add(.projectCost, period, phase.runningCost.unitPrice(over: days).amount(for: one), at: place, of: column)
      }
    }
    for (period, interval) in context.intervals.enumerated() where interval.end > opening {
      let open = DayInterval(start: max(opening, interval.start), end: interval.end)
      add(.projectCost, period, project.fixedCost.unitPrice(over: open).amount(for: one), at: place, of: column)
    }
    for (phase, interval) in zip(project.phases, project.phaseIntervals(from: start)) {
      let arrivals = context.model.horizon.arrivals(of: interval)
      for (arrival, part) in zip(arrivals, project.capital(of: phase).split(by: arrivals.map(\.share))) {
        add(.capital, arrival.period, part, at: place, of: column)
      }
    }
  }
}

extension ProcessKind {
  /// The account the runs of a process are charged to.
  var account: LedgerAccount {
    switch self {
    case .demilitarize, .dispose: .demilitarization
    default: .processing
    }
  }
}
