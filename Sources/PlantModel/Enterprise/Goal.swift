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
  /// Lek of orders that are late or lost times the months they are, each by the weight of its priority.
  case minimiseLateness
  /// What runs make of an item or a family.
  case maximiseOutput(OutputScope)

  /// The words a scenario writes it with.
  public var words: String {
    switch self {
    case .maximiseNetPresentValue: "maximise npv"
    case .maximiseProfit: "maximise profit"
    case .minimiseCost: "minimise cost"
    case .minimiseSurplusTonneMonths: "minimise surplus tonne-months"
    case .minimiseLateness: "minimise lateness"
    case .maximiseOutput(let scope): Goal.outputWords + scope.name
    }
  }

  /// The words of an output goal before what it counts.
  public static let outputWords = "maximise output of "

  /// Every goal that counts nothing a scenario names, in the order of documentation.
  public static let all: [Goal] = [
    .maximiseNetPresentValue, .maximiseProfit, .minimiseCost, .minimiseSurplusTonneMonths, .minimiseLateness,
  ]

  /// Whether more is better.
  public var isMaximised: Bool {
    switch self {
    case .maximiseNetPresentValue, .maximiseProfit, .maximiseOutput: true
    case .minimiseCost, .minimiseSurplusTonneMonths, .minimiseLateness: false
    }
  }

  /// Whether the goal is a sum of lek.
  public var isMoney: Bool {
    switch self {
    case .maximiseNetPresentValue, .maximiseProfit, .minimiseCost: true
    case .minimiseSurplusTonneMonths, .minimiseLateness, .maximiseOutput: false
    }
  }

  /// The unit its value is counted in.
  public var unit: String {
    switch self {
    case .maximiseNetPresentValue, .maximiseProfit, .minimiseCost: "lek"
    case .minimiseSurplusTonneMonths: "t months"
    case .minimiseLateness: "lek months"
    case .maximiseOutput(let scope): scope.unit
    }
  }
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
