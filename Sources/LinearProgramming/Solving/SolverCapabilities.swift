/// What a solver can do; a program or an option that needs more is refused.
public struct SolverCapabilities: OptionSet, Sendable {
  /// One bit per capability.
  public let rawValue: UInt32

  /// Makes a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Columns that must be whole.
  public static let integerColumns = SolverCapabilities(rawValue: 1 << 0)
  /// A start from a given basis.
  public static let startingBasis = SolverCapabilities(rawValue: 1 << 1)
  /// Marginal values of rows and reduced costs of columns.
  public static let marginalValues = SolverCapabilities(rawValue: 1 << 2)
  /// The final basis.
  public static let finalBasis = SolverCapabilities(rawValue: 1 << 3)
  /// A certificate where no point satisfies all limits, or the objective has none.
  public static let certificates = SolverCapabilities(rawValue: 1 << 4)
  /// A limit on time.
  public static let timeLimit = SolverCapabilities(rawValue: 1 << 5)
  /// A limit on iterations.
  public static let iterationLimit = SolverCapabilities(rawValue: 1 << 6)
  /// A limit on memory.
  public static let memoryLimit = SolverCapabilities(rawValue: 1 << 7)
  /// A wanted gap with integer columns.
  public static let relativeGap = SolverCapabilities(rawValue: 1 << 8)
  /// A stop from another thread.
  public static let cancellation = SolverCapabilities(rawValue: 1 << 10)
  /// A choice between primal and dual simplex.
  public static let choiceOfMethod = SolverCapabilities(rawValue: 1 << 9)
  /// Sessions in which it keeps its own problem between solves.
  public static let sessions = SolverCapabilities(rawValue: 1 << 11)
  /// A start by an interior point method.
  public static let interiorStart = SolverCapabilities(rawValue: 1 << 12)
}
