/// How many of some processes run in a period: alternatives that exclude each other, a blend of few parts, mines of which
/// not all can be worked.
///
/// What counts is whether a process is set up: each of them has a set-up, of whatever cost.
public struct Choice: Identified {
  /// The identifier the scenario uses.
  public let id: String
  /// The name people know it by.
  public let name: String
  /// The processes to choose among, each once.
  public let processes: [Reference<Process>]
  /// The least number of them that are set up in each period; nothing for no limit.
  public let minimum: Int?
  /// The greatest number; nothing for no limit.
  public let maximum: Int?

  /// Makes a choice.
  public init(id: String, name: String, processes: [Reference<Process>], minimum: Int?, maximum: Int?) {
    self.id = id
    self.name = name
    self.processes = processes
    self.minimum = minimum
    self.maximum = maximum
  }
}
