/// The accounts of a plan's ledger.
public enum LedgerAccount: String, CaseIterable, Hashable, Sendable {
  case contractRevenue = "contract-revenue"
  case marketRevenue = "market-revenue"
  case purchases
  case processing
  case demilitarization
  case extraHours = "extra-hours"
  case wages
  case overtime
  case hiring
  case dismissal
  case transport
  case holding
  case lateness
  case shortfall
  case siteCost = "site-cost"
  case projectCost = "project-cost"
  case capital
  case surplusRisk = "surplus-risk"
  case overdueSurplus = "overdue-surplus"
  case missedTarget = "missed-target"
  case setUp = "set-up"
  case retraining
  case idleTime = "idle-time"
  case shortTime = "short-time"
  case changeover
  case keeping
  case cancellation
  case interestIncome = "interest-income"
  case interest
  case tax

  /// What an amount in the account does to the enterprise.
  public enum Effect: Hashable, Sendable {
    /// Money that comes in.
    case revenue
    /// Money that goes out for a purpose.
    case spending(SpendingPurpose)
    /// No money: the stated price of a rule that gave way, or of risk.
    case policy
  }

  /// What an amount in the account does to the enterprise.
  public var effect: Effect {
    switch self {
    case .contractRevenue, .marketRevenue, .interestIncome: .revenue
    case .demilitarization: .spending(.demilitarization)
    case .capital: .spending(.reactivation)
    case .surplusRisk, .overdueSurplus, .missedTarget: .policy
    default: .spending(.operations)
    }
  }
}

/// An amount of one account in one period.
public struct LedgerEntry: Hashable, Sendable {
  /// The account.
  public let account: LedgerAccount
  /// The zero-based period.
  public let period: Int
  /// What was earned or incurred by the activity of the period.
  public let accrued: Money
  /// What was received or paid in the period, terms of payment applied.
  public let paid: Money

  /// Makes an entry.
  public init(account: LedgerAccount, period: Int, accrued: Money, paid: Money) {
    self.account = account
    self.period = period
    self.accrued = accrued
    self.paid = paid
  }
}
