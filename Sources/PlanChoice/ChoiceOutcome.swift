/// What a search for the best days came to.
public struct ChoiceOutcome: Sendable {
  /// Why a search ended.
  public enum Ending: String, Hashable, Sendable {
    /// The value is within the wanted gap of the bound.
    case gapReached = "gap reached"
    /// The limit on time was reached.
    case timeLimit = "time limit"
  }

  /// What was decided, choice by choice.
  public let starts: [ChosenStart]
  /// The value of the first goal, in natural units: lek, or tonne-months.
  public let value: Double
  /// What no decision can be better than, in natural units; true within the tolerance of the linear programs, and
  /// infinite where the time did not suffice for any bound.
  public let bound: Double
  /// Why the search ended.
  public let ending: Ending
  /// Linear programs solved.
  public let solveCount: Int
  /// Nodes of the search tree that were branched or closed.
  public let nodeCount: Int
  /// Simplex iterations.
  public let iterationCount: Int
  /// Candidates: projects × variants × days.
  public let candidateCount: Int

  /// How far the value may be from the best, as a share of its size.
  public var gap: Double { abs(bound - value) / max(1, abs(value)) }
}
