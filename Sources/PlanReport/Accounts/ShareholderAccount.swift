public import PlantModel

/// What a plan asks of one party and gives it: an owner of sites, or somebody who fills a wallet.
public struct ShareholderAccount: Hashable, Sendable {
  /// The identifier of the shareholder, or of the wallet that nobody in particular fills; empty for owners who are not stated.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// What it pays into wallets, by period.
  public let contributions: [Money]
  /// Its part of what the sites earn, of taxes and of closing stock, less what it pays in: period by period, and at the end.
  public let cash: CashReturn
  /// The present value of its flow at the model's discount rate.
  public let netPresentValue: Money
  /// Its flow by calendar year.
  public let years: [(year: Int, amount: Money)]
  /// The yearly rate its discounted payback is told at.
  public let discountRate: Double

  /// All it pays in.
  public var contribution: Money { contributions.reduce(.zero, +) }
  /// All it gets less all it pays, closing stock and what is still owed included.
  public var total: Money { cash.flows.reduce(cash.closing, +) }
  /// The day by which its payments have come back, undiscounted.
  public var payback: Payback { cash.payback() }
  /// The same at present values.
  public var discountedPayback: Payback { cash.payback(at: discountRate) }

  /// Whether two accounts say the same.
  public static func == (left: ShareholderAccount, right: ShareholderAccount) -> Bool {
    left.id == right.id && left.name == right.name && left.contributions == right.contributions
      && left.cash == right.cash && left.netPresentValue == right.netPresentValue
  }

  /// Feeds what tells accounts apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(cash)
  }
}
