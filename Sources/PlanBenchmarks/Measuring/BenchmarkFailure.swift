/// Why a case gave no figures.
public struct BenchmarkFailure: Error, CustomStringConvertible, Sendable {
  /// The case.
  public let name: String
  /// What happened, in a sentence without its last point.
  public let message: String

  /// Tells why a case failed.
  public init(name: String, message: String) {
    self.name = name
    self.message = message
  }

  /// The case and what happened.
  public var description: String { "\(name): \(message)" }
}
