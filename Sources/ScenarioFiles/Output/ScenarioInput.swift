/// A file that went into a scenario.
public struct ScenarioInput: Hashable, Sendable {
  /// The path, relative to the folder of the first file named; the same on every computer.
  public let path: String
  /// The hash of its bytes, 64 hexadecimal digits.
  public let sha256: String
  /// How many bytes it has.
  public let byteCount: Int
  /// The bytes themselves, so that a result can keep a copy.
  public let bytes: [UInt8]

  /// Names a file.
  public init(path: String, sha256: String, byteCount: Int, bytes: [UInt8]) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.bytes = bytes
  }
}
