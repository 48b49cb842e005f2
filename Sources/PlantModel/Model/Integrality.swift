/// Whether decisions that must be whole numbers are.
public enum Integrality: String, CaseIterable, Hashable, Sendable {
  /// They are.
  case whole
  /// They may be fractions between the same limits: an easier problem, whose value bounds the one with whole numbers.
  case relaxed
}
