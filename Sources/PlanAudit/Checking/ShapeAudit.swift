internal import PlantModel

/// The form of a plan: the sizes of its grids, the signs of its values, and that they are published numbers.
enum ShapeAudit {
  /// Values beyond this are no plan; sums of them would leave the range of exact numbers.
  private static let limit = 4e12

  private struct Part {
    let name: String
    let grid: Grid
    let rowCount: Int
    let rowName: (Int) -> String
  }

  private struct Booking: Hashable {
    let account: LedgerAccount
    let period: Int
  }

  /// Checks the form; `isUsable` says whether rules can be computed at all.
  static func check(_ plan: Plan, of model: PlantModel) -> (tally: Tally, isUsable: Bool) {
    let parts = self.parts(of: plan, Names(model))
    let others = ["target misses", "draws", "balances", "ledger", "borrowed", "repaid", "debts"]
    // A subject is a part of the plan and, above it, the row; row zero stands for the whole part.
    var tally = Tally(.shape, periods: model.horizon.periods) { subject in
      let (row, part) = subject.quotientAndRemainder(dividingBy: parts.count + others.count)
      if part >= parts.count { return others[part - parts.count] }
      return row == 0 ? parts[part].name : "\(parts[part].name) of \(parts[part].rowName(row - 1))"
    }
    let partCount = parts.count + others.count
    let count = model.horizon.count
    var isUsable = true
    func checkSize(_ part: Int, _ found: Int, _ expected: Int, _ what: StaticString) {
      if found != expected { isUsable = false }
      tally.record(Double(abs(found - expected)), 0, at: part, nil) { "\(found) \(what) instead of \(expected)" }
    }
    for (position, part) in parts.enumerated() {
      checkSize(position, part.grid.rowCount, part.rowCount, "rows")
      checkSize(position, part.grid.periodCount, count, "periods")
    }
    checkSize(parts.count, plan.targetMisses.count, model.surplusTargets.count, "rows")
    for (part, table, rows) in [
      (parts.count + 1, plan.draws, PlanShape(model).fundings.count),
      (parts.count + 2, plan.balances, model.wallets.count), (parts.count + 4, plan.borrowed, model.loans.count),
      (parts.count + 5, plan.repaid, model.loans.count), (parts.count + 6, plan.debts, model.loans.count),
    ] {
      checkSize(part, table.count, rows, "rows")
      for row in table { checkSize(part, row.count, count, "periods") }
    }
    guard isUsable else { return (tally, false) }
    for (position, part) in parts.enumerated() {
      for (place, value) in part.grid.values.enumerated() {
        let subject = position + (place / count + 1) * partCount
        isUsable = isPublished(value, at: subject, place % count, &tally) && isUsable
      }
    }
    for miss in plan.targetMisses { isUsable = isPublished(miss, at: parts.count, nil, &tally) && isUsable }
    for (part, table) in [
      (parts.count + 1, plan.draws), (parts.count + 4, plan.borrowed), (parts.count + 5, plan.repaid),
      (parts.count + 6, plan.debts),
    ] {
      for row in table {
        for (period, amount) in row.enumerated() {
          tally.record(max(0, -amount.lek), 0, at: part, period) { "an amount of \(amount) lek" }
        }
      }
    }
    checkLedger(plan.ledger, count, at: parts.count + 3, &tally)
    return (tally, isUsable)
  }

  private static func isPublished(_ value: Double, at subject: Int, _ period: Int?, _ tally: inout Tally) -> Bool {
    guard abs(value) <= limit else {
      tally.record(.infinity, 0, at: subject, period) { "\(value) is no quantity" }
      return false
    }
    let distance = value < 0 ? -value : abs(value - PublishedNumber(value).value)
    tally.record(distance, 0, at: subject, period) {
      value < 0 ? "\(Tally.text(value)) is below zero" : "\(value) is no multiple of a millionth"
    }
    return true
  }

  private static func checkLedger(_ ledger: [LedgerEntry], _ count: Int, at subject: Int, _ tally: inout Tally) {
    var seen: Set<Booking> = []
    for entry in ledger {
      let isWithin = (0..<count).contains(entry.period)
      tally.record(isWithin ? 0 : 1, 0, at: subject, nil) {
        "\(entry.account.rawValue) is booked in period \(entry.period) of \(count)"
      }
      let isNew = seen.insert(Booking(account: entry.account, period: entry.period)).inserted
      tally.record(isNew ? 0 : 1, 0, at: subject, isWithin ? entry.period : nil) {
        "\(entry.account.rawValue) is booked twice"
      }
    }
  }

  private static func parts(of plan: Plan, _ names: Names) -> [Part] {
    let model = names.model
    let shape = names.shape
    func part<Element>(_ name: String, _ grid: Grid, _ catalogue: Catalogue<Element>) -> Part {
      Part(name: name, grid: grid, rowCount: catalogue.count) { catalogue.elements[$0].id }
    }
    let deadlines = model.itemsWithDeadlines
    return [
      part("runs", plan.runs, model.processes),
      part("extra hours", plan.extraHours, model.lines),
      Part(name: "stock", grid: plan.stock, rowCount: shape.stockPlaces.count, rowName: names.stockPlace),
      Part(name: "shipments", grid: plan.shipments, rowCount: shape.lanes.count, rowName: names.lane),
      part("purchases", plan.purchases, model.offers),
      part("sales", plan.sales, model.markets),
      Part(
        name: "deliveries", grid: plan.deliveries, rowCount: shape.deliveryPlaces.count,
        rowName: names.deliveryPlace),
      part("ahead", plan.ahead, model.contracts),
      part("backlog", plan.backlog, model.contracts),
      part("lost", plan.lost, model.contracts),
      part("cancelled", plan.cancelled, model.contracts),
      part("headcount", plan.headcount, model.pools),
      part("hires", plan.hires, model.pools),
      part("dismissals", plan.dismissals, model.pools),
      part("overtime", plan.overtime, model.pools),
      part("retrained", plan.retrained, model.retrainings),
      part("idle", plan.idle, model.pools),
      part("short time", plan.shortTime, model.pools),
      Part(name: "overdue", grid: plan.overdue, rowCount: deadlines.count) { model.items[deadlines[$0]].id },
      part("set-ups", plan.setUps, model.processes),
      part("orders", plan.orders, model.offers),
      part("overhauls", plan.overhauls, model.lines),
      part("kept", plan.kept, model.lines),
    ]
  }
}
