/// A file of a published result.
public struct PublishedFile: Hashable, Sendable {
  /// Its name in the folder of the result.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
