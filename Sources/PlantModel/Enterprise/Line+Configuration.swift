extension Line {
  /// The kinds of work a line is set up for from a day on.
  public struct Configuration: Hashable, Sendable {
    /// The first day; before the first configuration's day the first one holds too.
    public let start: CivilDate
    /// The kinds of processes that may run.
    public let kinds: Set<ProcessKind>

    /// Makes a configuration.
    public init(start: CivilDate, kinds: Set<ProcessKind>) {
      self.start = start
      self.kinds = kinds
    }
  }

  /// What it takes to set a line up for other work.
  public struct Changeover: Hashable, Sendable {
    /// The first worked days after the change, whose hours are lost; days of any kind where the line states its hours.
    public let lostDays: Int
    /// Lek for each change, on its day.
    public let cost: Price

    /// Makes a changeover.
    public init(lostDays: Int, cost: Price) {
      self.lostDays = lostDays
      self.cost = cost
    }
  }

  /// The kinds of processes that may run on a day; nothing where any may.
  public func kinds(on date: CivilDate) -> Set<ProcessKind>? {
    (configurations.last { $0.start <= date } ?? configurations.first)?.kinds
  }

  /// The days on which the line changes to other kinds of work.
  public var changeoverDates: [CivilDate] {
    zip(configurations, configurations.dropFirst()).filter { $0.kinds != $1.kinds }.map { $1.start }
  }
}
