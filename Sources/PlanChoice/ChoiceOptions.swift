public import LinearProgramming
public import PlantModel

/// What a caller may ask of a search for the best days.
public struct ChoiceOptions: Sendable {
  /// Seconds after which the best plan found so far is taken; nothing for no limit.
  public var timeLimit: Double?
  /// The relative distance to the bound at which to stop.
  public var relativeGap = 1e-4
  /// Linear programs after which the best plan found so far is taken; nothing for no limit.
  public var solveLimit: Int?
  /// Models with the same projects whose stated days the search tries first.
  public var plans: [PlantModel] = []
  /// Tolerances of the linear programs.
  public var solver = SolverOptions()

  /// Makes the default options: no limit on time, a gap of a hundredth of a percent.
  public init() {}
}

/// How far a search has come, for a person who waits.
public struct ChoiceProgress: Hashable, Sendable {
  /// The best value so far, in natural units; nothing before the first plan.
  public let best: Double?
  /// What no plan can be better than.
  public let bound: Double
  /// Linear programs solved.
  public let solveCount: Int

  /// Makes a report.
  public init(best: Double?, bound: Double, solveCount: Int) {
    self.best = best
    self.bound = bound
    self.solveCount = solveCount
  }
}
