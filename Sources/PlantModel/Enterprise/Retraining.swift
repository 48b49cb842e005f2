/// People of one pool who learn to work in another.
public struct Retraining: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The pool they leave when training begins.
  public let origin: Reference<Pool>
  /// The pool they join when it ends.
  public let destination: Reference<Pool>
  /// Lek per person, paid when training begins.
  public let cost: Price
  /// The most people; nothing for no limit of its own.
  public let limit: Rate?
  /// The most, as a share of the headcount of the destination in the period; nothing for no such limit.
  public let shareLimit: Rate?
  /// From leaving the one pool to joining the other.
  public let delay: Delay
  /// The share of those who begin that never arrive, 0 to 1.
  public let leaverShare: Double

  /// Makes a retraining.
  public init(
    id: String, name: String, origin: Reference<Pool>, destination: Reference<Pool>, cost: Price, limit: Rate? = nil,
    shareLimit: Rate? = nil, delay: Delay = .none, leaverShare: Double = 0
  ) {
    self.id = id
    self.name = name
    self.origin = origin
    self.destination = destination
    self.cost = cost
    self.limit = limit
    self.shareLimit = shareLimit
    self.delay = delay
    self.leaverShare = leaverShare
  }
}
