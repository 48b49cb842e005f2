internal import Glibc
internal import PlantModel
internal import TestSupport

/// Walks through the horizon period by period, deciding at random within what is there, and writes down what follows.
struct ForwardSimulator {
  let model: PlantModel
  let shape: PlanShape
  var plan: Plan
  private var random: SplitMix64
  /// Units on their way to each balance place, by period of arrival.
  private var incoming: [[Double]]
  /// Units at hand in each balance place.
  private var atHand: [Double]

  /// A plan that obeys every rule of a model.
  static func plan(_ model: PlantModel, seed: UInt64) -> Plan {
    var simulator = ForwardSimulator(model, seed: seed)
    for period in model.horizon.periods { simulator.step(period) }
    simulator.missTargets()
    simulator.borrow()
    TestBooks.write(into: &simulator.plan, model, simulator.shape)
    return simulator.plan
  }

  private init(_ model: PlantModel, seed: UInt64) {
    self.model = model
    shape = PlanShape(model)
    plan = Plan(model: model, shape: shape)
    random = SplitMix64(seed: seed)
    incoming = Array(repeating: Array(repeating: 0, count: model.horizon.count), count: shape.balancePlaces.count)
    atHand = Array(repeating: 0, count: shape.balancePlaces.count)
    for place in shape.stockPlaces {
      atHand[at(place.item, model.stores[place.store].site)] += model.openingUnits(of: place.item, in: place.store)
    }
    for receipt in model.receipts.elements {
      for arrival in model.horizon.arrivals(of: receipt.interval) {
        incoming[at(receipt.item, receipt.site)][arrival.period] += receipt.quantity * arrival.share
      }
    }
  }

  private func at(_ item: Reference<Item>, _ site: Reference<Site>) -> Int { shape.balancePosition(item, site) ?? 0 }

  private mutating func some(of most: Double) -> Double {
    let part = Double.random(in: -0.15...0.95, using: &random)
    return max(0, (most * part * 1e6).rounded(.down) / 1e6)
  }

  private mutating func send(
    _ quantity: Double, to place: Int, from period: Period, after delay: Delay
  ) {
    for arrival in model.horizon.arrivals(from: period, after: delay) {
      if arrival.period == period.position {
        atHand[place] += quantity * arrival.share
      } else {
        incoming[place][arrival.period] += quantity * arrival.share
      }
    }
  }

  private mutating func step(_ period: Period) {
    let t = period.position
    for place in atHand.indices { atHand[place] += incoming[place][t] }
    age(period)
    employ(period)
    for offer in model.offers.references {
      let element = model.offers[offer]
      plan.purchases[offer.position, t] = some(of: element.limit?.total(over: period.interval) ?? 10)
      if let least = element.orderMinimum?.total(over: period.interval) {
        if plan.purchases[offer.position, t] < least { plan.purchases[offer.position, t] = 0 }
        plan.orders[offer.position, t] = plan.purchases[offer.position, t] > 0 ? 1 : 0
      }
      send(
        plan.purchases[offer.position, t], to: at(element.item, element.site), from: period, after: element.leadTime)
    }
    for (row, lane) in shape.lanes.enumerated() {
      let route = model.routes[lane.route]
      let cargo = route.cargoes[lane.cargo]
      let most = (route.limit?.total(over: period.interval) ?? 1e9) / cargo.loadPerUnit
      let origin = at(cargo.item, route.origin)
      plan.shipments[row, t] = some(of: min(most, atHand[origin]))
      atHand[origin] -= plan.shipments[row, t]
      send(
        plan.shipments[row, t], to: at(cargo.item, route.destination), from: period, after: route.transit)
    }
    work(period)
    deliver(period)
    for market in model.markets.references {
      let element = model.markets[market]
      let place = at(element.item, element.site)
      if model.items[element.item].isStorable {
        plan.sales[market.position, t] = some(
          of: min(atHand[place], element.limit?.total(over: period.interval) ?? 1e9) * 0.5)
      } else {
        plan.sales[market.position, t] = PublishedNumber(atHand[place]).value
      }
      atHand[place] -= plan.sales[market.position, t]
    }
    store(period)
  }

  private mutating func age(_ period: Period) {
    for (row, place) in shape.stockPlaces.enumerated() {
      guard let ageing = model.items[place.item].ageing else { continue }
      let site = model.stores[place.store].site
      let opening = model.openingUnits(of: place.item, in: place.store)
      let turned =
        plan.stock.value(row: row, period: period.position - 1, before: opening)
        * ageing.share(over: period.interval)
      atHand[at(place.item, site)] -= turned
      atHand[at(ageing.item, site)] += turned * ageing.unitsPerUnit
    }
  }

