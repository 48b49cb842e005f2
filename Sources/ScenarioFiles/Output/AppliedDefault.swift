/// A value that holds because a scenario states nothing.
public struct AppliedDefault: Hashable, Sendable {
  /// Where it would stand: `lines.polican.press.shifts`.
  public let address: String
  /// What holds.
  public let value: String

  /// Names a default.
  public init(address: String, value: String) {
    self.address = address
    self.value = value
  }
}
