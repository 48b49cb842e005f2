public import PlantModel

/// What a plan comes to in a few figures a decision rests on, computed from its ledger and its decisions.
///
/// Money is exact to the qindarka and accrued unless said otherwise; quantities are published numbers. Where a figure
/// is a sum by calendar year, a period counts in its years by its days.
public struct PlanIndicators: Hashable, Sendable {
  /// The present value of all payments, closing stock included, less policy charges.
  public let netPresentValue: Money
  /// Revenue less spending less policy charges plus closing value, undiscounted.
  public let profit: Money
  /// Spending plus policy charges less closing value, undiscounted.
  public let cost: Money
  /// All revenue.
  public let revenue: Money
  /// Spending by purpose, in the order of the purposes.
  public let spending: [PurposeSpending]
  /// The price of rules that gave way and of risk: no money moves.
  public let policyCharges: Money
  /// Of it, the price of the risk of surplus held.
  public let riskCharges: Money
  /// What stock, and what is on its way, is worth at the end of the horizon.
  public let closingValue: Money
  /// The least lek at hand at the end of a period, and when; nothing for a horizon without periods.
  public let cashTrough: DatedMoney?
  /// What processes make of products, services and recovered items, by family and year.
  public let output: [FamilyOutput]
  /// Tonnes of surplus that demilitarization and disposal processes take, by year.
  public let tonnesDemilitarized: [YearlyQuantity]
  /// Surplus in store: at the opening, at each year's end and at the end of the horizon.
  public let surplus: SurplusIndicators
  /// Orders.
  public let demand: DemandIndicators
  /// People and lines, by site, in the order of the model; sites with neither are left out.
  public let sites: [SiteIndicators]
  /// The most people of any period, all sites together.
  public let peakHeadcount: PublishedNumber
  /// People in the last period, all sites together: the jobs the plan leaves.
  public let closingHeadcount: PublishedNumber
  /// Lek earned with recovered items.
  public let recoveryIncome: Money
  /// Lek spent on running demilitarization and disposal processes.
  public let demilitarizationCost: Money

  /// Computes the indicators of a plan.
  public init(of record: PlanRecord, model: PlantModel) {
    self.init(PlanFigures(record, of: model))
  }

  init(_ figures: PlanFigures) {
    let spending = figures.spending
    revenue = figures.total(.revenue)
    policyCharges = figures.total(.policy)
    riskCharges = figures.plan.ledger.reduce(.zero) { $1.account == .surplusRisk ? $0 + $1.accrued : $0 }
    closingValue = figures.closingValue
    netPresentValue = figures.netPresentValue
    cost = spending + policyCharges - closingValue
    profit = revenue - spending - policyCharges + closingValue
    self.spending = SpendingPurpose.allCases.map {
      PurposeSpending(purpose: $0, amount: figures.total(.spending($0)))
    }
    cashTrough = PlanIndicators.trough(figures)
    output = FamilyOutput.all(figures)
    tonnesDemilitarized = PlanIndicators.tonnesDemilitarized(figures)
    surplus = SurplusIndicators(figures)
    demand = DemandIndicators(figures)
    sites = SiteIndicators.all(figures)
    let people = figures.periods.indices.map { period in
      figures.model.pools.references.reduce(0) { $0 + figures.plan.headcount[$1.position, period] }
    }
    peakHeadcount = PublishedNumber(people.max() ?? 0)
    closingHeadcount = PublishedNumber(people.last ?? 0)
    recoveryIncome = figures.recoveryItems.filter { figures.model.items[$0].kind == .recovered }
      .reduce(.zero) { sum, item in figures.flows(of: item).reduce(sum) { $0 + $1.income } }
    demilitarizationCost = figures.total(.spending(.demilitarization))
  }

  /// Lek spent for a purpose.
  public func spending(for purpose: SpendingPurpose) -> Money {
    spending.first { $0.purpose == purpose }?.amount ?? .zero
  }

  /// All spending.
  public var totalSpending: Money { spending.reduce(.zero) { $0 + $1.amount } }

  /// Tonnes of surplus demilitarized or disposed of over the whole horizon.
  public var totalTonnesDemilitarized: PublishedNumber { .sum(tonnesDemilitarized.map(\.quantity)) }

  /// Income from recovered items as a share of the cost of demilitarization; nothing where nothing is spent.
  public var recoveryShare: Double? {
    demilitarizationCost == .zero ? nil : recoveryIncome.lek / demilitarizationCost.lek
  }

  private static func trough(_ figures: PlanFigures) -> DatedMoney? {
    var least: DatedMoney?
    for (period, amount) in zip(figures.periods, figures.cash) where least.map({ amount < $0.amount }) ?? true {
      least = DatedMoney(amount: amount, date: period.interval.end.adding(days: -1))
    }
    return least
  }

  private static func tonnesDemilitarized(_ figures: PlanFigures) -> [YearlyQuantity] {
    let model = figures.model
    var byPeriod = Array(repeating: 0.0, count: figures.periods.count)
    for (row, process) in model.processes.elements.enumerated()
    where process.kind == .demilitarize || process.kind == .dispose {
      let tonnes = process.inputs.filter { model.items[$0.item].kind == .surplus }
        .reduce(0) { $0 + figures.tonnesPerUnit($1.item) * $1.quantity }
      for period in byPeriod.indices { byPeriod[period] += tonnes * figures.plan.runs[row, period] }
    }
    return YearlyQuantity.all(CalendarYears(model.horizon)) { byPeriod[$0] }
  }
}
