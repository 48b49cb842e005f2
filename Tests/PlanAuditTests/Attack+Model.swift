internal import PlanAudit
internal import PlantModel
internal import TestSupport

extension Attack {
  private static func turning(
    _ name: String, _ named: Set<AuditTopic>, also: Set<AuditTopic> = [],
    when: @escaping @Sendable (Plan) -> Bool = { _ in true }, _ turn: @escaping @Sendable (inout Workshop) -> Void
  ) -> Attack {
    Attack(name, named, also: also.union(taxed)) { plan, workshop, _ in
      guard when(plan) else { return false }
      turn(&workshop)
      return true
    }
  }

  /// The largest of a row by month, or another calendar unit.
  private static func peak(
    _ grid: Grid, _ row: Int, per unit: CalendarUnit, _ workshop: Workshop
  ) -> Double {
    workshop.model.horizon.periods.reduce(0) { max($0, grid[row, $1.position] / unit.count(in: $1.interval)) }
  }

  /// The share of demilitarization among the runs of both processes, in each period with many runs.
  private static func mixed(_ plan: Plan) -> [Double] {
    (0..<plan.runs.periodCount).compactMap { period in
      let runs = plan.runs[0, period] + plan.runs[1, period]
      return runs > 0.1 ? plan.runs[0, period] / runs : nil
    }
  }

  /// Times: what arrives, joins or is paid on another day.
  static let delays: [Attack] = [
    turning("recovery takes longer", .named(.itemBalance), when: { $0.runs.total(row: 0) > 1 }) {
      $0.recoveryDelay = Delay(days: 9)
    },
    turning("products take less time", .named(.itemBalance), when: { $0.runs.total(row: 1) > 1 }) {
      $0.productDelay = Delay(days: 29)
    },
    turning("suppliers need a day more", .named(.itemBalance), when: { $0.purchases.total(row: 0) > 1 }) {
      $0.leadTime = Delay(days: 13)
    },
    turning("transport takes no time", .named(.itemBalance), when: { $0.shipments.total(row: 0) > 1 }) {
      $0.transit = .none
    },
    turning("training takes longer", .named(.headcount), when: { $0.hires.total(row: 0) > 0.5 }) {
      $0.hiringDelay = Delay(months: 1, days: 6)
    },
    turning(
      "the customer pays later", .booked(.contractRevenue), also: .named(.walletBalance),
      when: { $0.deliveries.total(row: 0) > 1 }
    ) { $0.contractPayment = Delay(days: 31) },
    turning(
      "suppliers are paid at once", .booked(.purchases), also: .named(.spending),
      when: { $0.purchases.total(row: 0) > 1 }
    ) { $0.offerPayment = .none },
    turning(
      "markets pay later", .booked(.marketRevenue), also: .named(.walletBalance),
      when: { $0.sales.total(row: 0) > 0.5 }
    ) { $0.marketPayment = Delay(days: 60) },
  ]

