public import LocatedText

/// What a partner offers, read from a file and ready to be laid over a scenario.
public struct Proposal: Sendable {
  /// The identifier.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// Who proposes.
  public let partner: String
  /// Whether nobody has really proposed it.
  public let isInvented: Bool
  /// The share of the capital the partner pays, 0 to 1.
  public let paidShare: Double
  /// The share of the line's surplus before capital that the partner gets, 0 to 1.
  public let equity: Double
  /// The share of the product the partner takes, 0 to 1.
  public let outputShare: Double
  /// The lines whose room it takes up, by their identifiers.
  public let halls: [String]
  /// Where it stands.
  public let location: Location

  let node: Node
  let bytes: [UInt8]
  let product: String?

  /// The identifier of the market on which what the partner takes without paying leaves.
  public var shareMarket: String { "\(id).share" }
  /// The identifier of the market on which the partner buys.
  public var offtakeMarket: String { "\(id).offtake" }
}
