public import PlantModel

/// What a plan comes to, recomputed from the model and the plan's quantities; the plan's own ledger is not used.
public struct Indicators: Hashable, Sendable {
  /// Lek at the first day of the horizon: revenue less spending less charges of policy, each at its day of payment,
  /// and the closing value at the end.
  public let netPresentValue: Double
  /// Accrued revenue less accrued spending less charges of policy, and the closing value; undiscounted.
  public let profit: Money
  /// Accrued spending and charges of policy less the closing value; undiscounted.
  public let cost: Money
  /// Accrued revenue.
  public let revenue: Money
  /// Accrued spending, without the charges of policy.
  public let spending: Money
  /// Charges of policy: prices of risk and of rules that gave way; no money moves.
  public let policyCharges: Money
  /// What stock and work in progress are worth at the end of the horizon.
  public let closingValue: Money
  /// Tonnes of surplus times the months they are held.
  public let surplusTonneMonths: Double
  /// Lek of orders late or lost times the months they are, each by the weight of its priority.
  public let lateLekMonths: Double
  /// What runs make, for each goal of the model that counts output.
  public let outputs: [OutputScope: Double]
  /// Tonnes of surplus in stores when the horizon opens.
  public let surplusTonnesAtOpening: Double
  /// Tonnes of surplus in stores when the horizon ends.
  public let surplusTonnesLeft: Double

  /// The value of a goal, in `Goal.unit`; zero for an output that is no goal of the model.
  public func value(of goal: Goal) -> Double {
    switch goal {
    case .maximiseNetPresentValue: netPresentValue
    case .maximiseProfit: profit.lek
    case .minimiseCost: cost.lek
    case .minimiseSurplusTonneMonths: surplusTonneMonths
    case .minimiseLateness: lateLekMonths
    case .maximiseOutput(let scope): outputs[scope] ?? 0
    }
  }
}
