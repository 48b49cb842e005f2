/// Whether a rule may give way, and to what.
public enum RuleClass: String, Hashable, Sendable {
  /// Nature: matter, time, space.
  case physical
  /// Law and licence.
  case legal
  /// The enterprise's own will; gives way at a price the scenario states.
  case policy
  /// A wish; gives way at a price the scenario states.
  case preference
}

/// The families of rules a plan obeys.
///
/// Each family stands in one file of the formulation, one file of the auditor, one paragraph of the documentation
/// and one golden text of the tests.
public enum RuleFamily: String, CaseIterable, Hashable, Sendable {
  case itemBalance = "item-balance"
  case stockLimit = "stock-limit"
  case storeVolume = "store-volume"
  case storeHazard = "store-hazard"
  case lineHours = "line-hours"
  case processLimit = "process-limit"
  case headcount
  case labourHours = "labour-hours"
  case overtime
  case permit
  case contractBalance = "contract-balance"
  case contractFill = "contract-fill"
  case contractFramework = "contract-framework"
  case offerLimit = "offer-limit"
  case marketLimit = "market-limit"
  case routeLimit = "route-limit"
  case surplusDeadline = "surplus-deadline"
  case surplusTarget = "surplus-target"
  case spending
  case walletBalance = "wallet-balance"
  case loan
  case tax
  case goalOrder = "goal-order"
  case mixture
  case stockPeak = "stock-peak"
  case storeMixing = "store-mixing"
  case processBuilding = "process-building"
  case setUp = "set-up"
  case offerOrder = "offer-order"
  case maintenance
  case wholeNumbers = "whole-numbers"
  case retraining
  case idleTime = "idle-time"
  case marketLevel = "market-level"
  case lineConfiguration = "line-configuration"
  case choice
  case lineKeeping = "line-keeping"
  case storeApart = "store-apart"
  case projectChoice = "project-choice"

  /// What a person calls the rule.
  public var title: String {
    switch self {
    case .itemBalance: "Item balance"
    case .stockLimit: "Stock limit"
    case .storeVolume: "Store volume"
    case .storeHazard: "Explosive limit of a store"
    case .lineHours: "Line hours"
    case .processLimit: "Limit of a process"
    case .headcount: "Headcount"
    case .labourHours: "Working hours of people"
    case .overtime: "Overtime limit"
    case .permit: "Permit"
    case .contractBalance: "Contract balance"
    case .contractFill: "Minimum fill of a contract"
    case .contractFramework: "Framework of a contract"
    case .offerLimit: "Supplier's limit"
    case .marketLimit: "Market limit"
    case .routeLimit: "Route limit"
    case .surplusDeadline: "Surplus deadline"
    case .surplusTarget: "Surplus target"
    case .spending: "Spending by purpose"
    case .walletBalance: "Wallet balance"
    case .loan: "Loan"
    case .tax: "Tax on profit"
    case .goalOrder: "Order of goals"
    case .mixture: "Mixture of processes"
    case .stockPeak: "Peak of a stock"
    case .storeMixing: "Mixed explosives of a store"
    case .processBuilding: "Explosive limit of a process building"
    case .setUp: "Set-up"
    case .offerOrder: "Least order"
    case .maintenance: "Overhauls"
    case .wholeNumbers: "Whole numbers"
    case .retraining: "Retraining limit"
    case .idleTime: "Idle and short time"
    case .marketLevel: "Steady market"
    case .lineConfiguration: "Configuration of a line"
    case .choice: "Choice among processes"
    case .lineKeeping: "Keeping a line going"
    case .storeApart: "What must not lie together"
    case .projectChoice: "Choice of projects"
    }
  }

  /// Whether it may give way.
  public var ruleClass: RuleClass {
    switch self {
    case .itemBalance, .stockLimit, .storeVolume, .lineHours, .processLimit, .headcount, .labourHours, .routeLimit,
      .offerLimit, .marketLimit, .spending, .walletBalance, .loan, .mixture, .stockPeak, .setUp, .offerOrder,
      .wholeNumbers, .retraining, .idleTime, .marketLevel, .lineConfiguration, .lineKeeping,
      .projectChoice:
      .physical
    case .storeHazard, .overtime, .permit, .tax, .storeMixing, .processBuilding, .storeApart: .legal
    case .contractBalance, .contractFill, .contractFramework, .surplusDeadline, .surplusTarget, .maintenance, .choice:
      .policy
    case .goalOrder: .preference
    }
  }
}
