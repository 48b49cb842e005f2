/// Measurements held against earlier ones.
public struct BenchmarkComparison: Hashable, Sendable {
  /// One phase of one case that both have.
  public struct Change: Hashable, Sendable {
    /// The case.
    public let name: String
    /// The phase.
    public let phase: BenchmarkPhase
    /// The earlier median, in seconds.
    public let before: Double
    /// The median now, in seconds.
    public let now: Double
    /// Whether every run now took longer than every run before, and the median by more than a tenth: noise alone does
    /// that rarely.
    public let isSlower: Bool

    /// How many times the earlier median the median now is.
    public var ratio: Double { before > 0 ? now / before : .infinity }
  }

  /// All phases both have, in the order of the measurements now.
  public let changes: [Change]

  /// Compares.
  public init(before: [BenchmarkMeasurement], now: [BenchmarkMeasurement]) {
    changes = now.compactMap { measurement in
      guard let former = before.first(where: { $0.name == measurement.name && $0.phase == measurement.phase }) else {
        return nil
      }
      return Change(
        name: measurement.name, phase: measurement.phase, before: former.median, now: measurement.median,
        isSlower: measurement.least > former.greatest && measurement.median > 1.1 * former.median)
    }
  }

  /// What got slower.
  public var slower: [Change] { changes.filter(\.isSlower) }
}
