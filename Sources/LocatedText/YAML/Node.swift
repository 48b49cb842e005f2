/// A value of a YAML document with the place it stands at.
public struct Node: Hashable, Sendable {
  /// What the value holds.
  public enum Content: Hashable, Sendable {
    /// A text, number or flag.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// A record: entries in the order of the file, no key twice.
    case mapping([Entry])
  }

  /// A text as it stands after YAML's quotes and escapes are resolved.
  public struct Scalar: Hashable, Sendable {
    /// The text.
    public let text: String
    /// Whether it was quoted (or stood in a block): then it is meant as text even where it looks like a number.
    public let isQuoted: Bool

    /// Makes a scalar.
    public init(text: String, isQuoted: Bool) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  /// One entry of a record.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyLocation: Location
    /// The value.
    public let value: Node

    /// Makes an entry.
    public init(key: String, keyLocation: Location, value: Node) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// What the value holds.
  public let content: Content
  /// Where it stands.
  public let location: Location

  /// Makes a value.
  public init(_ content: Content, at location: Location) {
    self.content = content
    self.location = location
  }
}
