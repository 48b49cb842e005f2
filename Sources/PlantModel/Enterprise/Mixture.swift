/// What some processes may do together: the mean of a property over their runs stays within limits.
///
/// A blend's quality, the share of a grade, the load of a furnace: whatever mixes in proportion to the runs.
public struct Mixture: Identified {
  /// A process that takes part.
  public struct Component: Hashable, Sendable {
    /// The process.
    public let process: Reference<Process>
    /// The property of what one of its runs adds, in the unit of the limits, of any sign.
    public let value: Double

    /// Makes a component.
    public init(process: Reference<Process>, value: Double) {
      self.process = process
      self.value = value
    }
  }

  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The processes that take part, each once.
  public let components: [Component]
  /// The least mean, by date; nothing for no limit.
  public let minimum: Series?
  /// The greatest mean, by date; nothing for no limit.
  public let maximum: Series?

  /// Makes a mixture.
  public init(id: String, name: String, components: [Component], minimum: Series?, maximum: Series?) {
    self.id = id
    self.name = name
    self.components = components
    self.minimum = minimum
    self.maximum = maximum
  }
}