  /// Prices: each is one account.
  static let prices: [Attack] = [
    turning("price of the contract", .booked(.contractRevenue), also: .named(.walletBalance)) { $0.productPrice += 1 },
    turning("price of steel", .booked(.purchases), also: .named(.spending)) { $0.steelPrice += 0.5 },
    turning(
      "price of brass", .booked(.marketRevenue), also: .named(.walletBalance), when: { $0.sales.total(row: 0) > 0.1 }
    ) {
      $0.brassPrice += 1
    },
    turning("cost of a run", .booked(.demilitarization), also: .named(.spending)) { $0.runCost += 0.1 },
    turning("wage", .booked(.wages), also: .named(.spending)) { $0.wage += 0.1 },
    turning("charge for lateness", .booked(.lateness), also: .named(.spending)) { $0.lateCharge += 0.1 },
    turning("price of a shortfall", .booked(.shortfall), also: .named(.spending)) { $0.shortfallPrice += 1 },
    turning(
      "price of a cancellation", .booked(.cancellation), also: .named(.spending),
      when: { $0.cancelled.total(row: 0) > 1 }
    ) { $0.cancellationPrice += 1 },
    turning("what wallets earn", .booked(.interestIncome), also: .named(.walletBalance)) { $0.walletInterest += 0.01 },
    turning("interest on the loan", .booked(.interest)) { $0.loanInterest += 0.01 },
    turning(
      "a higher tax", Set.named(.tax).union(Set.booked(.tax)),
      when: { plan in
        plan.ledger.contains { $0.account == .tax }
      }
    ) { $0.taxRate += 0.02 },
    turning(
      "a loss that is set off already", Set.named(.tax).union(Set.booked(.tax)),
      when: { plan in
        plan.ledger.contains { $0.account == .tax }
      }
    ) { $0.lossBefore -= 60 },
    turning("money tied to another site", .named(.spending)) { $0.donorSites = [1] },
    turning("holding cost", .booked(.holding), also: .named(.spending)) { $0.holding += 0.01 },
    turning("price of risk", .booked(.surplusRisk)) { $0.risk += 0.01 },
    turning("price of overdue surplus", .booked(.overdueSurplus)) { $0.overdueCharge += 0.1 },
    turning("price of a missed target", .booked(.missedTarget), when: { $0.targetMisses[0] > 0.1 }) {
      $0.missPrice += 1
    },
    turning("cost of transport", .booked(.transport), also: .named(.spending)) { $0.transportCost += 0.1 },
    turning("cost of extra hours", .booked(.extraHours), also: .named(.spending)) { $0.extraHourCost += 0.1 },
    turning("cost of overtime", .booked(.overtime), also: .named(.spending)) { $0.overtimeCost += 0.1 },
    turning("cost of hiring", .booked(.hiring), also: .named(.spending)) { $0.hireCost += 1 },
    turning("cost of dismissal", .booked(.dismissal), also: .named(.spending)) { $0.dismissalCost += 1 },
    turning("cost of the site", .booked(.siteCost), also: .named(.spending)) { $0.siteCost += 0.1 },
    turning("cost of the project", .booked(.projectCost), also: .named(.spending)) { $0.projectCost += 0.1 },
    turning("running cost of a phase", .booked(.projectCost), also: .named(.spending)) { $0.phaseCost += 0.1 },
    turning("overrun", .booked(.capital), also: .named(.spending)) { $0.overrun += 0.001 },
    turning("capital", .booked(.capital), also: .named(.spending)) { $0.capital += 1 },
    turning(
      "charges on the closing stock", .booked(.holding, .surplusRisk),
      also: Set.named(.spending, .headcount).union(Set.booked(.lateness, .overdueSurplus, .interest))
    ) {
      $0.basis = $0.basis == .closing ? .opening : .closing
    },
  ]

  /// State and yields the plan was not made for.
  static let states: [Attack] = [
    turning(
      "less brass at the opening", .named(.itemBalance),
      also: Set.named(.spending).union(Set.booked(.holding))
    ) { $0.openingBrass -= 0.5 },
    turning(
      "a smaller lot", .named(.itemBalance),
      also: Set.named(.spending, .surplusDeadline, .surplusTarget).union(
        Set.booked(.holding, .surplusRisk))
    ) { $0.lot -= 0.5 },
    turning("a smaller receipt", .named(.itemBalance)) { $0.receipt -= 1 },
    turning("a lower yield", .named(.itemBalance), when: { $0.runs.total(row: 0) > 1 }) { $0.brassYield -= 0.01 },
    turning("shells that rust faster", .named(.itemBalance)) { $0.ageShare += 0.01 },
    turning("fewer people at the opening", .named(.headcount)) { $0.headcount -= 0.5 },
    turning("more people leave", .named(.headcount)) { $0.attrition += 0.002 },
    turning("more falls due", .named(.contractBalance)) { $0.due += 5 },
    turning("less may be early", .named(.contractBalance), when: { $0.ahead.total(row: 0) > 1 }) { $0.early = .none },
    turning("less comes into a wallet", .named(.walletBalance)) { $0.donorInflow -= 1 },
    turning("less in a wallet at the opening", .named(.walletBalance)) { $0.mainOpening -= 1 },
    turning("an earlier project", Set.booked(.capital, .projectCost), also: .named(.spending)) {
      $0.projectStart = "2027-01-11"
    },
    turning("a later opening", Set.booked(.capital, .projectCost), also: .named(.spending, .lineHours, .labourHours)) {
      $0.slip = Delay(days: 9)
    },
    turning("phases that take all people", .named(.labourHours)) { $0.phaseHours = 5_000 },
    turning("no project", Set.booked(.capital, .projectCost), also: .named(.spending, .lineHours)) {
      $0.projectStart = nil
    },
  ]

