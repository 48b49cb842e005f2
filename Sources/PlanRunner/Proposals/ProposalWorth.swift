internal import PlanReport
public import PlantModel
internal import ScenarioFiles

/// What a proposal is worth to whom, at the present values of the first day: a plan with it held against one without it.
///
/// The surplus of the line is what the plan gains, before the capital of the line. The partner gets its equity of that surplus
/// and what it takes of the output, and pays its share of the capital. The state pays what its wallets pay more, and gets the
/// tax. What others put in, such as donors, they pay. The rest is KAYO's and its ventures'. All parties together get what the
/// plan gains, the tax and the output the partner takes.
public struct ProposalWorth: Hashable, Sendable {
  /// By how much the net present value of the plan rises.
  public let plan: Money
  /// What it is worth to the enterprise.
  public let enterprise: Money
  /// To the shareholder that receives the tax.
  public let state: Money
  /// To the partner.
  public let partner: Money
  /// To whoever else fills wallets.
  public let others: Money

  /// All parties together.
  public var together: Money { enterprise + state + partner + others }

  static func of(_ proposal: Proposal, _ result: RunResult, against base: RunResult) -> ProposalWorth {
    let model = result.scenario.model
    let plan = netPresentValue(result) - netPresentValue(base)
    let capital = capital(of: proposal, model)
    let paid = Money(lek: capital.lek * proposal.paidShare)
    let surplus = plan + capital
    let share = Money(lek: surplus.lek * proposal.equity)
    let output = output(of: proposal, result)
    let tax = tax(result) - tax(base)
    let partner = share + output - paid
    let paidByState = payments(result, proposal, byState: true) - payments(base, proposal, byState: true)
    let others = payments(base, proposal, byState: false) - payments(result, proposal, byState: false)
    let state = tax - paidByState
    return ProposalWorth(
      plan: plan, enterprise: plan + tax + output - partner - state - others, state: state, partner: partner,
      others: others)
  }

  private static func netPresentValue(_ result: RunResult) -> Money {
    PlanIndicators(of: result.record, model: result.scenario.model).netPresentValue
  }

  /// The present value of the capital of the proposal's line.
  private static func capital(of proposal: Proposal, _ model: PlantModel) -> Money {
    guard let reference = model.projects.reference(proposal.id), let start = model.projects[reference].start else {
      return .zero
    }
    let project = model.projects[reference]
    return zip(project.phases, project.phaseIntervals(from: start)).reduce(.zero) { sum, part in
      sum + Money(lek: project.capital(of: part.0).lek * model.discountFactor(over: part.1))
    }
  }

  /// What the partner takes without paying, at the price of its offtake.
  private static func output(of proposal: Proposal, _ result: RunResult) -> Money {
    let model = result.scenario.model
    guard let taken = model.markets.reference(proposal.shareMarket),
      let bought = model.markets.reference(proposal.offtakeMarket)
    else { return .zero }
    return model.horizon.periods.reduce(.zero) { sum, period in
      let quantity = PublishedNumber(result.record.plan.sales[taken.position, period.position])
      let worth = model.markets[bought].price.unitPrice(over: period.interval).amount(for: quantity)
      return sum + Money(lek: worth.lek * model.discountFactor(over: period.interval))
    }
  }

  private static func tax(_ result: RunResult) -> Money {
    let model = result.scenario.model
    let delay = model.tax?.paymentDelay ?? .none
    return result.record.plan.ledger.filter { $0.account == .tax }.reduce(.zero) { sum, entry in
      let days = delay.moved(model.horizon.periods[entry.period].interval)
      return sum + Money(lek: entry.accrued.lek * model.discountFactor(over: days))
    }
  }

  /// The present value of what the state, or everybody but the state and the partner, pays into wallets.
  private static func payments(_ result: RunResult, _ proposal: Proposal, byState: Bool) -> Money {
    let model = result.scenario.model
    let state = model.shareholders.elements.first { $0.receivesTax }?.id
    let accounts = ShareholderAccounts(of: result.record, model: model).accounts
    return accounts.filter { $0.id != proposal.id && ($0.id == state) == byState }.reduce(.zero) { sum, account in
      zip(account.contributions, model.horizon.periods).reduce(sum) {
        $0 + Money(lek: $1.0.lek * model.discountFactor(over: $1.1.interval))
      }
    }
  }
}
