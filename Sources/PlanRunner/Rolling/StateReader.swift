internal import PlantModel
internal import ScenarioFiles

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads the state a plan leaves after some of its periods.
struct StateReader {
  let plan: Plan
  let model: PlantModel
  let shape: PlanShape
  /// How many periods have passed.
  let periodCount: Int
  /// The day after them.
  let date: CivilDate

  init(plan: Plan, model: PlantModel, periodCount: Int, date: CivilDate) {
    self.plan = plan
    self.model = model
    self.periodCount = periodCount
    self.date = date
    shape = PlanShape(model)
  }

  /// The periods that have passed.
  var passed: ArraySlice<Period> { model.horizon.periods.prefix(periodCount) }

  private var last: Int { periodCount - 1 }

  func state() -> OpeningState {
    var state = OpeningState(plan: model.name, date: date)
    readStock(&state)
    state.arrivals = arrivals()
    state.staff = model.pools.references.map(staff)
    state.calls = calls()
    state.allowances = allowances()
    let dated = model.contracts.elements.enumerated().filter { $0.element.framework == nil }
    state.positions = dated.map { row, contract in
      OpeningState.Position(
        contract: contract.id, late: plan.backlog[row, last], ahead: plan.ahead[row, last], unit: unit(contract.item))
    }
    let settlements = settlements()
    state.purses = model.wallets.elements.enumerated().map { row, wallet in
      OpeningState.Purse(wallet: wallet.id, balance: plan.balances[row][last], settlements: settlements[row])
    }
    state.debts = model.loans.elements.enumerated().map { ($1.id, plan.debts[$0][last]) }
    readProfit(&state)
    return state
  }

  func unit(_ item: Reference<Item>) -> String { model.items[item].unit.unit.symbol }

  /// The part of something spread over an interval that falls on the day or later, and its days.
  func rest(of interval: DayInterval) -> (share: Double, days: DayInterval)? {
    let start = max(interval.start, date)
    if interval.dayCount == 0 { return interval.start >= date ? (1, moment(interval.start)) : nil }
    guard interval.end > start else { return nil }
    let days = DayInterval(start: start, end: interval.end)
    return (Double(days.dayCount) / Double(interval.dayCount), days)
  }

  private func moment(_ day: CivilDate) -> DayInterval { DayInterval(start: day, end: day.adding(days: 1)) }

  private func readStock(_ state: inout OpeningState) {
    for item in model.items.references {
      var left = shape.stockPlaces.enumerated().filter { $0.element.item == item }.map {
        OpeningState.Stock(
          item: model.items[item].id, store: model.stores[$0.element.store].id, quantity: plan.stock[$0.offset, last],
          unit: unit(item))
      }
      // The lots that may stay longest are what is left; lots without a deadline may stay for ever.
      let lots = model.lots.elements.filter { $0.item == item }.enumerated().sorted { first, second in
        let deadlines = (first.element.deadline?.dayNumber ?? .max, second.element.deadline?.dayNumber ?? .max)
        return (deadlines.0, second.offset) > (deadlines.1, first.offset)
      }
      for lot in lots.map(\.element) {
        var quantity = lot.quantity
        for place in left.indices where quantity > 0 && left[place].quantity > 0 {
          var taken = left[place]
          taken.quantity = min(quantity, left[place].quantity)
          quantity -= taken.quantity
          left[place].quantity -= taken.quantity
          if PublishedNumber(taken.quantity).millionths > 0 {
            state.lots.append(OpeningState.Lot(stock: taken, lot: lot))
          }
        }
      }
      state.stocks += left.filter { PublishedNumber($0.quantity).millionths > 0 }
    }
  }

  private func arrivals() -> [OpeningState.Arrival] {
    var arrivals: [OpeningState.Arrival] = []
    func add(_ item: Reference<Item>, _ site: Reference<Site>, _ quantity: Double, _ period: Period, _ delay: Delay) {
      guard !delay.isNone, let rest = rest(of: delay.moved(period.interval)) else { return }
      let units = quantity * rest.share
      guard PublishedNumber(units).millionths > 0 else { return }
      arrivals.append(
        OpeningState.Arrival(
          item: model.items[item].id, site: model.sites[site].id, quantity: units, unit: unit(item), days: rest.days))
    }
    for period in passed {
      let t = period.position
      for (row, process) in model.processes.elements.enumerated() {
        for output in process.outputs {
          add(output.item, process.site, output.quantity * plan.runs[row, t], period, output.delay)
        }
      }
      for (row, offer) in model.offers.elements.enumerated() {
        add(offer.item, offer.site, plan.purchases[row, t], period, offer.leadTime)
      }
      for (row, lane) in shape.lanes.enumerated() {
        let route = model.routes[lane.route]
        add(route.cargoes[lane.cargo].item, route.destination, plan.shipments[row, t], period, route.transit)
      }
    }
    return arrivals
  }

  private func staff(_ reference: Reference<Pool>) -> OpeningState.Staff {
    let pool = model.pools[reference]
    let row = reference.position
    var joining = pool.joining.compactMap { tranche in
      rest(of: tranche.interval).map { Tranche(quantity: tranche.quantity * $0.share, interval: $0.days) }
    }
    if let hiring = pool.hiring, !hiring.delay.isNone {
      for period in passed where plan.hires[row, period.position] > 0 {
        guard let rest = rest(of: hiring.delay.moved(period.interval)) else { continue }
        let arriving = plan.hires[row, period.position] * rest.share * (1 - hiring.leaverShare)
        joining.append(Tranche(quantity: arriving, interval: rest.days))
      }
    }
    for (course, retraining) in model.retrainings.elements.enumerated()
    where retraining.destination == reference && !retraining.delay.isNone {
      for period in passed where plan.retrained[course, period.position] > 0 {
        guard let rest = rest(of: retraining.delay.moved(period.interval)) else { continue }
        let arriving = plan.retrained[course, period.position] * rest.share * (1 - retraining.leaverShare)
        joining.append(Tranche(quantity: arriving, interval: rest.days))
      }
    }
    // Where attrition falls between periods, who leaves after the last one is gone when the next horizon opens.
    let stays =
      model.attritionActsWithin ? 1 : pow(1 - pool.attritionPerMonth, model.horizon.periods[last].monthCount)
    return OpeningState.Staff(
      pool: pool.id, people: plan.headcount[row, last] * stays,
      joining: joining.filter { PublishedNumber($0.quantity).millionths > 0 })
  }
}