  private mutating func employ(_ period: Period) {
    let t = period.position
    for pool in model.pools.references {
      let element = model.pools[pool]
      let row = pool.position
      var people = t > 0 ? plan.headcount[row, t - 1] : element.openingHeadcount
      // With closing charges attrition falls within the period, else in the one before.
      let acting = model.chargeBasis == .closing ? t : t - 1
      if acting >= 0 { people *= pow(1 - element.attritionPerMonth, model.horizon.periods[acting].monthCount) }
      plan.hires[row, t] = some(of: element.hiring?.limit?.total(over: period.interval) ?? 0)
      let delay = element.hiring?.delay ?? .none
      for decided in 0...t {
        for arrival in model.horizon.arrivals(from: model.horizon.periods[decided], after: delay)
        where arrival.period == t { people += plan.hires[row, decided] * arrival.share }
      }
      plan.dismissals[row, t] = some(
        of: min(people / 2, element.dismissal?.limit?.total(over: period.interval) ?? 0))
      plan.headcount[row, t] = PublishedNumber(people - plan.dismissals[row, t]).value
      plan.overtime[row, t] = some(
        of: (element.overtime?.limit.total(over: period.interval) ?? 0) * plan.headcount[row, t])
    }
    for line in model.lines.references {
      plan.extraHours[line.position, t] = some(
        of: model.extraHourLimit(of: line, in: period.interval))
    }
  }

  private mutating func work(_ period: Period) {
    let t = period.position
    overhaul(period)
    var hours = model.lines.references.map {
      model.availableHours(of: $0, in: period.interval) + plan.extraHours[$0.position, t]
        - plan.overhauls[$0.position, t] * model.hoursLost(perOverhaulOf: $0, in: period.interval)
    }
    var labour = model.pools.references.reduce(0) {
      $0 + plan.headcount[$1.position, t] * model.hoursPerPerson(of: $1, in: period.interval)
        + plan.overtime[$1.position, t]
    }
    for skill in model.skills.references {
      for site in model.sites.references {
        labour -= model.projectHours(of: skill, at: site, in: period.interval)
      }
    }
    labour = max(0, labour)
    for process in model.processes.references {
      let element = model.processes[process]
      var most = element.maximum?.total(over: period.interval) ?? 50
      for use in element.lineUses {
        let setUp = element.setUp?.lineUse.map { $0.line == use.line ? $0.hours : 0 } ?? 0
        most = min(most, max(0, hours[use.line.position] - setUp) / use.hours)
      }
      for use in element.labourUses { most = min(most, labour / use.hours) }
      for input in element.inputs { most = min(most, atHand[at(input.item, element.site)] / input.quantity) }
      for use in element.permitUses {
        // A third of the permit for each process that draws on it, evenly over time.
        most = min(most, model.permits[use.permit].limit.total(over: period.interval) / use.quantity / 3)
      }
      var runs = some(of: most)
      if let setUp = element.setUp {
        if runs < setUp.minimum?.total(over: period.interval) ?? 0 { runs = 0 }
        plan.setUps[process.position, t] = runs > 0 ? 1 : 0
        if runs > 0, let use = setUp.lineUse { hours[use.line.position] -= use.hours }
      }
      plan.runs[process.position, t] = runs
      for use in element.lineUses { hours[use.line.position] -= runs * use.hours }
      for use in element.labourUses { labour -= runs * use.hours }
      for input in element.inputs { atHand[at(input.item, element.site)] -= runs * input.quantity }
      for output in element.outputs {
        send(runs * output.quantity, to: at(output.item, element.site), from: period, after: output.delay)
      }
    }
  }

  /// Overhauls a machine in each period that can be chosen, as long as some are due.
  private mutating func overhaul(_ period: Period) {
    for line in model.lines.references {
      guard let overhaul = model.overhaul(of: line, in: period.interval) else { continue }
      let done = (0..<period.position).reduce(0.0) { total, earlier in
        let interval = model.horizon.periods[earlier].interval
        return total
          + (model.overhaul(of: line, in: interval) == overhaul ? plan.overhauls[line.position, earlier] : 0)
      }
      plan.overhauls[line.position, period.position] = done < Double(overhaul.machines) ? 1 : 0
    }
  }

