internal import PlanAudit
internal import PlantModel
internal import TestSupport

/// One fault put into a good plan, or one number changed under it.
struct Attack: Sendable, CustomStringConvertible {
  let description: String
  /// Topics that must name the fault.
  let named: Set<AuditTopic>
  /// Topics that the fault may break along the way: what else is computed from the same number.
  let alsoBroken: Set<AuditTopic>
  /// Puts the fault in; false where this plan has no place for it.
  let strike: @Sendable (inout Plan, inout Workshop, inout SplitMix64) -> Bool

  init(
    _ description: String, _ named: Set<AuditTopic>, also alsoBroken: Set<AuditTopic> = [],
    strike: @escaping @Sendable (inout Plan, inout Workshop, inout SplitMix64) -> Bool
  ) {
    self.description = description
    self.named = named
    self.alsoBroken = alsoBroken
    self.strike = strike
  }
}

extension Set<AuditTopic> {
  static func named(_ families: RuleFamily...) -> Set<AuditTopic> { Set(families.map(AuditTopic.rule)) }
  static func booked(_ accounts: LedgerAccount...) -> Set<AuditTopic> { Set(accounts.map(AuditTopic.account)) }
}

extension Attack {
  /// What follows from a year's profit: whatever money a fault moves, the tax may be another.
  static let taxed = Set.named(.tax, .spending).union(Set.booked(.tax))

  /// Faults in quantities: a value raised or lowered, or swapped with another period's.
  static var quantities: [Attack] {
    // Whatever money a quantity moves, wallets no longer pay what is spent.
    let money = taxed.union(Set.named(.spending))
    let runs = Set.named(.lineHours, .labourHours, .permit, .processLimit, .setUp).union(money)
    let stock = Set.named(.stockLimit, .storeVolume, .storeHazard, .surplusDeadline, .surplusTarget).union(money)
    return [
      changing("runs", \.runs, .named(.itemBalance), runs.union(Set.booked(.processing, .demilitarization))),
      changing("extra hours", \.extraHours, .booked(.extraHours), money.union(Set.named(.lineHours)), rows: 1),
      changing("stock", \.stock, .named(.itemBalance), stock.union(Set.booked(.holding, .surplusRisk))),
      changing(
        "shipments", \.shipments, Set.named(.itemBalance).union(Set.booked(.transport)),
        money.union(Set.named(.routeLimit))),
      changing(
        "purchases", \.purchases, .booked(.purchases),
        money.union(Set.named(.itemBalance, .offerLimit, .offerOrder))),
      changing(
        "sales", \.sales, Set.named(.itemBalance).union(Set.booked(.marketRevenue)),
        taxed.union(Set.named(.marketLimit, .walletBalance))),
      changing(
        "deliveries", \.deliveries,
        Set.named(.itemBalance, .contractBalance).union(Set.booked(.contractRevenue)),
        taxed.union(Set.named(.walletBalance)), rows: 1),
      changing("ahead", \.ahead, .named(.contractBalance), rows: 1),
      changing(
        "backlog", \.backlog, Set.named(.contractBalance), money.union(Set.booked(.lateness)), rows: 1),
      changing(
        "lost", \.lost, Set.named(.contractBalance).union(Set.booked(.shortfall)), money, rows: 1),
      changing(
        "cancelled", \.cancelled, Set.named(.contractBalance).union(Set.booked(.cancellation)), money, rows: 1),
      Attack("a framework that is late", .named(.contractFramework)) { plan, _, _ in
        plan.backlog[1, 3] = 2.5
        return true
      },
      changing(
        "headcount", \.headcount, Set.named(.headcount).union(Set.booked(.wages)),
        money.union(Set.named(.labourHours, .overtime))),
      changing(
        "hires", \.hires, .booked(.hiring), money.union(Set.named(.headcount))),
      changing(
        "dismissals", \.dismissals, Set.named(.headcount).union(Set.booked(.dismissal)), money),
      changing(
        "overtime", \.overtime, .booked(.overtime), money.union(Set.named(.overtime, .labourHours))),
      changing("overdue", \.overdue, .booked(.overdueSurplus), Set.named(.surplusDeadline)),
    ]
  }

  private static func changing(
    _ name: String, _ grid: any WritableKeyPath<Plan, Grid> & Sendable, _ named: Set<AuditTopic>,
    _ also: Set<AuditTopic> = [], rows: Int? = nil
  ) -> Attack {
    Attack("\(name) off or at another date", named, also: also) { plan, _, random in
      let values = plan[keyPath: grid]
      let row = Int.random(in: 0..<(rows ?? values.rowCount), using: &random)
      let period = Int.random(in: 0..<values.periodCount, using: &random)
      let value = values[row, period]
      let other = Int.random(in: 0..<values.periodCount, using: &random)
      if Bool.random(using: &random), abs(values[row, other] - value) > 0.05 {
        plan[keyPath: grid][row, period] = values[row, other]
        plan[keyPath: grid][row, other] = value
        return true
      }
      let step = Double.random(in: 0.05...2, using: &random)
      let changed = value > step && Bool.random(using: &random) ? value - step : value + step
      plan[keyPath: grid][row, period] = PublishedNumber(changed).value
      return true
    }
  }

