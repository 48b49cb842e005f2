extension Line {
  /// Maintenance that must be done on some machines within a window; in which periods is the plan's choice.
  public struct Overhaul: Hashable, Sendable {
    /// How many machines are overhauled, each once; a whole number above zero.
    public let machines: Int
    /// The window. Only periods that lie wholly within can be chosen.
    public let window: DayInterval
    /// The hours it takes of each machine; nothing where the machine is lost for the whole period.
    public let hours: Double?

    /// Makes an overhaul.
    public init(machines: Int, window: DayInterval, hours: Double? = nil) {
      self.machines = machines
      self.window = window
      self.hours = hours
    }
  }
}
