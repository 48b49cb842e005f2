extension Line {
  /// The choice, period by period, to keep a line going or to let it stand.
  ///
  /// A line that stands works no hours, bought ones included, and costs nothing here.
  public struct Keeping: Hashable, Sendable {
    /// What keeping it going costs, whatever it makes.
    public let cost: StandingCharge
    /// The least hours it works while it is kept going: nothing, or no less.
    public let minimum: Rate?
    /// Whether it never starts again once it has stopped.
    public let isForGood: Bool

    /// Makes the choice.
    public init(cost: StandingCharge, minimum: Rate? = nil, isForGood: Bool = false) {
      self.cost = cost
      self.minimum = minimum
      self.isForGood = isForGood
    }
  }
}