  private mutating func deliver(_ period: Period) {
    let t = period.position
    for contract in model.contracts.references {
      let element = model.contracts[contract]
      let row = contract.position
      if let framework = element.framework {
        call(contract, framework, period)
        continue
      }
      func due(_ interval: DayInterval) -> Double {
        element.tranches.reduce(0) {
          $0 + $1.quantity * Double($1.interval.overlap(interval)) / Double($1.interval.dayCount)
        }
      }
      var position = -due(period.interval)
      if t > 0 { position += plan.ahead[row, t - 1] - plan.backlog[row, t - 1] }
      let soon = due(DayInterval(start: period.interval.end, end: element.early.moved(period.interval.end)))
      for (delivery, place) in shape.deliveryPlaces.enumerated() where place.contract == contract {
        let at = at(element.item, place.site)
        plan.deliveries[delivery, t] = some(of: max(0, min(atHand[at], soon - position)))
        atHand[at] -= plan.deliveries[delivery, t]
        position += plan.deliveries[delivery, t]
      }
      plan.lost[row, t] = some(of: max(0, -position) * 0.2)
      position += plan.lost[row, t]
      let cancellable = element.quantityCancellable(in: period.interval, horizonStart: model.horizon.start)
      plan.cancelled[row, t] = some(of: min(max(0, -position) * 0.5, cancellable))
      position += plan.cancelled[row, t]
      plan.ahead[row, t] = PublishedNumber(max(0, position)).value
      plan.backlog[row, t] = PublishedNumber(max(0, -position)).value
    }
  }

  private mutating func call(_ contract: Reference<Contract>, _ framework: Framework, _ period: Period) {
    guard framework.window.overlap(period.interval) > 0 else { return }
    let item = model.contracts[contract].item
    for (delivery, place) in shape.deliveryPlaces.enumerated() where place.contract == contract {
      let at = at(item, place.site)
      let left = (framework.maximum ?? 1e9) - plan.deliveries.total(row: delivery)
      plan.deliveries[delivery, period.position] = some(of: max(0, min(atHand[at] / 3, left)))
      atHand[at] -= plan.deliveries[delivery, period.position]
    }
  }

  private mutating func store(_ period: Period) {
    let t = period.position
    for (place, balance) in shape.balancePlaces.enumerated() {
      let stores = shape.stockPlaces.indices.filter {
        shape.stockPlaces[$0].item == balance.item && model.stores[shape.stockPlaces[$0].store].site == balance.site
      }
      var left = atHand[place]
      for (order, row) in stores.enumerated() {
        let kept = order == stores.count - 1 ? PublishedNumber(max(0, left)).value : some(of: left)
        plan.stock[row, t] = kept
        left -= kept
      }
      // The next period opens with what is published.
      atHand[place] = stores.reduce(0) { $0 + plan.stock[$1, t] }
    }
    for (row, item) in model.itemsWithDeadlines.enumerated() {
      let held = shape.stockPlaces.indices.filter { shape.stockPlaces[$0].item == item }
        .reduce(0) { $0 + plan.stock[$1, t] }
      let lastDay = period.interval.end.adding(days: -1)
      plan.overdue[row, t] = PublishedNumber(max(0, held - model.unitsPermitted(of: item, atEndOf: lastDay))).value
    }
  }

  private mutating func borrow() {
    for (row, loan) in model.loans.elements.enumerated() {
      var debt = loan.openingDebt
      for period in model.horizon.periods {
        let t = period.position
        let most = loan.mayBeOwed(atEndOf: period.interval) ? loan.limit : .zero
        if loan.canBeDrawn(in: period.interval), debt < most {
          plan.borrowed[row][t] = Money(lek: some(of: (most - debt).lek / 4))
        }
        debt += plan.borrowed[row][t]
        plan.repaid[row][t] = max(debt - most, Money(lek: some(of: debt.lek / 3)))
        debt -= plan.repaid[row][t]
        plan.debts[row][t] = debt
      }
    }
  }

  private mutating func missTargets() {
    for (row, target) in model.surplusTargets.elements.enumerated() {
      guard let period = model.horizon.period(of: target.date) else { continue }
      let t = period.position
      let passed = Double(DayInterval(start: period.interval.start, end: target.date).dayCount + 1)
      let f = passed / Double(period.dayCount)
      var left = 0.0
      for (place, stock) in shape.stockPlaces.enumerated() where target.items.contains(stock.item) {
        let before = plan.stock.value(
          row: place, period: t - 1, before: model.openingUnits(of: stock.item, in: stock.store))
        left += (before * (1 - f) + plan.stock[place, t] * f) * (model.items[stock.item].unit.tonnesPerUnit ?? 0)
      }
      plan.targetMisses[row] = PublishedNumber(max(0, left - target.tonnesLeft)).value
    }
  }
}