  /// Faults in the money a plan states.
  static let money: [Attack] = [
    Attack("a qindarka more drawn from a wallet", Set.named(.spending, .walletBalance)) { plan, _, random in
      let row = Int.random(in: 0..<plan.draws.count, using: &random)
      let period = Int.random(in: 0..<plan.draws[row].count, using: &random)
      plan.draws[row][period] += Money(qindarka: 1)
      return true
    },
    Attack("a draw from the wrong wallet", .named(.walletBalance)) { plan, _, random in
      // Rows 3 and 6 are the two wallets' demilitarization at the plant.
      guard plan.draws.count > 6 else { return false }
      let period = Int.random(in: 0..<plan.draws[3].count, using: &random)
      plan.draws[3][period] += Money(lek: 5)
      guard plan.draws[6][period] >= Money(lek: 5) else { return false }
      plan.draws[6][period] -= Money(lek: 5)
      return true
    },
    Attack("a draw for another part of spending", .named(.spending)) { plan, _, random in
      // Rows 0 and 1 are the first wallet's operations: of no site, or elsewhere, and at the plant.
      guard plan.draws.count > 6 else { return false }
      let period = Int.random(in: 0..<plan.draws[0].count, using: &random)
      guard plan.draws[1][period] >= Money(lek: 5) else { return false }
      plan.draws[0][period] += Money(lek: 5)
      plan.draws[1][period] -= Money(lek: 5)
      return true
    },
    Attack("a draw from a loan a qindarka off", .named(.loan, .walletBalance)) { plan, _, random in
      let period = Int.random(in: 0..<plan.borrowed[0].count, using: &random)
      plan.borrowed[0][period] += Money(qindarka: 1)
      return true
    },
    Attack("a debt paid back without money", .named(.loan, .walletBalance)) { plan, _, random in
      let period = Int.random(in: 0..<plan.repaid[0].count, using: &random)
      plan.repaid[0][period] += Money(lek: 2)
      return true
    },
    Attack(
      "a debt off", Set.named(.loan), also: Set.named(.spending, .tax).union(Set.booked(.interest, .tax))
    ) { plan, _, random in
      let period = Int.random(in: 0..<plan.debts[0].count, using: &random)
      plan.debts[0][period] += Money(lek: 1_000)
      return true
    },
    Attack("a balance a qindarka off", .named(.walletBalance)) { plan, _, random in
      let row = Int.random(in: 0..<plan.balances.count, using: &random)
      let period = Int.random(in: 0..<plan.balances[row].count, using: &random)
      plan.balances[row][period] -= Money(qindarka: 1)
      return true
    },
    Attack(
      "a balance far off", .named(.walletBalance), also: taxed.union(Set.booked(.interestIncome))
    ) { plan, _, random in
      let period = Int.random(in: 0..<plan.balances[0].count, using: &random)
      plan.balances[0][period] += Money(lek: 90_000)
      return true
    },
    Attack("a negative draw", [.shape], also: Set.named(.walletBalance, .spending)) { plan, _, random in
      let period = Int.random(in: 0..<plan.draws[0].count, using: &random)
      plan.draws[0][period] = Money(lek: -3)
      return true
    },
    Attack("a target missed by less than said", .booked(.missedTarget), also: Set.named(.surplusTarget)) {
      plan, _, _ in
      guard plan.targetMisses[0] > 0.1 else { return false }
      plan.targetMisses[0] -= 0.0625
      return true
    },
    Attack("an entry booked twice", [.shape], also: Set(LedgerAccount.allCases.map(AuditTopic.account))) {
      plan, _, random in
      guard let entry = plan.ledger.randomElement(using: &random) else { return false }
      plan.ledger.append(entry)
      return true
    },
    Attack("an entry after the horizon", [.shape]) { plan, _, _ in
      plan.ledger.append(
        LedgerEntry(account: .wages, period: plan.runs.periodCount, accrued: Money(lek: 1), paid: Money(lek: 1)))
      return true
    },
  ]

  /// Accounts that nothing in the workshop is booked to.
  private static let notKept: Set<LedgerAccount> = [.retraining, .idleTime, .shortTime, .changeover, .keeping]

  /// A qindarka in one account of the ledger.
  static let ledger: [Attack] = LedgerAccount.allCases.filter { !notKept.contains($0) }.flatMap { account in
    [true, false].map { isAccrued in
      Attack(
        "a qindarka \(isAccrued ? "accrued" : "paid") in \(account.rawValue)", .booked(account),
        also: account == .tax ? .named(.tax) : []
      ) { plan, _, random in
        let places = plan.ledger.indices.filter { plan.ledger[$0].account == account }
        guard let place = places.randomElement(using: &random) else { return false }
        let entry = plan.ledger[place]
        let one = Money(qindarka: Bool.random(using: &random) ? 1 : -1)
        plan.ledger[place] = LedgerEntry(
          account: account, period: entry.period, accrued: isAccrued ? entry.accrued + one : entry.accrued,
          paid: isAccrued ? entry.paid : entry.paid + one)
        return true
      }
    }
  }
}
