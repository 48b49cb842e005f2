/// Why a file or folder could not be used.
public struct LocalFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public let path: String
  /// The reason, a clause without a full stop: `there is no such file`.
  public let reason: String

  /// Makes an error.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The path and the reason: `plans/a: there is no such file`.
  public var description: String { "\(path): \(reason)" }
}
