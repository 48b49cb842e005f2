/// Something that is measured: an enterprise with all phases, or a linear program with those of the solver.
public struct BenchmarkCase: Sendable {
  /// Where its data come from.
  public enum Source: Sendable {
    /// A scenario on disk, by its path.
    case scenario(String)
    /// An invented enterprise.
    case generated(EnterpriseShape)
    /// A linear program in a file, by its path.
    case program(String)
  }

  /// Its name: what a filter looks at and what results are compared by.
  public let name: String
  /// Where its data come from.
  public let source: Source
  /// The best value of its first goal; nothing where it is not known. A measurement with another answer is an error.
  public let answer: Double?
  /// Whether the plan itself is made. The largest enterprises are only read, formulated and loaded.
  public let isSolved: Bool

  /// Names a case.
  public init(name: String, source: Source, answer: Double? = nil, isSolved: Bool = true) {
    self.name = name
    self.source = source
    self.answer = answer
    self.isSolved = isSolved
  }
}