  /// Limits a little below what the plan uses, and demands a little above.
  static let limits: [Attack] = [
    turning(
      "an earlier deadline", .named(.surplusDeadline),
      when: { plan in
        // Before the old deadline nothing is overdue, and most of the lot still lies there.
        plan.overdue[0, 7] == 0 && plan.stock[0, 7] + plan.stock[1, 7] > 70
      }
    ) { $0.deadline = "2027-02-15" },
    turning("a stricter target", .named(.surplusTarget)) { $0.targetTonnes = $0.targetTonnes > 30 ? -1e3 : 0 },
    turning(
      "fewer hours on the line", .named(.lineHours), also: .named(.setUp), when: { $0.runs.total(row: 1) > 3 }
    ) { $0.lineHours = 0.01 },
    turning(
      "a ramp that never comes up", .named(.lineHours), also: .named(.setUp), when: { $0.runs.total(row: 1) > 3 }
    ) { $0.rampEnd = -10 },
    turning("absence", .named(.labourHours)) { $0.absence = 0.98 },
    turning("runs that take more hours of people", .named(.labourHours)) { $0.labourPerRun = 400 },
    Attack("a smaller permit", .named(.permit)) { plan, workshop, _ in
      guard plan.runs.total(row: 0) > 1 else { return false }
      // Less than the mean use: some year must break it.
      let years = CalendarUnit.year.count(in: workshop.model.horizon.interval)
      workshop.permit = plan.runs.total(row: 0) * 1.5 / years * 0.95
      return true
    },
    Attack("a permit that is used up already", .named(.permit)) { plan, workshop, _ in
      // The whole horizon lies in the year in which it begins.
      workshop.permitLeft = plan.runs.total(row: 0) * 1.5 * 0.95
      return plan.runs.total(row: 0) > 1 && workshop.model.horizon.taxYears.count == 1
    },
    Attack("less room for runs", .named(.processLimit)) { plan, workshop, _ in
      workshop.demilMaximum = Attack.peak(plan.runs, 0, per: .month, workshop) - 0.05
      return workshop.demilMaximum ?? 0 > 0
    },
    Attack("less of a mixture allowed", .named(.mixture)) { plan, workshop, _ in
      workshop.mixture.most = Attack.mixed(plan).max() ?? 0
      workshop.mixture.most -= 0.01
      return workshop.mixture.most > 0
    },
    Attack("more of a mixture demanded", .named(.mixture)) { plan, workshop, _ in
      workshop.mixture.least = (Attack.mixed(plan).min() ?? 1) + 0.01
      return workshop.mixture.least < 1
    },
    turning("less may lie in the bunker at a peak", .named(.stockPeak)) { $0.shellPeak = 59.9 },
    turning("less may lie in the bunker together", .named(.storeMixing), when: { $0.stock[1, 0] > 20 }) {
      $0.mixedLimit = 2_400
    },
    turning("less may be worked up in a shift", .named(.processBuilding), when: { $0.runs.total(row: 0) > 1 }) {
      $0.explosivesPerShift = 0.1
    },
    turning("more runs demanded", .named(.processLimit)) { $0.demilMinimum = 31 },
    Attack("a poorer supplier", .named(.offerLimit), also: .named(.offerOrder)) { plan, workshop, _ in
      workshop.offerLimit = Attack.peak(plan.purchases, 0, per: .month, workshop) - 0.05
      return workshop.offerLimit ?? 0 > 0
    },
    turning("a supplier's least order", .named(.offerLimit)) { $0.offerMinimum = 61 },
    Attack("a smaller market", .named(.marketLimit)) { plan, workshop, _ in
      workshop.marketLimit = Attack.peak(plan.sales, 0, per: .month, workshop) - 0.01
      return workshop.marketLimit ?? 0 > 0
    },
    Attack("a narrower road", .named(.routeLimit)) { plan, workshop, _ in
      workshop.routeLimit = Attack.peak(plan.shipments, 0, per: .week, workshop) * 1.2 - 0.05
      return workshop.routeLimit ?? 0 > 0
    },
    Attack("fewer people to be had", .named(.headcount)) { plan, workshop, _ in
      workshop.hireLimit = Attack.peak(plan.hires, 0, per: .month, workshop) - 0.01
      return workshop.hireLimit > 0
    },
    Attack("fewer dismissals allowed", .named(.headcount)) { plan, workshop, _ in
      workshop.dismissalLimit = Attack.peak(plan.dismissals, 0, per: .month, workshop) - 0.01
      return workshop.dismissalLimit > 0
    },
    turning("no overtime allowed", .named(.overtime), when: { $0.overtime.total(row: 0) > 1 }) { $0.overtimeLimit = 0 },
    turning("no extra hours allowed", .named(.lineHours), when: { $0.extraHours.total(row: 0) > 1 }) {
      $0.extraHours = 0
    },
    Attack("a smaller magazine", .named(.storeHazard)) { plan, workshop, _ in
      let most = (0..<plan.stock.periodCount).reduce(0) { max($0, plan.stock[0, $1]) }
      workshop.magazineLimit = most * 250 - 1
      return most > 0.01
    },
    Attack("a smaller yard", .named(.storeVolume)) { plan, workshop, _ in
      let shape = PlanShape(workshop.model)
      let rows = shape.stockPlaces.indices.filter { shape.stockPlaces[$0].store.position == 0 }
      let most = (0..<plan.stock.periodCount).reduce(0.0) { best, period in
        max(
          best,
          rows.reduce(0) {
            $0 + plan.stock[$1, period] * workshop.items[shape.stockPlaces[$1].item.position].volumePerUnit
          })
      }
      workshop.storeVolume = most * 0.99
      return most > 0.01
    },
    turning(
      "less brass allowed", .named(.stockLimit),
      when: { plan in
        (0..<plan.stock.periodCount).contains { plan.stock[2, $0] > 0.01 }
      }
    ) { $0.brassMaximum = 0.001 },
    turning("more brass demanded", .named(.stockLimit)) { $0.brassMinimum = 1e4 },
    turning("more brass demanded at the end", .named(.stockLimit)) { $0.brassClosing = 1e4 },
    Attack("a fuller contract", .named(.contractFill)) { plan, workshop, _ in
      workshop.minimumFill = min(1, plan.deliveries.total(row: 0) / workshop.dueWithinHorizon + 0.01)
      return workshop.minimumFill < 1
    },
    turning("a longer notice", .named(.contractBalance), when: { $0.cancelled.total(row: 0) > 1 }) {
      $0.notice = Delay(months: 30)
    },
    Attack("a framework with more to take", .named(.contractFramework)) { plan, workshop, _ in
      workshop.frameworkMinimum = plan.deliveries.total(row: 1) + plan.lost.total(row: 1) + 0.5
      return true
    },
    Attack("a smaller framework", .named(.contractFramework)) { plan, workshop, _ in
      workshop.frameworkMaximum = plan.deliveries.total(row: 1) - 0.5
      return workshop.frameworkMaximum > 0
    },
    Attack("a smaller loan", .named(.loan)) { plan, workshop, _ in
      workshop.loanLimit = (plan.debts[0].max() ?? .zero).lek - 1
      return workshop.loanLimit > 500
    },
    Attack("a wallet that must hold more", .named(.walletBalance)) { plan, workshop, _ in
      workshop.mainMinimum = (plan.balances[0].min() ?? .zero).lek + 500
      return true
    },
  ]
}
