/// How much a finding matters.
public enum Severity: String, Hashable, Comparable, Sendable {
  /// The input cannot be used.
  case error
  /// The input can be used, but is probably not what was meant.
  case warning
  /// Something worth knowing.
  case note

  /// Whether the left one matters more.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
