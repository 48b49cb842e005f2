/// How a solve without a given basis begins.
public enum StartMethod: String, Hashable, Sendable, CaseIterable {
  /// The solver chooses by the size of the program.
  case automatic = "auto"
  /// By the simplex method alone.
  case simplex
  /// By an interior point method and a crossover; the simplex method finishes from the basis that they find.
  case interior
}
