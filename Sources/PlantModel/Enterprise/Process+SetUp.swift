extension Process {
  /// What a process takes before it runs in a period, and the least it then runs: nothing, or between the two.
  ///
  /// There is one set-up in each period in which the process runs, however often: the lot of a period. A plan in weeks
  /// sets up by the week, a plan in months by the month.
  public struct SetUp: Hashable, Sendable {
    /// Lek per set-up.
    public let cost: Price
    /// The hours it takes of a line of the process; nothing where it takes none.
    public let lineUse: LineUse?
    /// The least the process runs in a period in which it runs at all; nothing where it may run as little as it likes.
    public let minimum: Rate?

    /// Makes a set-up.
    public init(cost: Price, lineUse: LineUse? = nil, minimum: Rate? = nil) {
      self.cost = cost
      self.lineUse = lineUse
      self.minimum = minimum
    }
  }
}
