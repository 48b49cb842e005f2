/// What a plan is to be best in.
public enum Goal: Hashable, Sendable {
  /// The present value of all money, closing stock included, less the price of relaxed rules.
  case maximiseNetPresentValue
  /// Revenue less cost, undiscounted, closing stock included, less the price of relaxed rules.
  case maximiseProfit
  /// All cost, undiscounted, less the value of closing stock, plus the price of relaxed rules. Revenue does not count.
  case minimiseCost
  /// Tonnes of surplus held times the months they are held.
  case minimiseSurplusTonneMonths

  /// The words a scenario writes it with.
  public var words: String {
    switch self {
    case .maximiseNetPresentValue: "maximise npv"
    case .maximiseProfit: "maximise profit"
    case .minimiseCost: "minimise cost"
    case .minimiseSurplusTonneMonths: "minimise surplus tonne-months"
    }
  }

  /// Every goal, in the order of documentation.
  public static let all: [Goal] = [
    .maximiseNetPresentValue, .maximiseProfit, .minimiseCost, .minimiseSurplusTonneMonths,
  ]

  /// Whether more is better.
  public var isMaximised: Bool { self == .maximiseNetPresentValue || self == .maximiseProfit }

  /// Whether the goal is a sum of lek.
  public var isMoney: Bool { self != .minimiseSurplusTonneMonths }
}

/// On which quantity charges by time are levied: holding, lateness, risk.
public enum ChargeBasis: String, CaseIterable, Hashable, Sendable {
  /// On the mean of opening and closing quantity: exact for even flows, and independent of how time is cut.
  case average
  /// On the closing quantity, as textbooks do.
  case closing
  /// On the opening quantity: what lay there when the period began.
  case opening
}
